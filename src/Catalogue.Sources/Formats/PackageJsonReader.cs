using System.Text.Json;
using Catalogue.Model.Json;
using Catalogue.Model.Servers;
using Catalogue.Sources.Manifests;

namespace Catalogue.Sources.Formats;

/// <summary>npm's <c>package.json</c>, for identity: name, version, licence.</summary>
internal sealed class PackageJsonReader : StructuredReader
{
    public override string Name => "package-json";

    public override bool Wants(string path) => path[(path.LastIndexOf('/') + 1)..] == "package.json";

    protected override void Describe(JsonElement root, ManifestDraft draft)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return;
        string? name = root.Text("name");
        draft.Add(draft.Blank with
        {
            ProvesServer = root.Text("mcpName") is not null || (DependsOnSdk(root) && StartsAProgram(root)),
            Name = name,
            Description = root.Text("description"),
            Version = root.Text("version"),
            Licence = root.Text("license") ?? root.Object("license")?.Text("type"),
            Homepage = root.Text("homepage"),
            Packages = name is not null && root.Flag("private") != true && (StartsAProgram(root) || root.Text("mcpName") is not null) ? [new ServerPackage { Registry = "npm", Name = name, Version = root.Text("version") }] : [],
        });
    }

    // A library beside the server is published too, and starts nothing.
    private static bool StartsAProgram(JsonElement root) => root.Field("bin") is not null || root.Object("directories")?.Field("bin") is not null;

    private static bool DependsOnSdk(JsonElement root) =>
        root.Object("dependencies") is { } dependencies && dependencies.EnumerateObject()
            .Any(d => d.Name is "fastmcp" or "mcp-framework" or "xmcp" || d.Name.StartsWith("@modelcontextprotocol/s", StringComparison.Ordinal));
}
