using Catalogue.Model.Policies;
using Catalogue.Policies.Evaluation;

namespace Catalogue.Cli.Scanning.Judging;

/// <summary>What a guard's own policy does to the calls of a tool, from nothing to everything.</summary>
internal enum Hold
{
    /// <summary>Calls pass, or no guard stands there.</summary>
    None,

    /// <summary>So many calls in a window, or only with certain arguments.</summary>
    Limited,

    /// <summary>Each call waits for a person.</summary>
    Asked,

    /// <summary>No call passes, and the agent does not see the tool.</summary>
    Denied,
}

/// <summary>Tells it from a policy.</summary>
internal static class Holds
{
    /// <param name="rules">Null where no policy was read, which holds nothing.</param>
    public static Hold Of(PolicyRules? rules, string tool)
    {
        if (rules is null)
            return Hold.None;
        if (!rules.Shows(tool))
            return Hold.Denied;
        ToolRule[] both = [rules.RuleOf(tool), .. rules.EveryCall is { } every ? [every] : (ToolRule[])[]];
        return both.Any(r => r.Action == PolicyAction.Ask) ? Hold.Asked
            : both.Any(r => r.Limits.Count + r.Require.Count + r.DenyIf.Count > 0) ? Hold.Limited
            : Hold.None;
    }
}
