using System.Buffers;
using System.Text.Json;
using Catalogue.Site.Output;
using Catalogue.Site.Routing;

namespace Catalogue.Site.Search;

/// <summary>
/// The words of all names, for queries with a wrong letter: <c>w-X.json</c> holds those that begin with X, <c>e-X.json</c> those that end
/// with it. One wrong letter leaves either the first or the last as it was. The most frequent stand first.
/// </summary>
internal sealed class SearchVocabulary
{
    /// <summary>Bytes of one file; the rarest words are left out beyond it.</summary>
    public const int MaxBytes = 20_000;

    /// <summary>Names with a word from which on the word is frequent: its list would not fit into one shard.</summary>
    private const int Frequent = 400;

    private const int MinLength = 3;
    private const int MaxLength = 24;

    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    public void Add(List<string> words)
    {
        foreach (string word in words)
            counts[word] = counts.GetValueOrDefault(word) + 1;
    }

    public bool IsFrequent(ReadOnlySpan<char> word) => counts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out int count) && count >= Frequent;

    public void WriteTo(OutputFolder output)
    {
        string[] words = [.. counts.Where(c => c.Key.Length is >= MinLength and <= MaxLength && c.Key.All(char.IsAsciiLetterOrDigit))
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key)];
        ILookup<char, string> first = words.ToLookup(w => w[0]), last = words.ToLookup(w => w[^1]);
        foreach (char letter in "abcdefghijklmnopqrstuvwxyz0123456789")
        {
            Write(output, $"{Routes.SearchFolder}/w-{letter}.json", first[letter]);
            Write(output, $"{Routes.SearchFolder}/e-{letter}.json", last[letter]);
        }
    }

    private static void Write(OutputFolder output, string path, IEnumerable<string> words)
    {
        int bytes = 0;
        string list = string.Join(' ', words.TakeWhile(w => (bytes += w.Length + 1) <= MaxBytes));
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("w", list);
            writer.WriteEndObject();
        }
        output.Write(path, buffer.WrittenSpan);
    }
}
