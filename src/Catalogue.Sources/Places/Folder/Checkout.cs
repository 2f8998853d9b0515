using Catalogue.Model;
using Catalogue.Sources.Formats;
using Catalogue.Sources.Repositories;

namespace Catalogue.Sources.Places.Folder;

/// <summary>One repository's files in a folder.</summary>
internal sealed record Checkout(string Folder, string? Repository, string? Commit)
{
    /// <summary>Whether a folder is itself a checkout and no tree of them: it is under git, or a manifest lies directly in it.</summary>
    public static bool IsOne(string folder) =>
        Path.Exists(Path.Combine(folder, ".git")) || Directory.EnumerateFiles(folder).Any(f => ManifestReaders.For(Path.GetFileName(f)) is not null);

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

    private async Task<FileContent> ReadAsync(string path, CancellationToken cancel)
    {
        try
        {
            var file = new FileInfo(Path.Combine(Folder, path.Replace('/', Path.DirectorySeparatorChar)));
            if (file.Length > DefinitionLimits.FileBytes)
                return FileContent.Refused($"is larger than {DefinitionLimits.FileBytes} bytes");
            return new FileContent(await File.ReadAllBytesAsync(file.FullName, cancel));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return FileContent.Refused("cannot be read from the disk");
        }
    }
}
