using Catalogue.Model;
using Catalogue.Model.Servers;
using Catalogue.Sources.Readings;
using Catalogue.Sources.Repositories;
using Catalogue.Sources.State;

namespace Catalogue.Sources.Places.GitHub;

/// <summary>What came of looking at one repository.</summary>
/// <param name="Reading">For the crawler.</param>
/// <param name="Next">What is known from now on; null leaves what was.</param>
/// <param name="Error">What went wrong with the repository, or stopped the run.</param>
internal sealed record Visit(SourceReading Reading, RepositoryState? Next, GitHubException? Error = null);

/// <summary>Looks at one repository: reads it where something changed, and says how it stands where it cannot be read.</summary>
internal sealed class RepositoryVisit(GitHubClient client, IHeadReader heads, GitHubCrawl crawl, DateOnly today)
{
    /// <summary>What indexes said this time; null where not all of them were read.</summary>
    public ListedWord? Listed { get; set; }

    /// <summary>Whether the head alone says that nothing has to be read.</summary>
    public bool IsCurrent(PlannedRepository item) =>
        item is { Head: { } head, State: { } state } && !crawl.IsFull && state.Repository == item.Repository && state.Commit == head.Commit && state.Ref == head.Branch
        && state.Archived == head.IsArchived && state.ManifestsOnly == crawl.ManifestsOnly && item.FormerNames.Order(StringComparer.Ordinal).SequenceEqual(state.FormerNames);

    /// <param name="mustRead">Whether it is read even if nothing changed.</param>
    public async Task<Visit> OfAsync(PlannedRepository item, bool mustRead, CancellationToken cancel)
    {
        if (crawl.List.ExclusionOf(item.Repository) is { } exclusion)
            return new Visit(Without(item, ReadingOutcome.LeftOut, [Problem.Warning(item.Repository, $"is left out: {exclusion.Reason}")]), null);
        if (item.IsPostponed || (item.State?.Retry > today && crawl is { IsFull: false, Target: null }))
            return Standings.Postponed(item);
        if (item.Failure is { } failure)
            return Standings.Lost(item, failure, today, crawl.Target is not null);
        try
        {
            PlannedRepository complete = item with { Head = await heads.CompleteAsync(item.Head!, cancel) };
            bool stands = IsCurrent(complete) && !mustRead && (Listed is null || Listed.DigestOf(item.Repository) == item.State!.Listed);
            return stands ? Standings.Unchanged(complete) : await ReadAsync(complete, cancel);
        }
        catch (GitHubException e) when (!e.IsOutage)
        {
            return e.IsStop ? new Visit(Without(item, ReadingOutcome.LeftOut, []), null, e) : Standings.Lost(item, e, today, crawl.Target is not null);
        }
    }

    private async Task<Visit> ReadAsync(PlannedRepository item, CancellationToken cancel)
    {
        (RepositorySnapshot snapshot, IReadOnlyList<Problem> problems) = await SnapshotAsync(item, cancel);
        SourceReading reading = await RepositoryReader.ReadAsync(snapshot, cancel);
        DescribedServer[] servers = [.. reading.Servers.Select(s => item.Head!.IsArchived ? AsArchived(s) : s).Where(s => !reading.IsIndex || crawl.Shard.Holds(s.Source?.Repository ?? s.Id))];
        string[] ids = reading.IsIndex ? [] : [.. servers.Select(s => s.Id).Distinct(StringComparer.Ordinal)];
        return new Visit(
            reading with
            {
                Servers = servers,
                Problems = [.. problems, .. reading.Problems],
                Known = [.. (item.State?.Servers ?? []).Except(ids, StringComparer.Ordinal)],
                Marks = true,
                Mark = new Unreachable(today, "its repository no longer describes it"),
            },
            Standings.State(item, crawl.ManifestsOnly) with { Listed = Listed?.DigestOf(item.Repository), Servers = ids });
    }

    private async Task<(RepositorySnapshot, IReadOnlyList<Problem>)> SnapshotAsync(PlannedRepository item, CancellationToken cancel)
    {
        if (item.Head!.Commit is null)
            return (Snapshots.Of(item), [Problem.Warning(item.Repository, "is empty")]);
        if (crawl.ManifestsOnly)
            return await TreeSnapshot.ReadAsync(client, item, cancel);
        try
        {
            return await new ArchiveSnapshot(client, item).ReadAsync(cancel);
        }
        catch (GitHubException e) when (e.IsNotFound)
        {
            // Gone since, or a server that gives out no archives: its tree tells which.
            return await TreeSnapshot.ReadAsync(client, item, cancel);
        }
        catch (GitHubException e) when (e.IsBroken)
        {
            (RepositorySnapshot snapshot, IReadOnlyList<Problem> problems) = await TreeSnapshot.ReadAsync(client, item, cancel);
            return (snapshot, [.. problems, Problem.Error(item.Repository, $"has an archive that cannot be read, so its source is not: {e.Message}")]);
        }
    }

    private static DescribedServer AsArchived(DescribedServer server) => server.Facts.Count == 0
        ? server
        : server with { Facts = [.. server.Facts, new Catalogue.Sources.Readings.ServerFacts { Provenance = server.Facts[0].Provenance, Notes = ["Its repository is archived: nobody maintains it any more."] }] };

    private static SourceReading Without(PlannedRepository item, ReadingOutcome outcome, IReadOnlyList<Problem> problems) =>
        new() { Place = item.Repository, Repository = item.Repository, Outcome = outcome, Problems = problems, Known = item.State?.Servers ?? [], Supersedes = _ => false };
}
