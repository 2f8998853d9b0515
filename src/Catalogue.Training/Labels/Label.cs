using System.Text.Json.Serialization;
using Catalogue.Model.Json;
using Catalogue.Model.Verdicts;

namespace Catalogue.Training.Labels;

/// <summary>A reader's verdict on one tool, as <c>labels/*.jsonl</c> holds it: no text, only the id of what was read.</summary>
internal sealed record Label
{
    /// <summary>The tool's id in the collection that was read.</summary>
    public required string Id { get; init; }

    [JsonConverter(typeof(NamesOnly<ToolClass>))]
    public required ToolClass Class { get; init; }

    /// <summary>Null where only the class was read.</summary>
    public RiskLevel? Risk { get; init; }

    /// <summary>Null where only the class was read.</summary>
    public IReadOnlyList<string>? Signals { get; init; }

    /// <summary>3 = certain, 1 = could as well be <see cref="Alt"/>.</summary>
    public int Sure { get; init; } = 3;

    public ToolClass? Alt { get; init; }

    /// <summary>Whether two readers differed and a third decided.</summary>
    public bool Settled { get; init; }

    /// <summary>Fingerprint of the definition that was read; null where it was not kept.</summary>
    public string? Fingerprint { get; init; }
}
