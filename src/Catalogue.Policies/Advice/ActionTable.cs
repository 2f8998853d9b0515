using Catalogue.Model.Policies;
using Catalogue.Model.Verdicts;

namespace Catalogue.Policies.Advice;

/// <summary>The taxonomy's table "Recommended policy": the action follows the level, the signals and the certainty of a verdict.</summary>
internal static class ActionTable
{
    /// <summary>The cause that is no signal: the verdict waits for a person.</summary>
    public const string NeedsReview = "needs-review";

    // arbitrary-code leads to High in a sandbox or where code is stored to run later: not "by class alone", so it stands with those that a person approves.
    private static readonly string[] Grave = ["arbitrary-code", "bulk", "external-communication", "financial", "permissions", "secrets"];

    public static PolicyRow RowOf(Classification verdict)
    {
        if (verdict.Risk == RiskLevel.Critical)
            return PolicyRow.Critical;
        if (Doubts(verdict).Any())
            return PolicyRow.Doubtful;
        if (verdict.Risk != RiskLevel.High)
            return PolicyRow.Routine;
        return verdict.Class == ToolClass.Execute && !Present(verdict, Grave).Any() ? PolicyRow.HighByClass : PolicyRow.HighBySignal;
    }

    public static PolicyAction ActionOf(PolicyRow row, ToolClass toolClass, ServerProfile profile) => (profile, row) switch
    {
        (ServerProfile.ReadOnly, PolicyRow.Routine) when toolClass == ToolClass.Read => PolicyAction.Allow,
        // Denied, and out of sight: what an agent does not see it does not try.
        (ServerProfile.ReadOnly, _) => PolicyAction.Hide,
        (_, PolicyRow.Doubtful) => PolicyAction.Ask,
        (ServerProfile.Full, PolicyRow.Critical) => PolicyAction.Ask,
        (ServerProfile.Full, _) => PolicyAction.Allow,
        (_, PolicyRow.Critical) => PolicyAction.Deny,
        (_, PolicyRow.HighBySignal) => PolicyAction.Ask,
        _ => PolicyAction.Allow,
    };

    /// <summary>The limit of an allowed tool. A Read gets one only in <see cref="ServerProfile.Full"/>, where a High one is allowed too.</summary>
    public static RateLimit? LimitOf(ToolClass toolClass, ServerProfile profile) => toolClass switch
    {
        ToolClass.Read when profile != ServerProfile.Full => null,
        ToolClass.Read => new RateLimit(60, "minute"),
        ToolClass.Write => new RateLimit(30, "minute"),
        _ => new RateLimit(10, "minute"),
    };

    /// <summary>What put the verdict into its row, sorted; empty where its class alone did.</summary>
    public static IReadOnlyList<string> CausesOf(Classification verdict, PolicyRow row) => row switch
    {
        PolicyRow.Doubtful => [.. Doubts(verdict).Order(StringComparer.Ordinal)],
        // Both together made it Critical.
        PolicyRow.Critical when Moved(verdict) is ["external-communication"] && Has(verdict, "bulk") => ["bulk", "external-communication"],
        PolicyRow.Critical => Moved(verdict),
        PolicyRow.HighBySignal when Present(verdict, Grave).Order(StringComparer.Ordinal).ToArray() is { Length: > 0 } grave => grave,
        PolicyRow.HighBySignal => Moved(verdict),
        _ => [],
    };

    /// <summary>
    /// The action for a tool that is denied for what it removes, once its caller can no longer select the removal; null where something else denies it too.
    /// </summary>
    public static PolicyAction? Narrowed(Classification verdict, ServerProfile profile)
    {
        if (verdict.Class != ToolClass.Destructive)
            return null;
        bool critical = Has(verdict, "arbitrary-code") || Has(verdict, "financial") || (Has(verdict, "external-communication") && Has(verdict, "bulk"));
        RiskLevel left = critical ? RiskLevel.Critical : Present(verdict, Grave).Any() ? RiskLevel.High : RiskLevel.Medium;
        PolicyAction action = ActionOf(RowOf(verdict with { Class = ToolClass.Write, Risk = left }), ToolClass.Write, profile);
        return action is PolicyAction.Allow or PolicyAction.Ask ? action : null;
    }

    // A person who has read this very definition can settle a flag.
    private static IEnumerable<string> Doubts(Classification verdict)
    {
        IEnumerable<string> flags = Present(verdict, SignalFlags.All);
        if (verdict.Review is { Stale: false } review)
            flags = flags.Except(review.Settled, StringComparer.Ordinal);
        return verdict.NeedsReview ? flags.Append(NeedsReview) : flags;
    }

    private static IEnumerable<string> Present(Classification verdict, IEnumerable<string> ids) => ids.Where(id => Has(verdict, id));

    private static bool Has(Classification verdict, string id) => verdict.Signals.Any(s => s.Id == id);

    private static string[] Moved(Classification verdict) =>
        [.. verdict.Moves.Where(m => m.To == verdict.Risk).Select(m => m.Cause).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
