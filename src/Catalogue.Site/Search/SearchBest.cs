namespace Catalogue.Site.Search;

/// <summary>The best results of a prefix that has too many: what a person sees while still typing.</summary>
internal static class SearchBest
{
    private const int Tools = 40;
    private const int Servers = 12;

    /// <summary>Servers with the shortest keys first, then tools by kind of match and rank; at most half a file.</summary>
    public static List<SearchPosting> Of(ReadOnlySpan<SearchPosting> range, SearchKeys keys, SearchRows rows, SearchCost cost)
    {
        var tools = new PriorityQueue<SearchPosting, long>();
        var servers = new PriorityQueue<SearchPosting, long>();
        foreach (SearchPosting posting in range)
        {
            if (posting.Item < 0)
                Offer(servers, posting, ((long)keys.KeyOf(posting).Length << 32) + rows.RankOf(posting), Servers);
            else
                Offer(tools, posting, ((long)posting.Match << 32) + rows.RankOf(posting), Tools);
        }
        var best = new List<SearchPosting>();
        cost.Restart();
        foreach (SearchPosting posting in Drain(servers).Concat(Drain(tools)))
        {
            cost.Add(posting);
            if (cost.Total <= SearchShard.MaxBytes / 2)
                best.Add(posting);
        }
        return best;
    }

    // The queue's head is the worst, so that it can be given up.
    private static void Offer(PriorityQueue<SearchPosting, long> queue, SearchPosting posting, long rank, int limit)
    {
        if (queue.Count < limit)
            queue.Enqueue(posting, -rank);
        else
            queue.EnqueueDequeue(posting, -rank);
    }

    private static List<SearchPosting> Drain(PriorityQueue<SearchPosting, long> queue)
    {
        var best = new List<SearchPosting>();
        while (queue.TryDequeue(out SearchPosting posting, out _))
            best.Add(posting);
        best.Reverse();
        return best;
    }
}
