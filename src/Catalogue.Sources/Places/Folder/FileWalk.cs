using Catalogue.Model;
using Catalogue.Sources.Repositories;

namespace Catalogue.Sources.Places.Folder;

/// <summary>Lists files below a folder without ever following a link out of it.</summary>
internal static class FileWalk
{
    private static readonly EnumerationOptions Real = new() { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };

    /// <summary>Sub-folders that are no links and not hidden, sorted.</summary>
    public static IEnumerable<string> FoldersIn(string folder) =>
        Directory.EnumerateDirectories(folder, "*", Real).Where(d => !Path.GetFileName(d).StartsWith('.')).Order(StringComparer.Ordinal);

    /// <summary>Names of the files right in a folder.</summary>
    public static IEnumerable<string> FilesIn(string folder) => Directory.EnumerateFiles(folder, "*", Real).Select(f => Path.GetFileName(f));

    /// <summary>Folders below a checkout that are repositories of their own, sorted; one is not looked into for more.</summary>
    public static IReadOnlyList<string> Repositories(string root)
    {
        var found = new List<string>();
        var open = new Stack<(string Path, int Depth)>([(root, 0)]);
        for (int seen = 0; seen < SourceLimits.FilesPerRepository && open.TryPop(out (string Path, int Depth) folder); seen++)
        {
            foreach (string child in folder.Depth < SourceLimits.FolderDepth ? FoldersIn(folder.Path).Where(d => !FolderRules.IsForeignName(Path.GetFileName(d))) : [])
            {
                if (IsRepository(child))
                    found.Add(child);
                else
                    open.Push((child, folder.Depth + 1));
            }
        }
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    /// <summary>Relative paths with forward slashes, sorted; other people's code, build results and repositories of their own left out.</summary>
    public static IReadOnlyList<string> Files(string root, string place, ICollection<Problem> problems)
    {
        var files = new List<string>();
        var open = new Stack<(string Path, int Depth)>([(root, 0)]);
        while (open.TryPop(out (string Path, int Depth) folder))
        {
            files.AddRange(Directory.EnumerateFiles(folder.Path, "*", Real).Select(f => Path.GetRelativePath(root, f).Replace('\\', '/')));
            if (files.Count > SourceLimits.FilesPerRepository)
            {
                problems.Add(Problem.Error(place, $"holds more than {SourceLimits.FilesPerRepository} files; the rest is not looked at"));
                break;
            }
            if (folder.Depth < SourceLimits.FolderDepth)
            {
                foreach (string child in Directory.EnumerateDirectories(folder.Path, "*", Real).Where(d => !FolderRules.IsForeignName(Path.GetFileName(d)) && !IsRepository(d)))
                    open.Push((child, folder.Depth + 1));
            }
        }
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    private static bool IsRepository(string folder) => Path.Exists(Path.Combine(folder, ".git"));
}
