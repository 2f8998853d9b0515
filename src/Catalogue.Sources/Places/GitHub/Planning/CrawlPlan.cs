using Catalogue.Model;
using Catalogue.Sources.Places.GitHub.Api;
using Catalogue.Sources.Places.GitHub.Heads;
using Catalogue.Sources.State;

namespace Catalogue.Sources.Places.GitHub.Planning;

/// <summary>Works out which repositories there are and where they stand, at the price of a request a hundred.</summary>
/// <param name="searched">The day on which its searches began.</param>
internal sealed class CrawlPlan(GitHubCrawl crawl, IHeadReader heads, TimeProvider time, DateOnly searched)
{
    private readonly Dictionary<string, GitHubHead> found = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, GitHubException> failed = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<string>> former = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedSet<string> postponed = new(StringComparer.OrdinalIgnoreCase);

    private readonly List<Problem> problems = [];
    private readonly HashSet<string> hidden = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Why the list is not complete, where it is not.</summary>
    public GitHubException? Stop { get; private set; }

    /// <summary>What searches left out, and why.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>Whether nothing at all was found, in any shard.</summary>
    public bool IsEmpty => found.Count + failed.Count + postponed.Count == 0;

    /// <summary>Indexes first, then by name.</summary>
    /// <exception cref="GitHubException">GitHub as a whole does not answer.</exception>
    public async Task<IReadOnlyList<PlannedRepository>> MakeAsync(CancellationToken cancel)
    {
        try
        {
            if (crawl.Target is null)
                await DiscoverAsync(cancel);
            await foreach (HeadResult result in heads.HeadsAsync(crawl.SearchesOnly ? [] : Unfound(), cancel))
                Take(result);
        }
        catch (GitHubException e) when (e.IsStop)
        {
            Stop = e;
        }
        return Sorted();
    }

    private async Task DiscoverAsync(CancellationToken cancel)
    {
        var discovery = new Discovery(heads, searched);
        try
        {
            await foreach (GitHubHead head in discovery.FindAsync(crawl.List, cancel))
                Discover(head);
        }
        finally
        {
            problems.AddRange(discovery.Problems);
            // Their names are nobody's business.
            if (hidden.Count > 0)
                problems.Add(Problem.Warning("github", $"{hidden.Count} private repositories that the token can see are left out; --include-private reads them too"));
        }
    }

    private void Discover(GitHubHead head)
    {
        if (RepositoryUrl.Parse("github:" + head.Repository) is null)
            return;
        if (head.IsPrivate && !crawl.IncludesPrivate)
            hidden.Add(head.Repository);
        // A fork is a copy of what is read anyway, unless someone asks for it by name.
        else if (!head.IsFork)
            found.TryAdd(head.Repository, head);
    }

    // Named ones and known ones that no search showed today.
    private List<string> Unfound()
    {
        DateOnly today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        IEnumerable<string> named = crawl.Target is { } only ? [only] : crawl.List.Indexes.Select(i => i.Repository).Concat(crawl.List.Repositories);
        IEnumerable<string> known = crawl.Target is null ? crawl.State.All.Select(s => s.Repository) : [];
        var ask = new List<string>();
        foreach (string name in named.Concat(known).Distinct(StringComparer.OrdinalIgnoreCase).Where(n => !found.ContainsKey(n) && crawl.List.ExclusionOf(n) is null))
        {
            if (RepositoryUrl.Parse("github:" + name) is not { Folder: null } read || read.Repository != name)
                failed[name] = new GitHubException("is no repository's full name; it must read owner/name") { IsNotFound = true };
            else if (crawl is { IsFull: false, Target: null } && crawl.State.Of(name)?.Retry > today)
                postponed.Add(name);
            else
                ask.Add(name);
        }
        return InTurn(ask, today);
    }

    // Where a budget may end the run before all were asked: first what was never read, then the others, each day from another one on.
    private List<string> InTurn(List<string> names, DateOnly today)
    {
        string[] known = [.. names.Where(n => crawl.State.Of(n) is not null)];
        int first = known.Length == 0 ? 0 : (int)((long)today.DayNumber * 7919 % known.Length);
        return [.. names.Where(n => crawl.State.Of(n) is null), .. known[first..], .. known[..first]];
    }

    private void Take(HeadResult result)
    {
        if (result.Head is not { } head)
        {
            failed[result.Asked] = result.Failure!;
            return;
        }
        if (RepositoryUrl.Parse("github:" + head.Repository) is null)
        {
            failed[result.Asked] = new GitHubException($"GitHub calls it by the name '{head.Repository}', which is none");
            return;
        }
        if (head.IsPrivate && !crawl.IncludesPrivate)
        {
            failed[result.Asked] = new GitHubException("is private, so it is left out; --include-private reads it too") { IsNotFound = true, IsPrivate = true };
            return;
        }
        found.TryAdd(head.Repository, head);
        if (!string.Equals(head.Repository, result.Asked, StringComparison.OrdinalIgnoreCase))
            (former.TryGetValue(head.Repository, out HashSet<string>? names) ? names : former[head.Repository] = new(StringComparer.OrdinalIgnoreCase)).Add(result.Asked);
    }

    private List<PlannedRepository> Sorted()
    {
        IEnumerable<PlannedRepository> all = found.Values.Select(Planned)
            .Concat(failed.Select(f => new PlannedRepository(f.Key, null, crawl.State.Of(f.Key)) { Failure = f.Value, IndexFolder = crawl.List.IndexFolderOf(f.Key) }))
            .Concat(postponed.Select(p => new PlannedRepository(p, null, crawl.State.Of(p)) { IsPostponed = true, IndexFolder = crawl.List.IndexFolderOf(p) }))
            .Concat(crawl.Target is { } only && crawl.List.ExclusionOf(only) is not null ? [new PlannedRepository(only, null, null)] : []);
        return [.. all.Where(p => p.IndexFolder is not null || crawl.Shard.Holds(p.Repository))
            .OrderBy(p => p.IndexFolder is null).ThenBy(p => p.Repository, StringComparer.OrdinalIgnoreCase)];
    }

    private PlannedRepository Planned(GitHubHead head)
    {
        HashSet<string> names = former.GetValueOrDefault(head.Repository) ?? [];
        RepositoryState? state = crawl.State.Of(head.Repository);
        // A name that leads to another repository today is no longer this one's.
        IEnumerable<string> earlier = names.Concat(names.Select(crawl.State.Of).Append(state).OfType<RepositoryState>().SelectMany(s => s.FormerNames))
            .Where(n => !found.ContainsKey(n));
        return new PlannedRepository(head.Repository, head, state ?? names.Select(crawl.State.Of).OfType<RepositoryState>().FirstOrDefault())
        {
            FormerNames = [.. earlier.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)],
            IndexFolder = crawl.List.IndexFolderOf(head.Repository) ?? names.Select(crawl.List.IndexFolderOf).FirstOrDefault(f => f is not null),
        };
    }
}
