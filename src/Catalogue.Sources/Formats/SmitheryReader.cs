using System.Text.Json;
using Catalogue.Model.Json;
using Catalogue.Sources.Manifests;

namespace Catalogue.Sources.Formats;

/// <summary>Smithery's <c>smithery.yaml</c>: a start command; some authors add name, text and tools.</summary>
internal sealed class SmitheryReader : StructuredReader
{
    public override string Name => "smithery";

    public override bool Wants(string path) => path[(path.LastIndexOf('/') + 1)..] is "smithery.yaml" or "smithery.yml";

    protected override void Describe(JsonElement root, ManifestDraft draft)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return;
        draft.Add(draft.Blank with
        {
            ProvesServer = true,
            Name = root.Text(["displayName", "display_name", "name"]),
            Description = root.Text("description"),
            Version = root.Text("version"),
            Licence = root.Text("license"),
            Tools = (root.Array("tools") ?? root.Object("tools")) is { } tools ? draft.Tools(tools) : [],
        });
    }
}
