using System.Text.Json.Serialization;
using Catalogue.Model.Verdicts;

namespace Catalogue.Model.Policies;

/// <summary>What we advise for one tool, independent of any format.</summary>
public sealed record Recommendation
{
    public required string Tool { get; init; }

    public required PolicyAction Action { get; init; }

    /// <summary>Calls allowed in a window; null where no limit is advised.</summary>
    public RateLimit? Limit { get; init; }

    /// <summary>The tool's level: where a format cannot count calls, it says whether the limit may be lost.</summary>
    public required RiskLevel Level { get; init; }

    /// <summary>The row of the taxonomy's table that the action was taken from.</summary>
    public required PolicyRow Row { get; init; }

    /// <summary>What put the tool into its row: ids of signals, <c>needs-review</c>, <c>review</c>; empty where its class alone did.</summary>
    public IReadOnlyList<string> Causes { get; init => field = value ?? []; } = [];

    /// <summary>Conditions on arguments that narrow the rule; offered, never silently applied.</summary>
    public IReadOnlyList<ArgumentCondition> Conditions { get; init => field = value ?? []; } = [];

    /// <summary>What a denied tool gets where the conditions shut out what it is denied for; null where they change nothing about the action.</summary>
    public PolicyAction? Narrowed { get; init; }
}

/// <summary>A row of the taxonomy's table "Recommended policy", from the calmest verdict to the gravest doubt.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PolicyRow>))]
public enum PolicyRow
{
    /// <summary>Low or Medium.</summary>
    Routine,

    /// <summary>High because it is an Execute tool, and for nothing else.</summary>
    HighByClass,

    /// <summary>High for what it reaches: secrets, rights, people outside, money, many targets, stored code, or a bounded removal.</summary>
    HighBySignal,

    Critical,

    /// <summary>Not Critical, but the text is suspicious or the verdict unsure.</summary>
    Doubtful,
}

/// <summary>What happens to a call.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PolicyAction>))]
public enum PolicyAction
{
    Allow,
    Ask,
    Deny,
    Hide,
}

/// <summary>At most <see cref="Max"/> calls in each calendar <see cref="Window"/> (<c>minute</c>, <c>hour</c> or <c>day</c>).</summary>
public sealed record RateLimit(int Max, string Window);

/// <summary>A test on one argument, with how it can be evaded.</summary>
/// <param name="Parameter">Name of the top-level parameter.</param>
/// <param name="Operator"><c>eq</c>, <c>neq</c>, <c>in</c>, <c>not_in</c>, <c>lt</c>, <c>lte</c>, <c>gt</c>, <c>gte</c>, <c>regex</c>, <c>contains</c>, <c>exists</c>,
/// or one of the policy room's <c>under</c>, <c>host</c>, <c>select</c> and <c>domain</c>.</param>
/// <param name="Values">One value, or several for <c>in</c> and <c>not_in</c>.</param>
/// <param name="Caveat">How a caller can get round it.</param>
public sealed record ArgumentCondition(string Parameter, string Operator, IReadOnlyList<string> Values, string Caveat);
