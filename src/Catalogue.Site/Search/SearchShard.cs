using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Catalogue.Site.Output;

namespace Catalogue.Site.Search;

/// <summary>
/// One file of the index. <c>d</c> (in a first letter's file): the deeper files, as groups of letters with commas between, each named by its first
/// letter, and in parentheses what lies below it: <c>a,bc(e,t(x,yz)),d</c>. <c>m</c>: the prefix itself has more
/// results than stand here. <c>s</c>: slug and name (empty when equal) of servers. <c>t</c>: name, number of its server, class times four plus risk.
/// <c>w</c>: words of summaries, each with the tools that hold it.
/// </summary>
internal sealed class SearchShard(SearchRows rows)
{
    /// <summary>Bytes of one file, without <c>d</c>.</summary>
    public const int MaxBytes = 24_000;

    /// <summary>Escapes what JSON must and what a reader cannot see; the files are never part of a page.</summary>
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private readonly Dictionary<int, int> serverPlaces = [];
    private readonly Dictionary<int, int> toolPlaces = [];
    private readonly SortedDictionary<string, List<int>> words = new(StringComparer.Ordinal);

    public void Add(SearchPosting posting, ReadOnlySpan<char> key)
    {
        if (posting.Item < 0)
        {
            serverPlaces.TryAdd(~posting.Item, serverPlaces.Count);
            return;
        }
        serverPlaces.TryAdd(rows.Tool(posting.Item).Server, serverPlaces.Count);
        toolPlaces.TryAdd(posting.Item, toolPlaces.Count);
        if (posting.Match != SearchMatch.Text)
            return;
        string word = key.TrimStart(SearchKeys.Foreign).ToString();
        if (!words.TryGetValue(word, out List<int>? list))
            words.Add(word, list = []);
        if (!list.Contains(toolPlaces[posting.Item]))
            list.Add(toolPlaces[posting.Item]);
    }

    /// <param name="buffer">Scratch memory, used again for each file.</param>
    public void WriteTo(ArrayBufferWriter<byte> buffer, OutputFolder output, string path, string deeper, bool more)
    {
        buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Encoder }))
        {
            writer.WriteStartObject();
            if (deeper.Length > 0)
                writer.WriteString("d", deeper);
            if (more)
                writer.WriteNumber("m", 1);
            WriteServers(writer);
            WriteTools(writer);
            WriteWords(writer);
            writer.WriteEndObject();
        }
        output.Write(path, buffer.WrittenSpan);
    }

    private void WriteServers(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("s");
        foreach (int number in serverPlaces.OrderBy(p => p.Value).Select(p => p.Key))
        {
            writer.WriteStringValue(rows.Server(number).Slug);
            writer.WriteStringValue(rows.Server(number).Name);
        }
        writer.WriteEndArray();
    }

    private void WriteTools(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("t");
        foreach (int number in toolPlaces.OrderBy(p => p.Value).Select(p => p.Key))
        {
            SearchTool tool = rows.Tool(number);
            writer.WriteStringValue(tool.Label);
            writer.WriteNumberValue(serverPlaces[tool.Server]);
            writer.WriteNumberValue(tool.Code);
        }
        writer.WriteEndArray();
    }

    private void WriteWords(Utf8JsonWriter writer)
    {
        if (words.Count == 0)
            return;
        writer.WriteStartObject("w");
        foreach ((string word, List<int> list) in words)
        {
            writer.WriteStartArray(word);
            foreach (int place in list)
                writer.WriteNumberValue(place);
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }
}
