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

    /// <summary>A tool of every class in every row of the table that the class can be in, named for both.</summary>
    public static IReadOnlyList<Classification> RowByRow { get; } =
    [
        .. from toolClass in Enum.GetValues<ToolClass>()
           from verdict in new (string Name, RiskLevel Risk, string Signals)[]
           {
               ("routine", RiskLevel.Low, ""), ("middling", RiskLevel.Medium, ""), ("by_class", RiskLevel.High, ""), ("by_signal", RiskLevel.High, "secrets"), ("bounded", RiskLevel.High, "limited-scope"),
               ("critical", RiskLevel.Critical, "financial"), ("ordering", RiskLevel.Medium, "model-instructions"), ("unseen", RiskLevel.High, "hidden-text"),
               ("contradicted", RiskLevel.Low, "annotation-mismatch"), ("unsure", RiskLevel.Low, "needs-review"),
           }
           select Judged($"{verdict.Name}_{toolClass.ToString().ToLowerInvariant()}", toolClass, verdict.Risk, verdict.Signals),
    ];

    public static PolicyRequest Rows(ServerProfile profile)
    {
        Server server = Server("acme/rows", [.. RowByRow.Select(v => v.Tool)]);
        return new(server, "rows", PolicyAdvisor.ForServer(server, RowByRow, profile), PolicyScope.Server);
    }

    public static PolicyRequest Request(ServerProfile profile, bool conditions = false) =>
        new(Records, Key, PolicyAdvisor.ForServer(Records, Classified, profile), PolicyScope.Server) { ApplyConditions = conditions };

    public static PolicyRequest Request(Server server, string key, ToolClass toolClass) =>
        new(server, key, PolicyAdvisor.ForServer(server, [.. server.Tools.Select(t => Classify(t.Name, toolClass))], ServerProfile.Careful), PolicyScope.Server);

    public static Server Server(string id, params string[] tools) => Server(id, [.. tools.Select(t => Tool(t))]);

    public static Server Server(string id, IReadOnlyList<ToolDefinition> tools) =>
        new() { Id = id, Name = id, Tools = [.. tools.OrderBy(t => t.Name, StringComparer.Ordinal)] };

    public static ToolDefinition Tool(string name, string? schema = null) =>
        new() { Name = name, InputSchema = schema is null ? null : JsonElement.Parse(schema) };

    public static Classification Classify(string tool, ToolClass toolClass) => Judged(tool, toolClass, LevelStart.Of(toolClass));

    /// <param name="signals">Ids with spaces between; <c>needs-review</c> marks the verdict for a person.</param>
    public static Classification Judged(string tool, ToolClass toolClass, RiskLevel risk, string signals = "")
    {
        string[] ids = signals.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] raising = risk == RiskLevel.Critical ? ["arbitrary-code", "external-communication", "financial"] : ["limited-scope"];
        return new()
        {
            Tool = tool,
            Class = toolClass,
            Risk = risk,
            Confidence = 1,
            NeedsReview = ids.Contains(ActionTable.NeedsReview),
            Signals = [.. ids.Where(id => id != ActionTable.NeedsReview).Select(id => new Signal { Id = id })],
            Moves = [.. ids.Where(id => raising.Contains(id)).Take(1).Select(id => new LevelMove(id, LevelStart.Of(toolClass), risk))],
            Rationale = "A test.",
            DecidedBy = "model",
            Fingerprint = "",
        };
    }
}
