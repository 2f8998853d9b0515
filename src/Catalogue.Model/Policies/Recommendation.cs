using System.Text.Json.Serialization;

namespace Catalogue.Model.Policies;

/// <summary>What we advise for one tool, independent of any format.</summary>
public sealed record Recommendation
{
    public required string Tool { get; init; }

    public required PolicyAction Action { get; init; }

    /// <summary>Calls allowed in a window; null where no limit is advised.</summary>
    public RateLimit? Limit { get; init; }

    /// <summary>Conditions on arguments that narrow the rule; offered, never silently applied.</summary>
    public IReadOnlyList<ArgumentCondition> Conditions { get; init => field = value ?? []; } = [];

    /// <summary>One sentence: what the rule does.</summary>
    public required string Effect { get; init; }

    /// <summary>One sentence: why.</summary>
    public required string Reason { get; init; }
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
