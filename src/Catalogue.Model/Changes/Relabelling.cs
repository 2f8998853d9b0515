using System.Text.Json.Serialization;
using Catalogue.Model.Verdicts;

namespace Catalogue.Model.Changes;

/// <summary>A verdict that changed for a reason that lies with the tool or with a person's review; that the model was trained anew is no such reason.</summary>
public sealed record Relabelling
{
    /// <summary>The server's id.</summary>
    public required string Server { get; init; }

    public required string Tool { get; init; }

    /// <summary>Fingerprint of the definition that was judged before.</summary>
    public required string From { get; init; }

    /// <summary>Fingerprint of the definition that is judged now.</summary>
    public required string To { get; init; }

    public required ToolLabel Before { get; init; }

    public required ToolLabel After { get; init; }

    public required RelabelCause Cause { get; init; }

    [JsonIgnore]
    public string Key => string.Join('\n', Server, Tool, From, To, Before.Key, After.Key, Cause);

    /// <summary>Whether the new verdict is worse in the way of a rug pull: a higher risk, or orders to the model that were not there.</summary>
    [JsonIgnore]
    public bool IsWorse => After.Risk > Before.Risk || (After.Signals.Contains(SignalIds.ModelInstructions) && !Before.Signals.Contains(SignalIds.ModelInstructions));
}

/// <summary>A verdict in short.</summary>
public sealed record ToolLabel
{
    public required ToolClass Class { get; init; }

    public required RiskLevel Risk { get; init; }

    /// <summary>Ids, sorted.</summary>
    public IReadOnlyList<string> Signals { get; init => field = value ?? []; } = [];

    /// <summary>Equal for equal verdicts.</summary>
    [JsonIgnore]
    public string Key => $"{Class} {Risk} {string.Join(' ', Signals)}";

    public static ToolLabel Of(Classification verdict) =>
        new() { Class = verdict.Class, Risk = verdict.Risk, Signals = [.. verdict.Signals.Select(s => s.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] };
}

/// <summary>Why a verdict changed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RelabelCause>))]
public enum RelabelCause
{
    /// <summary>The tool's definition changed.</summary>
    Definition,

    /// <summary>A person's review came, changed or went.</summary>
    Review,

    /// <summary>What is said of the server changed.</summary>
    Server,
}
