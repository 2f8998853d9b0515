using System.Text.Json;
using System.Text.RegularExpressions;
using Catalogue.Model.Json;
using Catalogue.Model.Servers;
using Catalogue.Sources.Manifests;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Formats;

/// <summary>
/// Lists of tools in JSON or YAML: the answer to MCP <c>tools/list</c> of every protocol version, bare, in its envelope or in a log, the declarations of
/// model APIs, the argument lists of Docker's registry, catalogues and scans of several servers, and the shapes that projects made up.
/// </summary>
internal sealed partial class ToolsListReader : StructuredReader
{
    private static readonly string[] Endings = [".json", ".jsonl", ".ndjson", ".yaml", ".yml"];

    private static readonly HashSet<string> FileNames = new(StringComparer.Ordinal)
    {
        "mcp-manifest.json", "tooldefinitions.json", "function-declarations.json", "function_declarations.json", "functions.json", "catalog.yaml", "catalog.yml", "mcp-scan.json", "agent-scan.json", "scan-results.json", "scan_results.json",
    };

    public override string Name => "tools-list";

    public override Authority Authority => Authority.Protocol;

    /// <summary>By name: what is called for tools, messages of the protocol, or a scan.</summary>
    public override bool Wants(string path)
    {
        string name = path[(path.LastIndexOf('/') + 1)..].ToLowerInvariant();
        if (!Endings.Any(e => name.EndsWith(e, StringComparison.Ordinal)))
            return false;
        return FileNames.Contains(name) || Words().Split(name[..name.LastIndexOf('.')]).Any(w => w is "tools" or "toollist" or "toolslist" or "mcpscan")
            || (name.Contains("mcp", StringComparison.Ordinal) && Words().Split(name).Any(w => w is "log" or "messages" or "scan" or "trace" or "session" or "tool"));
    }

    protected override void Describe(JsonElement root, ManifestDraft draft)
    {
        IReadOnlyList<FoundList> lists = ListShapes.In(root);
        foreach (FoundList list in lists)
            draft.Add(Facts(root, list, draft));
        if (lists.Count == 0 && LooksLikeTools(root))
            draft.Warn("looks like a list of tools, in a shape that is not read");
    }

    private static ServerFacts Facts(JsonElement root, FoundList list, ManifestDraft draft)
    {
        ToolReading tools = new ListedTools(draft).ReadAll(list.Tools);
        JsonElement? info = list.Info ?? root.Object("serverInfo");
        return draft.Blank with
        {
            // A document whose types are another language's was made for people, out of the source.
            Authority = tools.IsForeign ? Authority.Readme : draft.Blank.Authority,
            Describes = list.Entry is { } entry ? new ServerReference(entry) : null,
            Name = info?.Text(["title", "name"]) ?? list.Listing?.Text(["title", "name"]),
            Description = info?.Text("description") ?? list.Listing?.Text("description"),
            Homepage = info?.Text("websiteUrl"),
            Version = info?.Text("version"),
            Packages = Packages(root, list),
            ProvesServer = info is not null || list.Entry is not null,
            Tools = tools.Tools,
        };
    }

    private static IReadOnlyList<ServerPackage> Packages(JsonElement root, FoundList list)
    {
        if (list.Listing?.Text("image") is { } image)
            return [new ServerPackage { Registry = "oci", Name = image }];
        return root.Text("package") is { } package ? [new ServerPackage { Registry = "npm", Name = package, Version = root.Text("version") }] : [];
    }

    private static bool LooksLikeTools(JsonElement root) => SchemaMark().Count(root.GetRawText()) >= 2;

    [GeneratedRegex("[-_. ]", RegexOptions.NonBacktracking)]
    private static partial Regex Words();

    [GeneratedRegex("\"input_?[sS]chema\"\\s*:", RegexOptions.NonBacktracking)]
    private static partial Regex SchemaMark();
}
