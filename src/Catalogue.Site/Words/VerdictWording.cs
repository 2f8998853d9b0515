using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Markup;

namespace Catalogue.Site.Words;

/// <summary>Writes what a page says first: the deed, what follows from it, and what decided. Every sentence is filled from the verdict in force.</summary>
/// <param name="text">The sentences.</param>
/// <param name="signals">What each signal says of a tool, by its id.</param>
internal sealed class VerdictWording(VerdictText text, IReadOnlyDictionary<string, SignalInfo> signals)
{
    private const int DeedLength = 200, QuoteLength = 120;

    // The classifier's name for a call that selects among operations of which one removes.
    private const string SelectsRemoval = "rule:selected-operation/removal";

    // They say how a definition is written, or make it smaller, not what a call brings about.
    private static readonly string[] Silent = [SignalIds.LimitedScope, .. SignalFlags.All];

    /// <summary>The lead of a page and the rationale of its documents.</summary>
    public string Lead(ToolDefinition tool, Classification verdict)
    {
        string?[] sentences = [Deed(tool, verdict), text.Consequence[verdict.DecidedBy == SelectsRemoval ? "Selected" : verdict.Class.ToString()], Undo(tool, verdict), Traits(verdict), Ground(verdict), Doubt(tool, verdict)];
        return string.Join(' ', sentences.Where(s => !string.IsNullOrEmpty(s)));
    }

    private string Deed(ToolDefinition tool, Classification verdict)
    {
        if (tool.Summary is { } ours && !string.IsNullOrWhiteSpace(ours))
            return Filled(text.Deed["ours"], "sentence", Said(ours));
        if (string.IsNullOrWhiteSpace(tool.Description))
            return text.Deed["nothing"];
        return verdict.Signals.Any(s => s.Id is SignalIds.ModelInstructions or SignalIds.HiddenText) ? text.Deed["addressed"] : Filled(text.Deed["author"], "sentence", Said(tool.Description));
    }

    private static string Said(string words) => HiddenCharacters.Shown(English.Sentence(English.Shortened(words, DeedLength)));

    private string? Undo(ToolDefinition tool, Classification verdict)
    {
        if (verdict.Class != ToolClass.Destructive)
            return null;
        string said = $"{tool.Title} {tool.Text}";
        if (text.WayBack["final"].Any(w => said.Contains(w, StringComparison.OrdinalIgnoreCase)))
            return text.Undo["final"];
        if (text.WayBack["reversible"].Any(w => said.Contains(w, StringComparison.OrdinalIgnoreCase)))
            return text.Undo["reversible"];
        return text.Undo[verdict.Signals.Any(s => s.Id == SignalIds.LimitedScope) ? "bounded" : "silent"];
    }

    private string? Traits(Classification verdict)
    {
        string[] traits = [.. verdict.Signals.Select(s => s.Id).Except(Silent, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(id => signals.GetValueOrDefault(id)?.Short).OfType<string>()];
        return traits.Length == 0 ? null : Filled(text.Traits, "traits", English.List(traits));
    }

    // What a person said outweighs what the program read, and our own summary is no evidence of the author's.
    private string Ground(Classification verdict)
    {
        if (verdict.Review is { Stale: false } review)
            return Filled(text.Ground["review"], "reason", HiddenCharacters.Shown(English.Sentence(review.Reason)));
        if (verdict.Evidence is [{ Field: EvidenceField.Summary }, ..])
            return text.Ground["ours"];
        Evidence? author = verdict.Evidence.FirstOrDefault(e => e.Field != EvidenceField.Summary && e.Quote.Length <= QuoteLength);
        if (author is not null)
            return Filled(Filled(text.Ground["quote"], "place", PlaceOf(author.Field)), "quote", HiddenCharacters.Shown(author.Quote));
        return text.Ground[verdict.Evidence.Count > 0 ? "ours" : "nothing"];
    }

    private string PlaceOf(string field) => text.Places[field.StartsWith(EvidenceField.InputSchema, StringComparison.Ordinal) ? "inputSchema" : field];

    private string? Doubt(ToolDefinition tool, Classification verdict)
    {
        if (verdict.Review is { Stale: false })
            return null;
        string? thin = string.IsNullOrWhiteSpace(tool.Text) ? text.Doubt["thin"] : null;
        string? close = verdict is { NeedsReview: true, Alternative: { } other } ? Filled(text.Doubt["close"], "class", English.A(other.ToString())) : null;
        return thin is null ? close : $"{thin} {close}".TrimEnd();
    }

    private static string Filled(string sentence, string place, string words) => sentence.Replace($"{{{place}}}", words, StringComparison.Ordinal);
}
