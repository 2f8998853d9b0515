using System.ComponentModel;
using System.Text.Json.Serialization;
using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Site.Machine;

/// <summary><c>/api/v1/index.json</c>. Members are only ever added within v1.</summary>
internal sealed record ApiIndex
{
    public required string Version { get; init; }

    public required int Servers { get; init; }

    public required int Tools { get; init; }

    [Description("Number of tools of each class")]
    public required IReadOnlyDictionary<string, int> Classes { get; init; }

    [Description("Number of tools of each level")]
    public required IReadOnlyDictionary<string, int> Levels { get; init; }

    [Description("Sorted by id")]
    public required IReadOnlyList<ApiServerRow> List { get; init; }
}

/// <summary>A server in the index.</summary>
internal sealed record ApiServerRow
{
    [Description("owner/name in lower case; stable")]
    public required string Id { get; init; }

    [Description("The server's part of every address: api/v1/servers/SLUG.json, servers/SLUG/")]
    public required string Slug { get; init; }

    public required string Name { get; init; }

    [Description("Number of tools of each class")]
    public required IReadOnlyDictionary<string, int> Classes { get; init; }

    [Description("Number of tools of each level")]
    public required IReadOnlyDictionary<string, int> Levels { get; init; }

    /// <summary>The same row from the survey.</summary>
    internal static ApiServerRow Of(Survey.ServerEntry entry, string name) => new()
    {
        Id = entry.Id,
        Slug = entry.Slug,
        Name = name,
        Classes = Enum.GetValues<ToolClass>().ToDictionary(c => c.ToString(), c => entry.Profile[c]),
        Levels = Enum.GetValues<RiskLevel>().ToDictionary(l => l.ToString(), l => entry.Profile[l]),
    };

    /// <summary>Counts the judgements of one server.</summary>
    public static ApiServerRow Of(Server server, ServerClassifications judged) => new()
    {
        Id = server.Id,
        Slug = server.Slug,
        Name = server.Name,
        Classes = Enum.GetValues<ToolClass>().ToDictionary(c => c.ToString(), c => judged.Tools.Count(t => t.Class == c)),
        Levels = Enum.GetValues<RiskLevel>().ToDictionary(l => l.ToString(), l => judged.Tools.Count(t => t.Risk == l)),
    };
}

/// <summary><c>/api/v1/servers/SLUG.json</c>.</summary>
internal sealed record ApiServer
{
    public required string Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    [Description("The author's own text")]
    public string? Description { get; init; }

    [Description("Written for this catalogue")]
    public string? Summary { get; init; }

    public string? Category { get; init; }

    public string? Licence { get; init; }

    public string? Version { get; init; }

    public ServerSource? Source { get; init; }

    public required IReadOnlyList<ServerPackage> Packages { get; init; }

    public required IReadOnlyList<ServerRemote> Remotes { get; init; }

    [Description("Tools that are worse together than apart")]
    public required IReadOnlyList<Combination> Combinations { get; init; }

    public required IReadOnlyList<ApiTool> Tools { get; init; }
}

/// <summary>A tool: in its server's document, and as one line of <c>/api/v1/tools.jsonl</c>.</summary>
internal sealed record ApiTool
{
    [Description("server id, a slash, the tool's name as published; stable")]
    public required string Id { get; init; }

    [Description("The server's id")]
    public required string Server { get; init; }

    public required string Tool { get; init; }

    [Description("Path below the site's root, with the section's anchor where a page holds all tools of a server")]
    public required string Page { get; init; }

    public string? Title { get; init; }

    [Description("The author's own text")]
    public string? Description { get; init; }

    [Description("Written for this catalogue")]
    public string? Summary { get; init; }

    public required ToolClass Class { get; init; }

    public required RiskLevel Risk { get; init; }

    [Description("Calibrated probability that the class is right, 0 to 1")]
    public required double Confidence { get; init; }

    [Description("The text is thin or two classes are close: a person should look")]
    public required bool NeedsReview { get; init; }

    [Description("model, rule:ID or review")]
    public required string DecidedBy { get; init; }

    public required IReadOnlyList<Signal> Signals { get; init; }

    [Description("The words that decided the class; start and length count UTF-16 code units of the field")]
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    public required string Rationale { get; init; }

    [Description("What the recommended policy does with a call: Allow, Ask, Deny or Hide")]
    public PolicyAction? Action { get; init; }

    public RateLimit? Limit { get; init; }

    [Description("SHA-256 of the definition that was judged")]
    public required string Fingerprint { get; init; }

    public DateOnly? FirstSeen { get; init; }

    public DateOnly? LastChanged { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ApiIndex))]
[JsonSerializable(typeof(ApiServer))]
[JsonSerializable(typeof(System.Text.Json.Nodes.JsonObject))]
internal sealed partial class ApiJsonContext : JsonSerializerContext;
