using System.Globalization;
using System.Text;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Readers;

/// <summary>
/// Verdicts of readers by the fingerprint of what was read, as <c>model/read.txt</c> holds them: a header, then a line each of the first 32 digits
/// of the fingerprint, the class, <c>?</c> where unsure and <c>r</c> where money is only recorded, and the signals' ids.
/// </summary>
internal sealed class ReadVerdictTable
{
    public const string FileName = "read.txt";

    private const string Header = "read-verdicts 1";

    /// <summary>Half a fingerprint: a definition that meets another's by intent is out of reach.</summary>
    public const int KeyDigits = 32;

    private readonly Dictionary<UInt128, ReadVerdict> verdicts = [];

    private ReadVerdictTable()
    {
    }

    public static ReadVerdictTable None { get; } = new();

    public ReadVerdict? Of(string fingerprint) => verdicts.Count == 0 ? null : verdicts.GetValueOrDefault(Key(fingerprint));

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

    /// <exception cref="FormatException">The text is not of this form; the message names the line.</exception>
    public static ReadVerdictTable Parse(string text)
    {
        var table = new ReadVerdictTable();
        int number = 0;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (number == 1 ? !line.SequenceEqual(Header) : line.Length > 0 && !table.TryAdd(line))
                throw new FormatException($"{FileName}:{number} is not a line of '{Header}'");
        }
        return table;
    }

    private bool TryAdd(ReadOnlySpan<char> line)
    {
        string[] parts = line.ToString().Split('\t');
        if (parts.Length != 4 || !UInt128.TryParse(parts[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out UInt128 key) || !Enum.TryParse(parts[1], out ToolClass toolClass))
            return false;
        var verdict = new ReadVerdict(toolClass, parts[2].Contains('?', StringComparison.Ordinal), parts[2].Contains('r', StringComparison.Ordinal), parts[3].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return verdicts.TryAdd(key, verdict);
    }

    private static string Line(string fingerprint, ReadVerdict verdict) =>
        $"{fingerprint[..KeyDigits]}\t{verdict.Class}\t{(verdict.Unsure ? "?" : "")}{(verdict.OnlyRecords ? "r" : "")}\t{string.Join(' ', verdict.Signals)}";

    private static UInt128 Key(string fingerprint) => UInt128.Parse(fingerprint.AsSpan(0, KeyDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
