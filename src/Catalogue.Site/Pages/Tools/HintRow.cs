using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Tools;

/// <summary>One annotation: what the server says, what the specification makes of it, what we say.</summary>
/// <param name="Says">The author's value, or that none is given.</param>
/// <param name="InForce">The value a client must assume.</param>
/// <param name="Ours">Our reading of the text.</param>
/// <param name="Contradicts">The hint promises less than the text does: a client that trusts it is misled.</param>
internal sealed record HintRow(string Hint, string Says, string InForce, string Ours, bool Contradicts)
{
    // The specification gives both hints a meaning only where a tool is not read-only.
    private const string NoMeaning = "no meaning on a read-only tool";

    public static IReadOnlyList<HintRow> Of(ToolAnnotations? given, Classification verdict)
    {
        ToolAnnotations hints = given ?? new ToolAnnotations();
        bool reads = verdict.Class == ToolClass.Read, destroys = verdict.Class == ToolClass.Destructive;
        bool reachesOut = verdict.Signals.Any(s => s.Id is SignalIds.UntrustedContent or SignalIds.ExternalCommunication);
        return
        [
            new("readOnlyHint", Said(hints.ReadOnlyHint), Word(hints.EffectiveReadOnly),
                reads ? "true: it is a Read tool" : $"false: it is {English.A(verdict.Class.ToString())} tool", hints.ReadOnlyHint == true && !reads),
            new("destructiveHint", Said(hints.DestructiveHint), hints.EffectiveReadOnly ? NoMeaning : Word(hints.EffectiveDestructive),
                Destroys(verdict), hints.DestructiveHint == false && destroys),
            new("idempotentHint", Said(hints.IdempotentHint), hints.EffectiveReadOnly ? NoMeaning : Word(hints.IdempotentHint ?? false), reads ? "true: it is a Read tool" : "not judged", false),
            new("openWorldHint", Said(hints.OpenWorldHint), Word(hints.EffectiveOpenWorld), reachesOut ? "true: it deals with the outside" : "not judged",
                hints.OpenWorldHint == false && reachesOut),
        ];
    }

    /// <summary>One sentence for the usual case that no hint is known at all; null where it gives one.</summary>
    public static string? WithoutHints(ToolAnnotations? given, Classification verdict)
    {
        if (given is { ReadOnlyHint: not null } or { DestructiveHint: not null } or { IdempotentHint: not null } or { OpenWorldHint: not null })
            return null;
        string ours = $"We say that it is {English.A(verdict.Class.ToString())} tool.";
        return "This record holds no hints of its author. By the specification's defaults a tool without hints may destroy and reach the open world. " + ours;
    }

    private static string Destroys(Classification verdict) => verdict.Class switch
    {
        ToolClass.Destructive => "true: it removes or ends something",
        ToolClass.Read => "false: it is a Read tool",
        ToolClass.Execute when verdict.Signals.Any(s => s.Id == SignalIds.ArbitraryCode) => "not judged: what it is given decides",
        _ => "false: the definition speaks of no removal",
    };

    private static string Said(bool? hint) => hint is { } value ? Word(value) : "not given";

    private static string Word(bool value) => value ? "true" : "false";
}
