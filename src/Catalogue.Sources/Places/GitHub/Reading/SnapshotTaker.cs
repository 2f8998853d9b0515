using Catalogue.Model;
using Catalogue.Sources.Places.GitHub.Api;
using Catalogue.Sources.Places.GitHub.Planning;
using Catalogue.Sources.Repositories;
using Catalogue.Sources.State;

namespace Catalogue.Sources.Places.GitHub.Reading;

/// <summary>A repository's files as they could be had.</summary>
/// <param name="IsPartial">Whether some could not, so that it is read again soon and nothing counts as gone.</param>
internal sealed record Snapshot(RepositorySnapshot Files, IReadOnlyList<Problem> Problems, bool IsPartial = false);

/// <summary>
/// Takes a repository's files: all of them from its archive, or the manifests by its tree. A repository that was read whole before is not read in part: its
/// record stays as it was until it can be read whole again.
/// </summary>
internal sealed class SnapshotTaker(GitHubApi client, GitHubCrawl crawl)
{
    /// <exception cref="GitHubException">The files cannot be had; not found where the archive, the tree or the repository is not there.</exception>
    public async Task<Snapshot> TakeAsync(PlannedRepository item, CancellationToken cancel)
    {
        if (item.Head!.Commit is null)
            return new Snapshot(Snapshots.Of(item), [Problem.Warning(item.Repository, "is empty")]);
        if (crawl.ManifestsOnly)
            return await TreeAsync(item, null, cancel);
        try
        {
            (RepositorySnapshot files, IReadOnlyList<Problem> problems) = await new ArchiveSnapshot(client, item).ReadAsync(cancel);
            return new Snapshot(files, problems);
        }
        catch (GitHubException e) when ((e.IsNotFound || e.IsBroken) && !WasWhole(item.State))
        {
            // A server that gives out no archives, or one that is broken for good: its manifests are better than nothing.
            return await TreeAsync(item, e, cancel);
        }
        catch (GitHubException e) when (e.IsBroken)
        {
            throw new GitHubException($"has an archive that cannot be read, so its record stays as it was: {e.Message}", e) { IsIncomplete = true };
        }
    }

    private async Task<Snapshot> TreeAsync(PlannedRepository item, GitHubException? noArchive, CancellationToken cancel)
    {
        (RepositorySnapshot files, IReadOnlyList<Problem> problems) = await TreeSnapshot.ReadAsync(client, item, cancel);
        if (files.IsPartial && WasWhole(item.State))
            throw new GitHubException("has more files than GitHub lists in one answer; what is left out is not known, so its record stays as it was") { IsIncomplete = true };
        if (noArchive is not null)
            problems = [.. problems, Problem.Error(item.Repository, $"has an archive that cannot be read, so its source is not: {noArchive.Message}")];
        return new Snapshot(files, problems, noArchive is not null || files.IsPartial);
    }

    private bool WasWhole(RepositoryState? state) => state is { Commit: not null, Partial: 0 } && state.ManifestsOnly == crawl.ManifestsOnly && state.Servers.Count > 0;
}
