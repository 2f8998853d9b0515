using Catalogue.Classifier.Judging;
using Catalogue.Classifier.Text;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Wording;

/// <summary>Says in plain English what was decided and why, from the evidence alone.</summary>
internal static class RationaleWriter
{
    /// <summary>One to three sentences: the verdict with its words, the level with its steps, and what is missing.</summary>
    public static string Rationale(Verdict verdict, IReadOnlyList<Evidence> evidence, RiskLevel level, IReadOnlyList<LevelMove> moves, bool needsReview)
    {
        string text = $"This is {Article(verdict.Class)} tool: {Ground(verdict, evidence)}, {Meaning(verdict, moves)}. {Level(verdict.Class, level, moves)}.";
        return Doubt(verdict, needsReview) is { } doubt ? $"{text} {doubt}." : text;
    }

    /// <summary>Why the next lower class does not fit; null for Read, which has none.</summary>
    public static string? WhyNotLower(Verdict verdict, IReadOnlyList<Evidence> evidence)
    {
        if (verdict.Class == ToolClass.Read)
            return null;
        string words = Quote(evidence) ?? "the name";
        return verdict.Class switch
        {
            ToolClass.Write => $"Not Read: {words} speaks of a change that outlives the call.",
            ToolClass.Execute => $"Not Write: {words} speaks of a process that is started or steered, not of a record that is changed.",
            _ => $"Not Execute: {words} speaks of something removed or ended, which no second call brings back.",
        };
    }

    public static string WouldChange(Verdict verdict)
    {
        if (verdict.Rule is { Id: "selects-removal" })
            return "Without the operation that removes, the class would follow the other operations.";
        return verdict.Class switch
        {
            ToolClass.Read => verdict.Text.HasText
                ? "A documented change to anything outside the call would make it Write or higher."
                : "A description that documents a change would make it Write or higher; one that rules it out would confirm Read.",
            ToolClass.Write => "A documented removal without a way back would make it Destructive; a statement that nothing is stored would make it Read.",
            ToolClass.Execute => "A documented limit to reading would make it Read; a documented removal would make it Destructive.",
            _ => "A documented way to undo it, such as a restore or a trash, would make it Write.",
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

    private static string Level(ToolClass toolClass, RiskLevel level, IReadOnlyList<LevelMove> moves)
    {
        if (moves.Count == 0)
            return $"The level is {level}, where {Article(toolClass)} tool starts";
        string steps = string.Join(", then ", moves.Select(m => $"{m.Cause} {(m.To > m.From ? "raises" : "lowers")} it to {m.To}"));
        return $"{Capital(Article(toolClass))} tool starts at {moves[0].From}; {steps}";
    }

    private static string? Doubt(Verdict verdict, bool needsReview)
    {
        string? thin = verdict.Text.HasText ? null : "Only the name and the arguments speak here, because there is no description";
        string? close = needsReview ? $"{Capital(Article(verdict.RunnerUp))} reading is close enough that a person should look" : null;
        return thin is not null && close is not null ? $"{thin}; {char.ToLowerInvariant(close[0])}{close[1..]}" : thin ?? close;
    }

    private static string? Quote(IReadOnlyList<Evidence> evidence) => evidence.Select(e => Readable.Quote(e.Quote)).FirstOrDefault(q => q is not null);

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
        EvidenceField.Summary => "the summary",
        EvidenceField.Server => "the server’s name",
        EvidenceField.ServerDescription => "the server’s description",
        _ => "the input schema",
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
