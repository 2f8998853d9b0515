using System.Text.Json;
using Catalogue.Classifier;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Tests.Classifier;

/// <summary>Invented definitions, and the classifier that ships with the repository.</summary>
internal static class Definitions
{
    public static ToolClassifier Shipped { get; } = ToolClassifier.Load(Path.Combine(TestPaths.Catalogue, "model"));

    public static ToolDefinition Tool(string name, string? description = null, string? schema = null, ToolAnnotations? hints = null) => new()
    {
        Name = name,
        Description = description,
        InputSchema = schema is null ? null : JsonDocument.Parse(schema).RootElement,
        Annotations = hints,
    };

    public static Server Server(params ToolDefinition[] tools) => Server("Acorn Desk", tools);

    public static Server Server(string name, params ToolDefinition[] tools) => new() { Id = "acme/" + name.ToLowerInvariant().Replace(' ', '-'), Name = name, Tools = tools };

    public static Classification Judge(ToolDefinition tool) => Shipped.Classify(Server(tool), []).Tools[0];

    public static Classification Judge(string name, string? description = null, string? schema = null) => Judge(Tool(name, description, schema));

    public static IReadOnlyList<string> SignalsOf(Classification verdict) => [.. verdict.Signals.Select(s => s.Id)];
}
