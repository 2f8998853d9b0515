using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Tests.Model.Attacks;

/// <summary>Tools and judgements for tests of attack cases.</summary>
internal static class AttackTools
{
    public static ToolDefinition Tool(string name, string description, params string[] parameters)
    {
        var properties = new JsonObject(parameters.Select(p => KeyValuePair.Create<string, JsonNode?>(p, new JsonObject { ["type"] = "string" })));
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties };
        return new ToolDefinition { Name = name, Description = description, InputSchema = JsonSerializer.SerializeToElement(schema) };
    }

    public static Classification Judgement(string tool, ToolClass toolClass, params string[] signals) => new()
    {
        Tool = tool,
        Class = toolClass,
        Risk = RiskLevel.High,
        Confidence = 1,
        Signals = [.. signals.Select(s => new Signal { Id = s })],
        Rationale = "",
        DecidedBy = "review",
        Fingerprint = "",
    };
}
