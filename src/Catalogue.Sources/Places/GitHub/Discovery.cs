using System.Runtime.CompilerServices;

namespace Catalogue.Sources.Places.GitHub;

/// <summary>
/// Finds repositories by topics and queries. GitHub shows the first 1,000 results of a search, so a larger one is asked again for the halves of its
/// range of creation times, down to seconds.
/// </summary>
internal sealed class Discovery(IHeadReader heads, TimeProvider time)
{
    private const int MostResults = 1_000;

    // GitHub opened in 2008.
    private static readonly DateTime First = new(2008, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    // Most repositories are younger than the protocol: a cut here keeps the halves even.
    private static readonly DateTime Protocol = new(2024, 11, 1, 0, 0, 0, DateTimeKind.Utc);

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
        DateTime now = time.GetUtcNow().UtcDateTime;
        var end = new DateTime(now.Year, now.Month, now.Day, 23, 59, 59, DateTimeKind.Utc);
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
            SearchPage page = await heads.SearchAsync(search + range, after, cancel);
            foreach (GitHubHead head in page.Heads)
                yield return head;
            if (after is null && page.Count > MostResults && range.From < range.To)
            {
                foreach (CreationRange half in range.Halves(Protocol))
                    open.Push(half);
                yield break;
            }
            after = page.Next;
        }
        while (after is not null);
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
