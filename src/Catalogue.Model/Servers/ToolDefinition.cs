using System.Text.Json;

namespace Catalogue.Model.Servers;

/// <summary>One tool exactly as its author published it; never edited.</summary>
public sealed record ToolDefinition
{
    public required string Name { get; init; }

    public string? Title { get; init; }

    /// <summary>The author's own text; filled by a crawl only.</summary>
    public string? Description { get; init; }

    /// <summary>One or two sentences written for this catalogue; no part of the definition.</summary>
    public string? Summary { get; init; }

    public JsonElement? InputSchema { get; init; }

    public JsonElement? OutputSchema { get; init; }

    public ToolAnnotations? Annotations { get; init; }

    public DateOnly? FirstSeen { get; init; }

    public DateOnly? LastChanged { get; init; }

    public IReadOnlyList<Provenance> Provenance { get; init => field = value ?? []; } = [];

    /// <summary>What keeps the definition from being complete or unconditional, as the source shows it; no part of the definition.</summary>
    public IReadOnlyList<string> Notes { get; init => field = value ?? []; } = [];

    /// <summary>The text that pages show and quote: the author's, or ours where the author's is not at hand.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? Text => string.IsNullOrWhiteSpace(Description) ? Summary : Description;
}
