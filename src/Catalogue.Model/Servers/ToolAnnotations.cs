namespace Catalogue.Model.Servers;

/// <summary>The author's hints. Null means not given; the specification's defaults apply then (MCP 2025-06-18, ToolAnnotations).</summary>
public sealed record ToolAnnotations
{
    public string? Title { get; init; }

    public bool? ReadOnlyHint { get; init; }

    public bool? DestructiveHint { get; init; }

    public bool? IdempotentHint { get; init; }

    public bool? OpenWorldHint { get; init; }

    /// <summary>The hint in force: false unless given.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool EffectiveReadOnly => ReadOnlyHint ?? false;

    /// <summary>The hint in force: true unless given, and meaningless on a read-only tool.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool EffectiveDestructive => !EffectiveReadOnly && (DestructiveHint ?? true);

    /// <summary>The hint in force: true unless given.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool EffectiveOpenWorld => OpenWorldHint ?? true;
}
