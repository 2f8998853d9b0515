using Catalogue.Model;
using Catalogue.Sources.Formats;
using Catalogue.Sources.Repositories;

namespace Catalogue.Sources.Places.GitHub;

/// <summary>A repository's files out of one archive, of which only those are kept that a reader wants.</summary>
internal sealed class ArchiveSnapshot(GitHubClient client, PlannedRepository item)
{
    private const int MostBroken = 3;

    private readonly Dictionary<string, FileContent> files = new(StringComparer.Ordinal);
    private readonly List<string> paths = [];
    private readonly List<Problem> problems = [];
    private long kept;
    private int broken;

    /// <exception cref="GitHubException">The archive cannot be had, or is none.</exception>
    public async Task<(RepositorySnapshot Snapshot, IReadOnlyList<Problem> Problems)> ReadAsync(CancellationToken cancel)
    {
        await client.ArchiveAsync(item.Repository, item.Head!.Commit!, TakeAsync, cancel);
        return (Snapshots.Of(item) with
        {
            ReadsSource = true,
            Paths = paths,
            ReadFile = (path, _) => Task.FromResult(files.GetValueOrDefault(path) ?? FileContent.Refused("is wanted by none")),
        }, problems);
    }

    // Once an attempt, so what an attempt before left is dropped.
    private async Task TakeAsync(Stream archive, CancellationToken cancel)
    {
        files.Clear();
        paths.Clear();
        problems.Clear();
        kept = 0;
        try
        {
            await foreach (ArchiveFile file in ArchiveReader.ReadAsync(archive, IsWanted, cancel))
                Take(file);
        }
        catch (InvalidDataException e)
        {
            // A line that was cut can look like a broken archive, so that is asked for again, but not as often as a line that fails.
            throw ++broken < MostBroken ? new IOException(e.Message, e) : new GitHubException(e.Message, e) { IsBroken = true };
        }
    }

    private bool IsWanted(string path) =>
        item.IndexFolder is { } folder ? path.StartsWith(folder + "/", StringComparison.Ordinal) && ManifestReaders.For(path) is not null : RepositoryReader.Wants(path);

    private void Take(ArchiveFile file)
    {
        bool isWanted = IsWanted(file.Path);
        if (isWanted && Snapshots.Refusal(file.Path) is { } refusal)
        {
            problems.Add(Problem.Warning($"{item.Repository}/{file.Path}", refusal));
            return;
        }
        if (file.IsLink)
        {
            if (isWanted)
                problems.Add(Problem.Warning($"{item.Repository}/{file.Path}", "is a link and is not followed"));
            return;
        }
        paths.Add(file.Path);
        if (isWanted)
            files[file.Path] = Content(file);
    }

    private FileContent Content(ArchiveFile file)
    {
        if (file.Bytes is not { } bytes)
            return FileContent.Refused($"is larger than {DefinitionLimits.FileBytes} bytes");
        if ((kept += bytes.Length) > SourceLimits.KeptBytes)
            return FileContent.Refused($"lies beyond the first {SourceLimits.KeptBytes} bytes that are read of a repository");
        return new FileContent(bytes);
    }
}

/// <summary>What every snapshot from GitHub has in common.</summary>
internal static class Snapshots
{
    public static RepositorySnapshot Of(PlannedRepository item) => new()
    {
        Repository = item.Repository,
        LocalName = item.Repository.Split('/')[1],
        Ref = item.Head!.Branch,
        Commit = item.Head.Commit,
        IndexFolder = item.IndexFolder,
        FormerNames = item.FormerNames,
        Paths = [],
        ReadFile = (_, _) => Task.FromResult(FileContent.Refused("is not there")),
    };

    /// <summary>Why a path is not taken; null where it is.</summary>
    public static string? Refusal(string path) => path.Any(char.IsControl) ? "has control characters in its name and is not read" : null;
}
