using Catalogue.Model;
using Catalogue.Scanner;
using Catalogue.Sources.Formats;
using Catalogue.Sources.Repositories;

namespace Catalogue.Sources.Places.Folder;

/// <summary>One repository's files in a folder.</summary>
internal sealed record Checkout(string Folder, string? Repository, string? Commit)
{
    // Folders that only a project has, and that hold its source.
    private static readonly string[] SourceFolders = ["src", "lib", "Sources", "cmd", "internal", "app"];

    /// <summary>Whether a folder is itself a checkout and no tree of them: it is under git, or a project or source lies in it, or manifests where no folder in it holds any.</summary>
    public static bool IsOne(string folder) => IsProject(folder) || (HoldsManifest(folder) && !FileWalk.FoldersIn(folder).Any(c => IsProject(c) || HoldsManifest(c) || FileWalk.FoldersIn(c).Any(g => IsProject(g) || HoldsManifest(g))));

    private static bool IsProject(string folder) =>
        Path.Exists(Path.Combine(folder, ".git")) || FileWalk.FilesIn(folder).Any(f => Workspace.IsPackageFile(f) || SourcePaths.IsProject(f) || SourcePaths.IsSource(f))
        || SourceFolders.Select(s => Path.Combine(folder, s)).Any(s => Directory.Exists(s) && HoldsSource(s));

    private static bool HoldsManifest(string folder) => FileWalk.FilesIn(folder).Any(f => ManifestReaders.For(f) is not null);

    // Right in it, or one folder deeper: src/package/server.py. A checkout of its own is none.
    private static bool HoldsSource(string folder) =>
        !Path.Exists(Path.Combine(folder, ".git")) && !FileWalk.FilesIn(folder).Any(f => Workspace.IsPackageFile(f))
        && (FileWalk.FilesIn(folder).Any(SourcePaths.IsSource) || FileWalk.FoldersIn(folder).Any(f => !Path.Exists(Path.Combine(f, ".git")) && FileWalk.FilesIn(f).Any(SourcePaths.IsSource)));

    public RepositorySnapshot Snapshot(SourceList list, ICollection<Problem> problems) => new()
    {
        Repository = Repository,
        LocalName = Repository?.Split('/')[1] ?? Path.GetFileName(Folder),
        Commit = Commit,
        IndexFolder = list.IndexFolderOf(Repository),
        ReadsSource = true,
        Paths = FileWalk.Files(Folder, Repository ?? Path.GetFileName(Folder), problems),
        ReadFile = ReadAsync,
    };

    // The files are small and many: handing each to another thread costs more than reading it.
    private Task<FileContent> ReadAsync(string path, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult(Read(path));
    }

    private FileContent Read(string path)
    {
        try
        {
            var file = new FileInfo(Path.Combine(Folder, path.Replace('/', Path.DirectorySeparatorChar)));
            if (file.Length > DefinitionLimits.FileBytes)
                return FileContent.Refused($"is larger than {DefinitionLimits.FileBytes} bytes");
            return new FileContent(File.ReadAllBytes(file.FullName));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return FileContent.Refused("cannot be read from the disk");
        }
    }
}
