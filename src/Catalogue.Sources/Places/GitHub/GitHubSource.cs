using System.Runtime.CompilerServices;
using Catalogue.Model;
using Catalogue.Sources.Places.GitHub.Api;
using Catalogue.Sources.Places.GitHub.Heads;
using Catalogue.Sources.Places.GitHub.Planning;
using Catalogue.Sources.Places.GitHub.Reading;
using Catalogue.Sources.Readings;
using Catalogue.Sources.State;

namespace Catalogue.Sources.Places.GitHub;

/// <summary>
/// Repositories on GitHub. Searches and heads come by the hundred over GraphQL; a repository whose head is known costs nothing more, any other one
/// archive. See <c>site/content/guides/github-crawl.md</c>.
/// </summary>
public sealed class GitHubSource(GitHubApi client, GitHubCrawl crawl, TimeProvider time) : IServerSource
{
    // So many failures in a row that it is not the repositories.
    private const int Outage = 10;

    private readonly List<RepositoryState> indexes = [];
    private SearchRecord? searches;

    public string Name => "github";

    /// <exception cref="GitHubException">GitHub as a whole does not answer, or the only repository asked for cannot be read.</exception>
    public async IAsyncEnumerable<SourceReading> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        (IHeadReader heads, CrawlPlan plan, IReadOnlyList<PlannedRepository> items) = await PlanAsync(cancel);
        var visits = new RepositoryVisit(client, heads, crawl, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        int done = 0;
        if (plan.Problems.Count > 0)
            yield return Remark(plan.Problems);
        if (crawl.SearchesOnly)
        {
            if (plan.Stop is { } searched)
                yield return Stopped(searched, "the searches", 0, items.Count);
            else
                crawl.Say($"The searches lead to {items.Count} repositories; a crawl of this catalogue, or of copies of it in shards, begins with them.");
            searches = null;
            yield break;
        }
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
        else if (plan.IsEmpty && crawl.Target is null)
            yield return Remark([Problem.Error("github", "nothing was found to read: no repository answers the searches of sources.json, and it names none")]);
    }

    public void Saved()
    {
        foreach (RepositoryState index in indexes)
            crawl.State.Put(index);
        crawl.State.Finish();
        searches?.Delete();
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
        if (found.Plan.Stop is null)
            crawl.Say(await RestNotice.OfAsync(found.Items.Count, crawl, client, time, cancel));
        return found;
    }

    private async Task<(IHeadReader Heads, CrawlPlan Plan, IReadOnlyList<PlannedRepository> Items)> PlanAsync(IHeadReader heads, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        searches = crawl is { Folder: { } folder, Target: null } ? SearchRecord.Open(folder, $"{client.Options.Api} {heads.GetType().Name}", today) : null;
        IHeadReader asked = searches is null ? heads : new RecordedHeads(heads, searches);
        var plan = new CrawlPlan(crawl, asked, time, searches?.Day ?? today);
        return (asked, plan, await plan.MakeAsync(cancel));
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
            if (visit.Error is { IsStop: false, IsNotFound: false, IsIncomplete: false } error && crawl.Target is not null)
                throw error;
            if (visit.Error is { IsUnanswered: true } unanswered && ++failures >= Outage)
                throw new GitHubException($"GitHub does not answer: {unanswered.Message}", unanswered) { IsOutage = true };
            if (visit is { Error: { IsUnanswered: false } } or { Error: null, Reading.Outcome: ReadingOutcome.Read })
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
        searches = null;
        string message = $"{GitHubWords.Sentence(stop.Message)} {done} of {total} repositories are through; the next run goes on at {at}";
        crawl.Say(message);
        return Remark([done == 0 ? Problem.Error("github", message) : Problem.Warning("github", message)]) with { Refused = done == 0 ? message : null };
    }

    private static SourceReading Remark(IReadOnlyList<Problem> problems) => new() { Place = "github", Outcome = ReadingOutcome.LeftOut, Problems = problems, Supersedes = _ => false };
}
