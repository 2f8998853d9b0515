using System.Text.Json;
using Catalogue.Model.Json;
using Catalogue.Sources.Manifests;

namespace Catalogue.Sources.Formats;

/// <summary>MCP bundles (formerly DXT): <c>manifest.json</c> of versions 0.1 to 0.4, and the template some builds fill in.</summary>
internal sealed class McpbManifestReader : StructuredReader
{
    public override string Name => "mcpb-manifest";

    public override bool Wants(string path) => path[(path.LastIndexOf('/') + 1)..] is "manifest.json" or "manifest.template.json";

    protected override void Describe(JsonElement root, ManifestDraft draft)
    {
        // Browser extensions and web apps keep a manifest.json too.
        bool isBundle = root.Text(["manifest_version", "dxt_version", "mcpb_version"]) is not null && root.Object("server") is not null;
        if (!isBundle)
            return;
        draft.Add(draft.Blank with
        {
            ProvesServer = true,
            IsBundle = true,
            Name = root.Text(["display_name", "name"]),
            Description = root.Text(["description", "long_description"]),
            Homepage = root.Text("homepage"),
            Licence = root.Text("license"),
            Version = root.Text("version") is { } version && !version.Contains("template", StringComparison.OrdinalIgnoreCase) ? version : null,
            Notes = root.Flag("tools_generated") == true ? ["The bundle's manifest says that tools beyond those it lists are generated at run time."] : [],
            Tools = root.Array("tools") is { } tools ? draft.Tools(tools) : [],
        });
    }
}
