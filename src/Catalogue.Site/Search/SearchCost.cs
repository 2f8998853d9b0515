namespace Catalogue.Site.Search;

/// <summary>Adds up the bytes that postings take in one shard, at most: each tool and each server counts once.</summary>
internal sealed class SearchCost(SearchRows rows)
{
    private const int Overhead = 64;

    private readonly int[] tools = new int[rows.Tools];
    private readonly int[] servers = new int[rows.Servers];
    private int shard;

    public int Total { get; private set; }

    public void Restart()
    {
        shard++;
        Total = Overhead;
    }

    public void Add(SearchPosting posting)
    {
        int server = posting.Item < 0 ? ~posting.Item : rows.Tool(posting.Item).Server;
        if (servers[server] != shard)
            Total += rows.Server(server).Cost;
        servers[server] = shard;
        if (posting.Item < 0)
            return;
        if (tools[posting.Item] != shard)
            Total += rows.Tool(posting.Item).Cost;
        tools[posting.Item] = shard;
        if (posting.Match == SearchMatch.Text)
            Total += (posting.Length * 3) + 10;
    }

    /// <summary>Whether they fit into one shard beside what was added before. Counts no further than that.</summary>
    public bool Fit(ReadOnlySpan<SearchPosting> postings)
    {
        foreach (SearchPosting posting in postings)
        {
            Add(posting);
            if (Total > SearchShard.MaxBytes)
                return false;
        }
        return Total <= SearchShard.MaxBytes;
    }
}
