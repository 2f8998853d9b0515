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

    /// <summary>Relative paths with forward slashes, sorted; other people's code and build results left out.</summary>
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
                foreach (string child in Directory.EnumerateDirectories(folder.Path, "*", Real).Where(d => !FolderRules.IsForeignName(Path.GetFileName(d))))
                    open.Push((child, folder.Depth + 1));
            }
        }
        files.Sort(StringComparer.Ordinal);
        return files;
    }
}
