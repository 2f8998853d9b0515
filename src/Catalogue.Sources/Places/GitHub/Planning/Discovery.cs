using System.Runtime.CompilerServices;
using Catalogue.Model;
using Catalogue.Sources.Places.GitHub.Api;
using Catalogue.Sources.Places.GitHub.Heads;

namespace Catalogue.Sources.Places.GitHub.Planning;

/// <summary>
/// Finds repositories by topics and queries. GitHub shows the first 1,000 results of a search, so a larger one is asked again for the halves of its
/// range of creation times, down to seconds; so is one for which GitHub runs out of time.
/// </summary>
/// <param name="day">Up to its end; what is made later is found the next time.</param>
internal sealed class Discovery(IHeadReader heads, DateOnly day)
{
    private const int MostResults = 1_000;

    // A server that never finishes must not be asked for ever.
    private const int MostHalved = 64;

    // GitHub opened in 2008.
    private static readonly DateTime First = new(2008, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    // Most repositories are younger than the protocol: a cut here keeps the halves even.
    private static readonly DateTime Protocol = new(2024, 11, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly List<Problem> problems = [];
    private int halved;

    /// <summary>What is missing from the results, and why.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>Searches whose results hardly overlap: each leaves out the topics of those before it.</summary>
    public static IReadOnlyList<string> Searches(SourceList list)
    {
        string without = "";
        var searches = new List<string>();
        foreach (string topic in list.Topics)
        {
            searches.Add($"topic:{topic}{without}");
            without += $" -topic:{topic}";
        }
        return [.. searches, .. list.Queries.Select(q => q + without)];
    }

    /// <summary>Every result, some perhaps twice.</summary>
    /// <exception cref="GitHubException">GitHub refused.</exception>
    public async IAsyncEnumerable<GitHubHead> FindAsync(SourceList list, [EnumeratorCancellation] CancellationToken cancel)
    {
        var end = day.ToDateTime(new TimeOnly(23, 59, 59), DateTimeKind.Utc);
        foreach (string search in Searches(list))
        {
            var open = new Stack<CreationRange>([new CreationRange(First, end, IsWhole: true)]);
            while (open.TryPop(out CreationRange? range))
            {
                await foreach (GitHubHead head in RangeAsync(search, range, open, cancel))
                    yield return head;
            }
        }
    }

    private async IAsyncEnumerable<GitHubHead> RangeAsync(string search, CreationRange range, Stack<CreationRange> open, [EnumeratorCancellation] CancellationToken cancel)
    {
        string? after = null;
        do
        {
            if (await PageAsync(search, range, after, cancel) is not { } page)
            {
                open.Clear();
                yield break;
            }
            foreach (GitHubHead head in page.Heads)
                yield return head;
            bool isLarge = after is null && page.Count > MostResults;
            if ((isLarge || page.IsIncomplete) && MayHalve(search, range, page))
            {
                foreach (CreationRange half in range.Halves(Protocol))
                    open.Push(half);
                yield break;
            }
            after = page.Next;
        }
        while (after is not null);
    }

    // Null where GitHub does not understand the query: that ends it, and no other.
    private async Task<SearchPage?> PageAsync(string search, CreationRange range, string? after, CancellationToken cancel)
    {
        try
        {
            SearchPage page = await heads.SearchAsync(search + range, after, cancel);
            foreach (string omission in page.Omissions)
                Say(Problem.Warning($"search '{search}'", $"leaves out results: {omission}"));
            return page;
        }
        catch (GitHubException e) when (e.Status == 422)
        {
            Say(Problem.Error($"search '{search}'", e.Message));
            return null;
        }
    }

    private bool MayHalve(string search, CreationRange range, SearchPage page)
    {
        if (range.From < range.To && (!page.IsIncomplete || halved++ < MostHalved))
            return true;
        string why = page.IsIncomplete ? "GitHub runs out of time however it is cut" : $"more than {MostResults} repositories were made in one second";
        Say(Problem.Error($"search '{search}'", $"is not complete, because {why}; repositories that are known are read all the same"));
        return false;
    }

    private void Say(Problem problem)
    {
        if (!problems.Contains(problem))
            problems.Add(problem);
    }
}

/// <summary>Creation times of repositories, ends included.</summary>
internal sealed record CreationRange(DateTime From, DateTime To, bool IsWhole = false)
{
    public IEnumerable<CreationRange> Halves(DateTime firstCut)
    {
        DateTime middle = IsWhole && firstCut < To ? firstCut : From.AddSeconds(Math.Floor((To - From).TotalSeconds / 2));
        return [new CreationRange(middle.AddSeconds(1), To), new CreationRange(From, middle)];
    }

    public override string ToString() => IsWhole ? "" : FormattableString.Invariant($" created:{From:yyyy-MM-ddTHH:mm:ssZ}..{To:yyyy-MM-ddTHH:mm:ssZ}");
}
