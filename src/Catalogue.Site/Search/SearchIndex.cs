using Catalogue.Site.Output;

namespace Catalogue.Site.Search;

/// <summary>
/// The search index: a sorted map from keys to tools and servers, cut by prefix into files of bounded size below <c>search/</c>, so that a
/// browser fetches the one or two that a query begins with. Why this and not an existing engine: <c>site/content/guides/search-index.md</c>.
/// Same entries in any order, same bytes.
/// </summary>
/// <remarks>
/// Keys of <c>create_issue</c> on "GitHub": <c>createissue github</c> and <c>issue github</c> (each word with all that follows), the words of its
/// summary, <c>@github-github-mcp-server createissue</c> and, where both words are frequent, <c>issue create github</c>.
/// </remarks>
internal sealed class SearchIndex
{
    /// <summary>Words of a name that are filed; more is no name.</summary>
    private const int MaxNameWords = 12;

    private readonly SearchRows rows = new();
    private readonly SearchKeys keys = new();
    private readonly SearchText texts = new();
    private readonly SearchVocabulary vocabulary = new();

    /// <summary>Files a server, also one without tools. Again is no harm.</summary>
    public void AddServer(string slug, string name) => ServerNumber(slug, name);

    public void Add(SearchEntry entry)
    {
        List<string> words = SearchWords.OfName(entry.ToolName, MaxNameWords);
        int server = ServerNumber(entry.ServerSlug, entry.ServerName);
        int tool = rows.AddTool(entry, server, words.Sum(w => w.Length));
        FileName(words, server, tool);
        vocabulary.Add(words);
        texts.Add(tool, entry.Summary ?? "", words);
    }

    /// <summary>Writes the whole index.</summary>
    public void WriteTo(OutputFolder output, CancellationToken cancel)
    {
        rows.Rank();
        texts.FileInto(keys, rows);
        FilePairs();
        Parallel.ForEach(AllRoots(), new ParallelOptions { CancellationToken = cancel }, root =>
            new SearchShards(output, keys, rows).WriteRoot(root, keys.Roots.GetValueOrDefault(root) ?? []));
        vocabulary.WriteTo(output);
    }

    // A root without keys has an empty file, so that no query ends in an error of the network.
    private static IEnumerable<char> AllRoots() => "abcdefghijklmnopqrstuvwxyz0123456789" + SearchKeys.Scope + SearchKeys.Foreign;

    private int ServerNumber(string slug, string name)
    {
        if (rows.NumberOf(slug) is { } known)
            return known;
        List<string> words = SearchWords.OfName(name, MaxNameWords);
        string joined = string.Concat(words);
        int number = rows.AddServer(slug, name, joined);
        List<string> slugWords = SearchWords.OfText(slug, MaxNameWords);
        FileServer(words, number);
        if (joined != string.Concat(slugWords))
            FileServer(slugWords, number);
        vocabulary.Add(words);
        // "GitHub" splits at its capitals, and nobody types it so.
        vocabulary.Add([.. slugWords.Except(words, StringComparer.Ordinal)]);
        return number;
    }

    private void FileServer(List<string> words, int number)
    {
        for (int i = 0; i < words.Count; i++)
        {
            // Nearly every server is one; the words find their own only at the start of a name.
            if (i == 0 || words[i] is not ("mcp" or "server"))
                keys.File(string.Concat(words.Skip(i)), SearchMatch.Server, ~number);
        }
    }

    private void FileName(List<string> words, int server, int tool)
    {
        string name = string.Concat(words);
        string key = name + " " + rows.Server(server).Joined;
        int start = keys.Store(key), at = 0;
        for (int i = 0; i < words.Count; at += words[i++].Length)
            keys.File(start + at, key.Length - at, i == 0 ? SearchMatch.NameStart : SearchMatch.WordStart, tool);
        string scope = SearchKeys.Scope + rows.Server(server).Slug + " ";
        keys.File(scope + name, SearchMatch.NameStart, tool, scope.Length + SearchRows.MaxShown);
    }

    private bool BeginsFrequently(ReadOnlySpan<char> name)
    {
        var words = new SearchWordReader(name, splitAtCase: true, stackalloc char[SearchWords.MaxWord]);
        return words.MoveNext() && vocabulary.IsFrequent(words.Current);
    }

    // "get user" should find get_all_users, though neither word alone leads to a complete list: the first word, mostly a verb, with each other.
    private void FilePairs()
    {
        for (int tool = 0; tool < rows.Tools; tool++)
        {
            string label = rows.Tool(tool).Label, server = rows.Server(rows.Tool(tool).Server).Joined;
            ReadOnlySpan<char> name = label.AsSpan(0, label.IndexOf('\t') is >= 0 and int tab ? tab : label.Length);
            if (!BeginsFrequently(name))
                continue;
            List<string> words = SearchWords.OfName(name, MaxNameWords);
            for (int i = 1; i < words.Count; i++)
            {
                if (!vocabulary.IsFrequent(words[i]) || words[i] == words[0])
                    continue;
                keys.File($"{words[i]} {words[0]} {server}", SearchMatch.WordStart, tool);
                // Neighbours are found as one word.
                if (i > 1)
                    keys.File($"{words[0]} {words[i]} {server}", SearchMatch.WordStart, tool);
            }
        }
    }
}
