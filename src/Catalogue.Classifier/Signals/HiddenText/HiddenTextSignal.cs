using System.Globalization;
using Catalogue.Classifier.Signals.Detection;
using Catalogue.Classifier.Text;
using Catalogue.Model.Language;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Signals.HiddenText;

/// <summary>Characters that a reader does not see or takes for others: those that pages mark as hidden, and homoglyphs in the name.</summary>
internal sealed class HiddenTextSignal : ISignalDetector
{
    private const int MaxEvidence = 5;

    public string Id => SignalIds.HiddenText;

    public bool IsLearned => false;

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
        if (EvidenceField.Resolve(text.Server.Server, text.Tool, field) is not { } whole || whole.AsSpan().IndexOfAny(InvisibleCharacters.Suspects) < 0)
            return;
        int end;
        for (int at = 0; at < whole.Length && into.Count < MaxEvidence; at = end)
        {
            end = at;
            while (end < whole.Length && InvisibleCharacters.IsHiddenAt(whole, end))
                end += InvisibleCharacters.LengthAt(whole, end);
            if (end > at)
                into.Add(new Evidence(field, at, end - at, whole[at..end]));
            else
                end += InvisibleCharacters.LengthAt(whole, at);
        }
    }

    private static bool MixesScripts(string name) =>
        name.Any(char.IsAsciiLetter) && name.Any(c => c is (>= '\u0370' and <= '\u052F') or (>= '\uFF21' and <= '\uFF5A'))
        && name.Split('_', '-', '.', '/', ' ').Any(part => part.Any(char.IsAsciiLetter) && part.Any(c => c is (>= '\u0370' and <= '\u052F') or (>= '\uFF21' and <= '\uFF5A')));

    private static string Codes(List<Evidence> found) =>
        string.Join(", ", found.SelectMany(e => e.Quote.EnumerateRunes()).Distinct().Take(MaxEvidence).Select(r => "U+" + r.Value.ToString("X4", CultureInfo.InvariantCulture)));
}
