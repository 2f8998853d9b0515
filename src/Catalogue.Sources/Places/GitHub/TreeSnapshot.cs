using Catalogue.Model;
using Catalogue.Sources.Formats;
using Catalogue.Sources.Repositories;

namespace Catalogue.Sources.Places.GitHub;

/// <summary>A repository's files by its tree: each file that a manifest reader wants is a request of its own, and source files are not read.</summary>
internal static class TreeSnapshot
{
    /// <exception cref="GitHubException">GitHub refused.</exception>
    public static async Task<(RepositorySnapshot Snapshot, IReadOnlyList<Problem> Problems)> ReadAsync(GitHubClient client, PlannedRepository item, CancellationToken cancel)
    {
        GitHubTree tree = await client.TreeAsync(item.Repository, item.Head!.Commit!, cancel);
        var problems = new List<Problem>();
        if (tree.Truncated)
            problems.Add(Problem.Error(item.Repository, "has more files than GitHub lists in one answer; those it left out are not read"));
        // Links and submodules lead out of the repository.
        foreach (GitHubTreeEntry entry in tree.Tree.Where(e => ManifestReaders.For(e.Path) is not null && e.Type == "blob"))
        {
            if ((Snapshots.Refusal(entry.Path) ?? (entry.IsFile ? null : "is a link and is not followed")) is { } refusal)
                problems.Add(Problem.Warning($"{item.Repository}/{entry.Path}", refusal));
        }
        var files = tree.Tree.Where(e => e.IsFile && Snapshots.Refusal(e.Path) is null).Take(SourceLimits.FilesPerRepository).DistinctBy(e => e.Path).ToDictionary(e => e.Path, StringComparer.Ordinal);
        return (Snapshots.Of(item) with
        {
            IsPartial = tree.Truncated,
            Paths = [.. files.Keys],
            ReadFile = (path, token) => ReadAsync(client, item.Repository, files[path], token),
        }, problems);
    }

    private static async Task<FileContent> ReadAsync(GitHubClient client, string fullName, GitHubTreeEntry entry, CancellationToken cancel)
    {
        if (entry.Size > DefinitionLimits.FileBytes)
            return FileContent.Refused($"is larger than {DefinitionLimits.FileBytes} bytes");
        try
        {
            return new FileContent(await client.BlobAsync(fullName, entry.Sha, DefinitionLimits.FileBytes, cancel));
        }
        catch (GitHubException e) when (e.IsNotFound)
        {
            return FileContent.Refused("vanished between two calls");
        }
    }
}
