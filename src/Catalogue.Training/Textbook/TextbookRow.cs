using System.Text.Json;
using System.Text.Json.Serialization;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Training.Textbook;

/// <summary>An invented definition with its verdict and the words that prove it, as <c>textbook/kinds/*.yaml</c> holds it.</summary>
internal sealed record TextbookRow
{
    public required string Tool { get; init; }

    public required string Server { get; init; }

    public string? ServerText { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    /// <summary>Null where no schema is known; an empty one takes nothing.</summary>
    public JsonElement? Schema { get; init; }

    public JsonElement? Output { get; init; }

    public ToolAnnotations? Hints { get; init; }

    public required ToolClass Class { get; init; }

    public required RiskLevel Risk { get; init; }

    /// <summary>Each signal with its proofs, <c>field: quote</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Signals { get; init => field = value ?? field; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>What proves the class, <c>field: quote</c>.</summary>
    public IReadOnlyList<string> Proof { get; init => field = value ?? []; } = [];

    /// <summary>1 where the text leaves room for another reading.</summary>
    public int Sure { get; init; } = 3;

    public ToolDefinition Definition => new()
    {
        Name = Tool,
        Title = Title,
        Description = Text,
        InputSchema = Schema,
        OutputSchema = Output,
        Annotations = Hints,
    };
}

/// <summary>One idea that a judge can get wrong, told in contrasts.</summary>
internal sealed record TextbookKind
{
    public required string Kind { get; init; }

    public required string About { get; init; }

    public required string Settles { get; init; }

    /// <summary>Rows of a group differ in what decides and in little else.</summary>
    public required IReadOnlyList<IReadOnlyList<TextbookRow>> Groups { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, UseStringEnumConverter = true, MaxDepth = 128)]
[JsonSerializable(typeof(TextbookKind))]
internal sealed partial class TextbookJsonContext : JsonSerializerContext;
