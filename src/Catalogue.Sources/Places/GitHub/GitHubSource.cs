using System.Runtime.CompilerServices;
using Catalogue.Model;
using Catalogue.Sources.Readings;
using Catalogue.Sources.State;

namespace Catalogue.Sources.Places.GitHub;

/// <summary>
/// Repositories on GitHub. Searches and heads come by the hundred over GraphQL; a repository whose head is known costs nothing more, any other one
/// archive. See <c>site/content/decisions/0002-github-crawl.md</c>.
/// </summary>
public sealed class GitHubSource(GitHubClient client, GitHubCrawl crawl, TimeProvider time) : IServerSource
{
    // So many failures in a row that it is not the repositories.
    private const int Outage = 10;

    private readonly List<RepositoryState> indexes = [];

    public string Name => "github";

    /// <exception cref="GitHubException">GitHub as a whole does not answer, or the only repository asked for cannot be read.</exception>
    public async IAsyncEnumerable<SourceReading> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        (IHeadReader heads, CrawlPlan plan, IReadOnlyList<PlannedRepository> items) = await PlanAsync(cancel);
        var visits = new RepositoryVisit(client, heads, crawl, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        int done = 0;
        await foreach (Visit visit in VisitAsync(visits, items, cancel))
        {
            if (visit.Error is { IsStop: true } stop)
            {
                yield return Stopped(stop, visit.Reading.Place, done, items.Count);
                yield break;
            }
            yield return visit.Reading with { Total = items.Count, RequestsLeft = client.RequestsLeft };
            // Asked for the next one, the crawler has saved this one.
            Keep(visit);
            done++;
        }
        if (plan.Stop is { } early)
            yield return Stopped(early, "the list of repositories", done, items.Count);
    }

    public void Saved()
    {
        foreach (RepositoryState index in indexes)
            crawl.State.Put(index);
        crawl.State.Finish();
    }

    private async Task<(IHeadReader, CrawlPlan, IReadOnlyList<PlannedRepository>)> PlanAsync(CancellationToken cancel)
    {
        if (client.Options.Token is { Length: > 0 })
        {
            try
            {
                return await PlanAsync(new GraphQLHeads(client), cancel);
            }
            catch (GitHubException e) when (e.HasNoGraphQL)
            {
                crawl.Say(e.Message);
            }
        }
        var found = await PlanAsync(new RestHeads(client, crawl.State.Of), cancel);
        crawl.Say(RestNotice.Of(found.Items.Count, client, time));
        return found;
    }

    private async Task<(IHeadReader Heads, CrawlPlan Plan, IReadOnlyList<PlannedRepository> Items)> PlanAsync(IHeadReader heads, CancellationToken cancel)
    {
        var plan = new CrawlPlan(crawl, heads, time);
        return (heads, plan, await plan.MakeAsync(cancel));
    }

    private async IAsyncEnumerable<Visit> VisitAsync(RepositoryVisit visits, IReadOnlyList<PlannedRepository> items, [EnumeratorCancellation] CancellationToken cancel)
    {
        PlannedRepository[] listing = [.. items.Where(i => i.IndexFolder is not null)];
        bool readsIndexes = crawl.Target is not null || items.Any(i => i is { Head: not null } && !visits.IsCurrent(i));
        var listed = new ListedWord();
        bool isWhole = readsIndexes && crawl.Target is null;
        foreach (PlannedRepository index in listing)
        {
            Visit visit = await visits.OfAsync(index, readsIndexes, cancel);
            listed.Add(visit.Reading);
            isWhole &= visit.Reading is { IsIndex: true, Outcome: ReadingOutcome.Read };
            yield return visit;
        }
        visits.Listed = isWhole ? listed : null;
        int failures = 0;
        await foreach (Visit visit in OrderedWork.Of(items.Where(i => i.IndexFolder is null), client.Options.Concurrency, (i, token) => visits.OfAsync(i, mustRead: false, token), cancel))
        {
            if (visit.Error is { IsStop: false, IsNotFound: false } error && (crawl.Target is not null || ++failures >= Outage))
                throw new GitHubException($"GitHub does not answer: {error.Message}", error) { IsOutage = true };
            if (visit.Error is null && visit.Reading.Outcome == ReadingOutcome.Read)
                failures = 0;
            yield return visit;
        }
    }

    private void Keep(Visit visit)
    {
        // What an index says is saved with the repositories it speaks of: only when they are through is it done.
        if (visit.Next is { } next && visit.Reading.IsIndex)
            indexes.Add(next);
        else if (visit.Next is not null)
            crawl.State.Put(visit.Next);
    }

    private SourceReading Stopped(GitHubException stop, string at, int done, int total)
    {
        indexes.Clear();
        string message = $"{stop.Message} {done} of {total} repositories are through; the next run goes on at {at}";
        crawl.Say(message);
        return new SourceReading { Place = "github", Outcome = ReadingOutcome.LeftOut, Problems = [Problem.Warning("github", message)], Supersedes = _ => false };
    }
}
