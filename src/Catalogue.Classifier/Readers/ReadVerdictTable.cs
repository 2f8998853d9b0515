using System.Buffers;
using System.Text;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Readers;

/// <summary>
/// Verdicts of readers by the fingerprint of what was read, as <c>model/read.txt</c> holds them: a header, then a line each of the first 32 digits
/// of the fingerprint (sorted), the class, <c>?</c> where unsure and <c>r</c> where money is only recorded, and the signals' ids.
/// </summary>
internal sealed class ReadVerdictTable
{
    public const string FileName = "read.txt";

    private const string Header = "read-verdicts 1";

    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789abcdef"u8);

    private static readonly HashSet<string> Classes = [.. Enum.GetNames<ToolClass>()];

    /// <summary>Half a fingerprint: a definition that meets another's by intent is out of reach.</summary>
    public const int KeyDigits = 32;

    // The file as it is, and where its lines start: ten thousands of verdicts of which a run asks for a few are not worth a table of their own.
    private readonly byte[] file;
    private readonly List<int> starts = [];

    private ReadVerdictTable(byte[] file) => this.file = file;

    public static ReadVerdictTable None { get; } = new([]);

    /// <summary>What readers settled about the definition of a fingerprint, or null.</summary>
    public ReadVerdict? Of(string fingerprint)
    {
        Span<byte> key = stackalloc byte[KeyDigits];
        if (starts.Count == 0 || !Encoding.ASCII.TryGetBytes(fingerprint.AsSpan(0, KeyDigits), key, out _))
            return null;
        (int low, int high) = (0, starts.Count - 1);
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = KeyAt(starts[middle]).SequenceCompareTo(key);
            if (order == 0)
                return VerdictOf(Encoding.UTF8.GetString(LineAt(starts[middle])));
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }
        return null;
    }

    /// <summary>Writes verdicts; two that differ on one fingerprint are both left out, for something beside the definition decided.</summary>
    public static string ToText(IEnumerable<(string Fingerprint, ReadVerdict Verdict)> read)
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach (var same in read.Select(r => Line(r.Fingerprint, r.Verdict)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).GroupBy(l => l[..KeyDigits], StringComparer.Ordinal))
        {
            if (same.Count() == 1)
                text.Append(same.First()).Append('\n');
        }
        return text.ToString();
    }

    /// <param name="utf8">What <see cref="ToText"/> wrote.</param>
    /// <exception cref="FormatException">The text is not of this form; the message names the line.</exception>
    public static ReadVerdictTable Parse(byte[] utf8)
    {
        var table = new ReadVerdictTable(utf8);
        int number = 0;
        for (int at = 0; at < utf8.Length; number++)
        {
            ReadOnlySpan<byte> line = table.LineAt(at);
            if (number == 0 ? !line.SequenceEqual(Encoding.UTF8.GetBytes(Header)) : !table.TryAdd(at, line))
                throw new FormatException($"{FileName}:{number + 1} is not a line of '{Header}'");
            at += line.Length + 1;
        }
        return table;
    }

    // Sorted, no key twice.
    private bool TryAdd(int at, ReadOnlySpan<byte> line)
    {
        if (line.Length <= KeyDigits || line.Count((byte)'\t') != 3 || line[..KeyDigits].ContainsAnyExcept(Digits) || !IsClass(line[KeyDigits..])
            || (starts.Count > 0 && KeyAt(starts[^1]).SequenceCompareTo(line[..KeyDigits]) >= 0))
            return false;
        starts.Add(at);
        return true;
    }

    private static bool IsClass(ReadOnlySpan<byte> rest) => rest[0] == '\t' && Classes.Contains(Encoding.UTF8.GetString(rest[1..][..rest[1..].IndexOf((byte)'\t')]));

    private ReadOnlySpan<byte> KeyAt(int start) => file.AsSpan(start, KeyDigits);

    private ReadOnlySpan<byte> LineAt(int start) => file.AsSpan(start) is var rest && rest.IndexOf((byte)'\n') is >= 0 and int end ? rest[..end] : rest;

    private static ReadVerdict VerdictOf(string line)
    {
        string[] parts = line.Split('\t');
        return new ReadVerdict(Enum.Parse<ToolClass>(parts[1]), parts[2].Contains('?', StringComparison.Ordinal), parts[2].Contains('r', StringComparison.Ordinal), parts[3].Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Line(string fingerprint, ReadVerdict verdict) =>
        $"{fingerprint[..KeyDigits]}\t{verdict.Class}\t{(verdict.Unsure ? "?" : "")}{(verdict.OnlyRecords ? "r" : "")}\t{string.Join(' ', verdict.Signals)}";
}
