using Catalogue.Model.Policies;

namespace Catalogue.Policies.Effects;

/// <summary>What one policy file does to the calls of one tool.</summary>
public sealed record ToolEffect
{
    /// <summary><see cref="PolicyAction.Hide"/> where a refused tool is also kept from the list that the agent sees.</summary>
    public required PolicyAction Action { get; init; }

    /// <summary>Calls let through in a window; null where the file counts none.</summary>
    public RateLimit? Limit { get; init; }

    /// <summary>What a call must meet beside; one that does not is refused.</summary>
    public IReadOnlyList<ArgumentCondition> Conditions { get; init; } = [];

    /// <summary>Whether the file names the tool; if not, its rule for all others decides, or the client's own.</summary>
    public bool IsNamed { get; init; } = true;

    /// <summary>The effect on a tool that the file does not name.</summary>
    public static ToolEffect Unnamed(PolicyAction action) => new() { Action = action, IsNamed = false };

    public static ToolEffect Named(PolicyAction action) => new() { Action = action };

    /// <summary>The effect that a recommendation wants, before any format.</summary>
    public static ToolEffect Of(Recommendation rule) => new() { Action = rule.Action, Limit = rule.Limit, Conditions = rule.Conditions };
}
