using System.Text.Json;
using Catalogue.Model.Json;
using Catalogue.Model.Servers;
using Catalogue.Sources.Manifests;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Formats;

/// <summary>
/// Lists of tools in JSON: the answer to MCP <c>tools/list</c> of every protocol version (bare, in its JSON-RPC envelope, or recorded with
/// the server's name), bare arrays, maps by name, the argument lists of Docker's registry, and the shapes that projects made up.
/// </summary>
internal sealed class ToolsListReader : StructuredReader
{
    private static readonly string[] FileNames =
    [
        "tools.json", "tools-list.json", "tools_list.json", "list-tools.json", "list_tools.json", "mcp-tools.json", "mcp_tools.json", "mcp-manifest.json",
        "tooldefinitions.json", "tool-definitions.json", "tool_definitions.json", "consolidated-tools.json", "consolidated_tools.json", "tools-manifest.json",
    ];

    public override string Name => "tools-list";

    public override Authority Authority => Authority.Protocol;

    public override bool Wants(string path)
    {
        string name = path[(path.LastIndexOf('/') + 1)..].ToLowerInvariant();
        return FileNames.Contains(name) || (name.EndsWith(".json", StringComparison.Ordinal) && name.StartsWith("consolidated-tools", StringComparison.Ordinal))
            || name.EndsWith(".tools.json", StringComparison.Ordinal);
    }

    protected override void Describe(JsonElement root, ManifestDraft draft)
    {
        JsonElement body = root.Object("result") ?? root;
        JsonElement? list = body.ValueKind == JsonValueKind.Array ? body : body.Array("tools") ?? body.Object("tools");
        if (list is not { } tools || !IsToolList(tools))
            return;
        JsonElement? info = root.Object("serverInfo") ?? body.Object("serverInfo");
        draft.Add(draft.Blank with
        {
            Name = info?.Text(["title", "name"]),
            Description = info?.Text("description"),
            Homepage = info?.Text("websiteUrl"),
            Version = info?.Text("version"),
            Packages = root.Text("package") is { } package ? [new ServerPackage { Registry = "npm", Name = package, Version = root.Text("version") }] : [],
            ProvesServer = info is not null,
            Tools = draft.Tools(tools),
        });
    }

    // Other programs keep lists in a tools.json too; theirs do not hold objects with a name beside a text, a schema or arguments.
    private static bool IsToolList(JsonElement list) => list.ValueKind == JsonValueKind.Object
        ? list.EnumerateObject().Any(m => IsTool(m.Value))
        : list.GetArrayLength() == 0 || list.EnumerateArray().Any(t => t.Field("name") is not null && IsTool(t));

    private static bool IsTool(JsonElement tool) =>
        tool.Field("description") is not null || tool.Field("inputSchema") is not null || tool.Field("input_schema") is not null
        || tool.Field("parameters") is not null || tool.Field("arguments") is not null || tool.Field("annotations") is not null;
}
