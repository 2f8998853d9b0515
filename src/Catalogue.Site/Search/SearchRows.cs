using System.Text.Json;

namespace Catalogue.Site.Search;

/// <summary>A tool as shards hold it. <see cref="Label"/> is its name, followed by a tab and the slug where that is not the name in lower case.</summary>
/// <param name="Code">Class times four plus risk.</param>
/// <param name="Cost">Bytes it takes in a shard, at most.</param>
internal sealed record SearchTool(int Server, string Label, byte Code, int Cost, int SortLength);

/// <summary>A server as shards hold it.</summary>
/// <param name="Joined">Its name's words in one.</param>
/// <param name="Cost">Bytes it takes in a shard, at most.</param>
internal sealed record SearchServer(string Slug, string Name, string Joined, int Cost);

/// <summary>All tools and servers of an index, numbered as they came, and ranked when all are there.</summary>
internal sealed class SearchRows
{
    /// <summary>Characters of a name that results show.</summary>
    public const int MaxShown = 80;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<SearchServer> servers = [];
    private readonly List<SearchTool> tools = [];
    private int[] toolRanks = [];
    private int[] serverRanks = [];

    public int Tools => tools.Count;

    public int Servers => servers.Count;

    public SearchTool Tool(int number) => tools[number];

    public SearchServer Server(int number) => servers[number];

    /// <summary>Null where the server is not there yet.</summary>
    public int? NumberOf(string slug) => numbers.TryGetValue(slug, out int number) ? number : null;

    public int AddServer(string slug, string name, string joined)
    {
        int number = servers.Count;
        numbers.Add(slug, number);
        string shown = Shown(name);
        servers.Add(new SearchServer(slug, shown == slug ? "" : shown, joined, Bytes(slug) + Bytes(shown) + 6));
        return number;
    }

    public int AddTool(SearchEntry entry, int server, int sortLength)
    {
        string shown = Shown(entry.ToolName.Replace('\t', ' '));
        string plainSlug = shown.ToLowerInvariant();
        string label = entry.ToolSlug == plainSlug ? shown : shown + "\t" + entry.ToolSlug;
        tools.Add(new SearchTool(server, label, (byte)(((int)entry.Class * 4) + (int)entry.Risk), Bytes(label) + 11, sortLength));
        return tools.Count - 1;
    }

    /// <summary>Ranks tools by length of name, since the shortest name with a prefix is the prefix itself, and servers by slug.</summary>
    public void Rank()
    {
        serverRanks = Ranks(servers.Count, (a, b) => string.CompareOrdinal(servers[a].Slug, servers[b].Slug));
        toolRanks = Ranks(tools.Count, (a, b) =>
        {
            int order = tools[a].SortLength.CompareTo(tools[b].SortLength);
            if (order == 0)
                order = string.CompareOrdinal(tools[a].Label, tools[b].Label);
            return order == 0 ? serverRanks[tools[a].Server].CompareTo(serverRanks[tools[b].Server]) : order;
        });
    }

    public int RankOf(int tool) => toolRanks[tool];

    /// <summary>Servers and tools are ranked each among themselves.</summary>
    public int RankOf(SearchPosting posting) => posting.Item < 0 ? serverRanks[~posting.Item] : toolRanks[posting.Item];

    private static int[] Ranks(int count, Comparison<int> compare)
    {
        int[] order = [.. Enumerable.Range(0, count)], ranks = new int[count];
        Array.Sort(order, compare);
        for (int rank = 0; rank < count; rank++)
            ranks[order[rank]] = rank;
        return ranks;
    }

    // Cut between characters, never inside a surrogate pair.
    private static string Shown(string name) =>
        name.Length <= MaxShown ? name : name[..(char.IsHighSurrogate(name[MaxShown - 2]) ? MaxShown - 2 : MaxShown - 1)] + "…";

    private static int Bytes(string text) => JsonEncodedText.Encode(text, SearchShard.Encoder).EncodedUtf8Bytes.Length;
}
