using Catalogue.Sources.State;

namespace Catalogue.Sources.Places.GitHub;

/// <summary>One repository that a crawl looks at.</summary>
/// <param name="Repository">Present full name, or the asked one where there is no head.</param>
/// <param name="Head">Where it stands; null where that is not known.</param>
/// <param name="State">What was known of it before.</param>
internal sealed record PlannedRepository(string Repository, GitHubHead? Head, RepositoryState? State)
{
    /// <summary>Other names that lead to it.</summary>
    public IReadOnlyList<string> FormerNames { get; init; } = [];

    /// <summary>Why there is no head.</summary>
    public GitHubException? Failure { get; init; }

    public string? IndexFolder { get; init; }

    /// <summary>Whether it failed so lately that it is not asked today.</summary>
    public bool IsPostponed { get; init; }
}

/// <summary>Works out which repositories there are and where they stand, at the price of a request a hundred.</summary>
internal sealed class CrawlPlan(GitHubCrawl crawl, IHeadReader heads, TimeProvider time)
{
    private readonly Dictionary<string, GitHubHead> found = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, GitHubException> failed = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<string>> former = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedSet<string> postponed = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Why the list is not complete, where it is not.</summary>
    public GitHubException? Stop { get; private set; }

    /// <summary>Indexes first, then by name.</summary>
    /// <exception cref="GitHubException">GitHub as a whole does not answer.</exception>
    public async Task<IReadOnlyList<PlannedRepository>> MakeAsync(CancellationToken cancel)
    {
        try
        {
            if (crawl.Target is null)
                await DiscoverAsync(cancel);
            await foreach (HeadResult result in heads.HeadsAsync(Unfound(), cancel))
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
        await foreach (GitHubHead head in new Discovery(heads, time).FindAsync(crawl.List, cancel))
        {
            // A fork is a copy of what is read anyway, unless someone asks for it by name.
            if (!head.IsFork && RepositoryUrl.Parse("github:" + head.Repository) is not null)
                found.TryAdd(head.Repository, head);
        }
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
