using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Unicode;
using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Site.Machine;

/// <summary>The JSON documents below <c>/api/v1/</c>. Each ends in a line feed; members without a value are left out; ids and addresses stay.</summary>
internal static class ApiDocuments
{

    // Keeps other scripts readable and escapes what could start markup, should a host serve a document as HTML.
    internal static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    private static readonly ApiJsonContext Json = new(new JsonSerializerOptions(ApiJsonContext.Default.Options) { Encoder = Encoder });

    /// <param name="toolLines">The server's <see cref="ToolLines"/>, which the document holds as a list: each tool is written once for both.</param>
    public static byte[] Server(Server server, ServerClassifications judged, ReadOnlySpan<byte> toolLines)
    {
        byte[] frame = Frame(server, judged), tools = toolLines.ToArray();
        if (tools.Length == 0)
            return Line(frame);
        // The tools, none in the frame, are its last member, and no line holds a line feed within.
        tools.AsSpan().Replace((byte)'\n', (byte)',');
        return [.. frame.AsSpan(..^"]}".Length), .. tools.AsSpan(..^1), .. "]}\n"u8];
    }

    private static byte[] Frame(Server server, ServerClassifications judged) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new ApiServer
            {
                Id = server.Id,
                Slug = server.Slug,
                Name = server.Name,
                Description = server.Description,
                Summary = server.Summary,
                Category = server.Category,
                Licence = server.Licence,
                Version = server.Version,
                Source = server.Source,
                Packages = server.Packages,
                Remotes = server.Remotes,
                Combinations = judged.Combinations,
                Tools = [],
            },
            Json.ApiServer);

    /// <summary>The server's lines of <c>tools.jsonl</c>: append them in the order of server ids.</summary>
    /// <param name="pages">Where each tool stands, by its name, from the site's root.</param>
    /// <param name="advice">The recommendation for each tool; a tool without one has no action.</param>
    public static byte[] ToolLines(Server server, ServerClassifications judged, IReadOnlyDictionary<string, string> pages, IEnumerable<Recommendation> advice)
    {
        using var lines = new MemoryStream();
        foreach (ApiTool tool in Tools(server, judged, pages, advice))
        {
            JsonSerializer.Serialize(lines, tool, Json.ApiTool);
            lines.WriteByte((byte)'\n');
        }
        return lines.ToArray();
    }

    public static byte[] Index(IEnumerable<ApiServerRow> servers)
    {
        ApiServerRow[] rows = [.. servers.OrderBy(s => s.Id, StringComparer.Ordinal)];
        return Line(JsonSerializer.SerializeToUtf8Bytes(
            new ApiIndex
            {
                Version = "1",
                Servers = rows.Length,
                Tools = rows.Sum(r => r.Classes.Values.Sum()),
                Classes = Enum.GetNames<ToolClass>().ToDictionary(c => c, c => rows.Sum(r => r.Classes.GetValueOrDefault(c))),
                Levels = Enum.GetNames<RiskLevel>().ToDictionary(l => l, l => rows.Sum(r => r.Levels.GetValueOrDefault(l))),
                List = rows,
            },
            Json.ApiIndex));
    }

    /// <summary>JSON Schema (2020-12) of the index, a server and a tool, made from the types that write them.</summary>
    public static byte[] Schema()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$comment"] = "Roots: index.json, servers/SLUG.json, and one line of tools.jsonl. Within v1 members are only added.",
            ["$defs"] = new JsonObject
            {
                ["index"] = SchemaOf("index", typeof(ApiIndex)),
                ["server"] = SchemaOf("server", typeof(ApiServer)),
                ["tool"] = SchemaOf("tool", typeof(ApiTool)),
            },
        };
        return Line(JsonSerializer.SerializeToUtf8Bytes(schema, Json.JsonObject));
    }

    private static JsonNode SchemaOf(string name, Type type)
    {
        JsonNode schema = Json.Options.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe });
        Rebase(schema, "#/$defs/" + name);
        return schema;
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode node)
    {
        object? text = context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: true).FirstOrDefault();
        if (node is JsonObject member && text is DescriptionAttribute description)
            member["description"] = description.Description;
        return node;
    }

    // The exporter's references count from the root of each type's own schema.
    private static void Rebase(JsonNode? node, string root)
    {
        if (node is JsonArray list)
        {
            foreach (JsonNode? item in list)
                Rebase(item, root);
        }
        if (node is not JsonObject members)
            return;
        if (members["$ref"] is JsonValue reference)
            members["$ref"] = root + reference.GetValue<string>()[1..];
        foreach ((_, JsonNode? member) in members.ToArray())
            Rebase(member, root);
    }

    private static IEnumerable<ApiTool> Tools(Server server, ServerClassifications judged, IReadOnlyDictionary<string, string> pages, IEnumerable<Recommendation> advice)
    {
        var classifications = judged.Tools.ToDictionary(c => c.Tool, StringComparer.Ordinal);
        var recommendations = advice.ToDictionary(r => r.Tool, StringComparer.Ordinal);
        foreach (ToolDefinition tool in server.Tools)
        {
            if (classifications.TryGetValue(tool.Name, out Classification? verdict))
                yield return Tool(server, tool, verdict, pages[tool.Name], recommendations.GetValueOrDefault(tool.Name));
        }
    }

    private static ApiTool Tool(Server server, ToolDefinition tool, Classification verdict, string page, Recommendation? advice) => new()
    {
        Id = server.Id + "/" + tool.Name,
        Server = server.Id,
        Tool = tool.Name,
        Page = page,
        Title = tool.Title,
        Description = tool.Description,
        Summary = tool.Summary,
        Class = verdict.Class,
        Risk = verdict.Risk,
        Confidence = verdict.Confidence,
        NeedsReview = verdict.NeedsReview,
        DecidedBy = verdict.DecidedBy,
        Signals = verdict.Signals,
        Evidence = verdict.Evidence,
        Rationale = verdict.Rationale,
        Action = advice?.Action,
        Limit = advice?.Limit,
        Fingerprint = verdict.Fingerprint,
        FirstSeen = tool.FirstSeen,
        LastChanged = tool.LastChanged,
    };

    private static byte[] Line(byte[] json) => [.. json, (byte)'\n'];
}
