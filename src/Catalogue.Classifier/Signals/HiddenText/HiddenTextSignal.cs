using System.Globalization;
using System.Text;
using Catalogue.Classifier.Signals.Detection;
using Catalogue.Classifier.Text;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Signals.HiddenText;

/// <summary>Characters that a reader does not see or takes for others: zero-width, bidirectional, tag characters, homoglyphs in the name.</summary>
internal sealed class HiddenTextSignal : ISignalDetector
{
    private const int MaxEvidence = 5;

    public string Id => "hidden-text";

    public Signal? Detect(SignalContext context)
    {
        var found = new List<Evidence>();
        foreach (string field in (ReadOnlySpan<string>)[EvidenceField.Tool, EvidenceField.Title, EvidenceField.Description, EvidenceField.Summary])
            Scan(context.Text, field, found);
        foreach (ToolParameter parameter in context.Text.Parameters)
            Scan(context.Text, EvidenceField.InputSchema + parameter.DescribedAt.TrimStart('/') + "/description", found);
        bool mixed = MixesScripts(context.Text.Tool.Name);
        if (mixed)
            found.Add(new Evidence(EvidenceField.Tool, 0, context.Text.Tool.Name.Length, context.Text.Tool.Name));
        if (found.Count == 0)
            return null;
        string note = mixed ? "The name mixes letters of several scripts that look alike." : "Invisible or direction-changing characters: " + Codes(found) + ".";
        return new Signal { Id = Id, Evidence = [.. found.Take(MaxEvidence)], Note = note };
    }

    private static void Scan(ToolText text, string field, List<Evidence> into)
    {
        if (EvidenceField.Resolve(text.Server.Server, text.Tool, field) is not { } whole || Ascii.IsValid(whole))
            return;
        for (int at = 0; at < whole.Length && into.Count < MaxEvidence; at++)
        {
            int end = at;
            while (end < whole.Length && HiddenLength(whole, end) is > 0 and var length)
                end += length;
            if (end == at)
                continue;
            into.Add(new Evidence(field, at, end - at, whole[at..end]));
            at = end;
        }
    }

    // UTF-16 units of a hidden character at a position, or 0. A joiner inside an emoji or between letters that need it is no hiding.
    private static int HiddenLength(string text, int at)
    {
        char c = text[at];
        if (c is '\u200B' or '\u2060' or '\u180E' or '\u00AD' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or (>= '\u2061' and <= '\u2064'))
            return 1;
        if (c == '\uFEFF')
            return at > 0 ? 1 : 0;
        if (c is '\u200C' or '\u200D' or '\u200E' or '\u200F')
            return at > 0 && at + 1 < text.Length && char.IsAscii(text[at - 1]) && char.IsAscii(text[at + 1]) ? 1 : 0;
        return c == '\uDB40' && at + 1 < text.Length && !IsFlag(text, at) ? 2 : 0;
    }

    // Tag characters behind a black flag make the flags of England, Scotland and Wales.
    private static bool IsFlag(string text, int at)
    {
        while (at > 1 && text[at - 2] == '\uDB40')
            at -= 2;
        return at > 1 && text[at - 2] == '\uD83C' && text[at - 1] == '\uDFF4';
    }

    private static bool MixesScripts(string name) =>
        name.Any(char.IsAsciiLetter) && name.Any(c => c is (>= '\u0370' and <= '\u052F') or (>= '\uFF21' and <= '\uFF5A'))
        && name.Split('_', '-', '.', '/', ' ').Any(part => part.Any(char.IsAsciiLetter) && part.Any(c => c is (>= '\u0370' and <= '\u052F') or (>= '\uFF21' and <= '\uFF5A')));

    private static string Codes(List<Evidence> found) =>
        string.Join(", ", found.SelectMany(e => e.Quote.EnumerateRunes()).Distinct().Take(MaxEvidence).Select(r => "U+" + r.Value.ToString("X4", CultureInfo.InvariantCulture)));
}
