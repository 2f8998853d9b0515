using Catalogue.Classifier.Facts;
using Catalogue.Classifier.Judging;
using Catalogue.Classifier.Text;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Wording;

/// <summary>Says in plain English what was decided and why, from the evidence alone.</summary>
internal static class RationaleWriter
{
    /// <summary>One to four sentences: the class with its words, the level with its steps, and what is missing or a reviewer adds.</summary>
    /// <param name="verdict">What the program read.</param>
    /// <param name="final">What stands in the end, after a review.</param>
    public static string Rationale(Verdict verdict, Classification final)
    {
        string? reason = final.Review is { Stale: false } review ? Readable.Sentence(review.Reason) : null;
        if (final.Class != verdict.Class)
            return $"A reviewer judged this {Article(final.Class)} tool: {reason} {Level(final)}. The program had read it as {Article(verdict.Class)} tool.";
        string text = $"This is {Article(verdict.Class)} tool: {Ground(verdict, final.Evidence)}, {Meaning(verdict, final.Moves)}. {Level(final)}.";
        string? more = reason is null ? Doubt(verdict, final.NeedsReview) is { } doubt ? doubt + "." : null : "A reviewer adds: " + reason;
        return more is null ? text : $"{text} {more}";
    }

    /// <summary>Why the next lower class does not fit; null for Read, which has none.</summary>
    public static string? WhyNotLower(Verdict verdict, IReadOnlyList<Evidence> evidence)
    {
        if (verdict.Class == ToolClass.Read)
            return null;
        bool ours = evidence is [{ Field: EvidenceField.Summary }, ..];
        string words = (ours ? "our summary" : Quote(evidence)) ?? (evidence.Any(e => e.Field == EvidenceField.Summary) ? "our summary" : "the name");
        return verdict.Class switch
        {
            _ when verdict.Rule is { Id: "selected-operation/removal" } => "Not Execute: among the operations that it offers is one that removes or ends something.",
            ToolClass.Write => $"Not Read: {words} is read as a change that outlives the call.",
            ToolClass.Execute => $"Not Write: {words} is read as a process that is started or steered, not as a record that is changed.",
            _ => $"Not Execute: {words} is read as something removed or ended.",
        };
    }

    /// <param name="signals">What the verdict holds: what runs anything it is given stays Execute whatever is removed by it.</param>
    public static string WouldChange(Verdict verdict, IReadOnlyList<Signal> signals)
    {
        if (verdict.Rule is { Id: "selected-operation/removal" })
            return "Without the operation that removes, the class would follow the other operations.";
        return verdict.Class switch
        {
            ToolClass.Read => verdict.Text.HasText
                ? "A documented change to anything outside the call would make it Write or higher."
                : "A description that documents a change would make it Write or higher; one that rules it out would confirm Read.",
            ToolClass.Write => "A documented removal without a way back would make it Destructive; a text that rules out any change, and anything sent, would make it Read.",
            ToolClass.Execute when signals.Any(s => s.Id == SignalIds.ArbitraryCode) => "A documented limit to reading would make it Read.",
            ToolClass.Execute => "A documented limit to reading would make it Read; a documented removal would make it Destructive.",
            _ => "A documented way to undo it, such as a restore or a trash, would lower its level.",
        };
    }

    /// <summary>"a Read", "an Execute".</summary>
    public static string Article(ToolClass toolClass) => (toolClass == ToolClass.Execute ? "an " : "a ") + toolClass;

    private static string Ground(Verdict verdict, IReadOnlyList<Evidence> evidence) =>
        verdict.Rule is { } rule && rule.Class == verdict.Class ? rule.Reason : Strongest(evidence) ?? "nothing in the definition can be quoted";

    private static string Meaning(Verdict verdict, IReadOnlyList<LevelMove> moves) => verdict.Class switch
    {
        _ when verdict.Rule is { } rule && rule.Class == verdict.Class => "which the taxonomy counts as " + Counted(verdict.Class),
        ToolClass.Read when !verdict.Text.HasText => "and no text speaks for or against a lasting change",
        ToolClass.Read => "and nothing in the definition speaks of a lasting change",
        ToolClass.Write => "which adds or changes data or settings",
        ToolClass.Execute => "which starts or steers something whose effect depends on the call",
        _ when moves.Any(m => m.Cause == SignalIds.LimitedScope) => "which removes or ends something within bounds",
        _ => "which removes or ends something, and the definition names no way back",
    };

    private static string Counted(ToolClass toolClass) => toolClass switch
    {
        ToolClass.Read => "returning information",
        ToolClass.Write => "a change",
        ToolClass.Execute => "starting or steering a process",
        _ => "a removal or an end",
    };

    private static string Level(Classification final) => final.Moves.Count == 0
        ? $"The level is {final.Risk}, where {Article(final.Class)} tool starts"
        : $"{Capital(Article(final.Class))} tool starts at {final.Moves[0].From}; {string.Join(", then ", final.Moves.Select(Step))}";

    private static string Step(LevelMove move)
    {
        string verb = move.To == move.From ? "leaves it at" : move.To > move.From ? "raises it to" : "lowers it to";
        return $"{(move.Cause == LevelMove.Reviewer ? "a reviewer" : move.Cause)} {verb} {move.To}";
    }

    private static string? Doubt(Verdict verdict, bool needsReview)
    {
        string? thin = verdict.Text.HasText ? null : "Only the name and the arguments speak here, because there is no description";
        string? close = needsReview ? Close(verdict) : null;
        return thin is not null && close is not null ? $"{thin}; {char.ToLowerInvariant(close[0])}{close[1..]}" : thin ?? close;
    }

    private static string Close(Verdict verdict) =>
        verdict.Class == ToolClass.Read && verdict.Facts.FirstOrDefault(f => f.Id == SuppliedCode.Unsaid) is { } open
            ? $"{Capital(open.Reason)}, so a person should look"
            : $"{Capital(Article(verdict.RunnerUp))} reading is close enough that a person should look";

    private static string? Quote(IReadOnlyList<Evidence> evidence) => evidence.Where(e => e.Field != EvidenceField.Summary).Select(e => Readable.Quote(e.Quote)).FirstOrDefault(q => q is not null);

    // The strongest quote with where it stands.
    private static string? Strongest(IReadOnlyList<Evidence> evidence)
    {
        foreach (Evidence one in evidence)
        {
            if (Readable.Quote(one.Quote) is { } quote)
                return $"{Place(one.Field)} says {quote}";
        }
        return null;
    }

    private static string Place(string field) => field switch
    {
        EvidenceField.Tool => "the name",
        EvidenceField.Title => "the title",
        EvidenceField.Description => "the description",
        EvidenceField.Summary => "our summary",
        EvidenceField.Server => "the server’s name",
        EvidenceField.ServerDescription => "the server’s description",
        _ => "the input schema",
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
