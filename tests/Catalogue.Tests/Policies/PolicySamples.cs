using System.Text.Json;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Advice;

namespace Catalogue.Tests.Policies;

/// <summary>Invented servers and tools for policy tests.</summary>
internal static class PolicySamples
{
    public const string Key = "records";

    /// <summary>One server with a tool of each class and each role that gives a condition, and two names that bite.</summary>
    public static Server Records { get; } = Server("acme/records-mcp",
    [
        Tool("create_record"),
        Tool("delete_record"),
        Tool("get_record"),
        Tool("manage_tags", """{"properties":{"action":{"type":"string","enum":["list","add","delete"]}}}"""),
        Tool("pay_invoice", """{"properties":{"amount":{"type":"number"}}}"""),
        Tool("read_file", """{"properties":{"path":{"type":"string"}}}"""),
        Tool("run_sql", """{"properties":{"sql":{"type":"string"}}}"""),
        Tool("send_mail", """{"properties":{"to":{"type":"string"}}}"""),
        Tool("fetch_page", """{"properties":{"url":{"type":"string"}}}"""),
        Tool("add \"note\"\n/v1.0"),
        Tool("*"),
    ]);

    public static IReadOnlyList<Classification> Classified { get; } =
    [
        Classify("create_record", ToolClass.Write), Classify("delete_record", ToolClass.Destructive), Classify("get_record", ToolClass.Read),
        Classify("manage_tags", ToolClass.Destructive), Classify("pay_invoice", ToolClass.Execute), Classify("read_file", ToolClass.Read),
        Classify("run_sql", ToolClass.Execute), Classify("send_mail", ToolClass.Write), Classify("fetch_page", ToolClass.Read),
        Classify("add \"note\"\n/v1.0", ToolClass.Write), Classify("*", ToolClass.Read),
    ];

    public static PolicyRequest Request(ServerProfile profile, bool conditions = false) =>
        new(Records, Key, PolicyAdvisor.ForServer(Records, Classified, profile), PolicyScope.Server) { ApplyConditions = conditions };

    public static PolicyRequest Request(Server server, string key, ToolClass toolClass) =>
        new(server, key, PolicyAdvisor.ForServer(server, [.. server.Tools.Select(t => Classify(t.Name, toolClass))], ServerProfile.Careful), PolicyScope.Server);

    public static Server Server(string id, params string[] tools) => Server(id, [.. tools.Select(t => Tool(t))]);

    public static Server Server(string id, IReadOnlyList<ToolDefinition> tools) =>
        new() { Id = id, Name = id, Tools = [.. tools.OrderBy(t => t.Name, StringComparer.Ordinal)] };

    public static ToolDefinition Tool(string name, string? schema = null) =>
        new() { Name = name, InputSchema = schema is null ? null : JsonElement.Parse(schema) };

    public static Classification Classify(string tool, ToolClass toolClass) => new()
    {
        Tool = tool,
        Class = toolClass,
        Risk = LevelStart.Of(toolClass),
        Confidence = 1,
        Rationale = "A test.",
        DecidedBy = "review",
        Fingerprint = "",
    };
}
