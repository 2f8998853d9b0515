using Catalogue.Model;
using Catalogue.Model.Servers;
using Catalogue.Sources.Places.GitHub.Api;
using Catalogue.Sources.Places.GitHub.Heads;
using Catalogue.Sources.Places.GitHub.Planning;
using Catalogue.Sources.Readings;
using Catalogue.Sources.Repositories;
using Catalogue.Sources.State;

namespace Catalogue.Sources.Places.GitHub.Reading;

/// <summary>What came of looking at one repository.</summary>
/// <param name="Reading">For the crawler.</param>
/// <param name="Next">What is known from now on; null leaves what was.</param>
/// <param name="Error">What went wrong with the repository, or stopped the run.</param>
internal sealed record Visit(SourceReading Reading, RepositoryState? Next, GitHubException? Error = null);

/// <summary>Looks at one repository: reads it where something changed, and says how it stands where it cannot be read.</summary>
internal sealed class RepositoryVisit(GitHubApi client, IHeadReader heads, GitHubCrawl crawl, DateOnly today)
{
    private readonly SnapshotTaker snapshots = new(client, crawl);

    /// <summary>What indexes said this time; null where not all of them were read.</summary>
    public ListedWord? Listed { get; set; }

    /// <summary>Whether the head alone says that nothing has to be read.</summary>
    public bool IsCurrent(PlannedRepository item) =>
        item is { Head: { } head, State: { } state } && !crawl.IsFull && state.Repository == item.Repository && state.Commit == head.Commit && state.Ref == head.Branch
        && state.Archived == head.IsArchived && state.Private == head.IsPrivate && !(state.Again <= today) && state.ManifestsOnly == crawl.ManifestsOnly && item.FormerNames.Order(StringComparer.Ordinal).SequenceEqual(state.FormerNames);

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
        try
        {
            (Snapshot taken, SourceReading reading) = await ReadWholeOrInPartAsync(item, cancel);
            return Read(item, taken, reading);
        }
        catch (GitHubException e) when (e.IsNotFound)
        {
            // An archive, a tree or a file that is not there says nothing about the repository; only the repository itself can say that it is gone.
            await client.RepositoryAsync(item.Repository, etag: null, cancel);
            throw new GitHubException($"is there, but not all of its files can be had, so its record stays as it was: {e.Message}", e) { IsIncomplete = true };
        }
    }

    private async Task<(Snapshot, SourceReading)> ReadWholeOrInPartAsync(PlannedRepository item, CancellationToken cancel)
    {
        Snapshot taken = await snapshots.TakeAsync(item, cancel);
        return (taken, await RepositoryReader.ReadAsync(taken.Files, cancel));
    }

    private Visit Read(PlannedRepository item, Snapshot taken, SourceReading reading)
    {
        DescribedServer[] servers = [.. reading.Servers.Select(s => item.Head!.IsArchived ? AsArchived(s) : s).Where(s => !reading.IsIndex || crawl.Shard.Holds(s.Source?.Repository ?? s.Id))];
        string[] ids = reading.IsIndex ? [] : [.. servers.Select(s => s.Id).Distinct(StringComparer.Ordinal)];
        string[] absent = [.. (item.State?.Servers ?? []).Except(ids, StringComparer.Ordinal)];
        // An absence is believed only after a complete reading.
        bool isWhole = reading.IsComplete && !taken.IsPartial;
        int partial = taken.IsPartial ? (item.State?.Partial ?? 0) + 1 : 0;
        return new Visit(
            reading with
            {
                Servers = servers,
                Problems = [.. taken.Problems, .. reading.Problems],
                Known = absent,
                Marks = isWhole,
                Mark = new Unreachable(today, "its repository no longer describes it"),
            },
            Standings.State(item, crawl.ManifestsOnly) with
            {
                Listed = Listed?.DigestOf(item.Repository),
                Servers = isWhole ? ids : [.. ids, .. absent],
                Partial = partial,
                Again = partial == 0 ? null : today.AddDays(Standings.Pause(partial - 1)),
            });
    }

    private static DescribedServer AsArchived(DescribedServer server) => server.Facts.Count == 0
        ? server
        : server with { Facts = [.. server.Facts, new ServerFacts { Provenance = server.Facts[0].Provenance, Notes = ["Its repository is archived: nobody maintains it any more."] }] };

    private static SourceReading Without(PlannedRepository item, ReadingOutcome outcome, IReadOnlyList<Problem> problems) =>
        new() { Place = item.Repository, Repository = item.Repository, Outcome = outcome, Problems = problems, Known = item.State?.Servers ?? [], Supersedes = _ => false };
}
