using System.Text.Json;
using Catalogue.Model.Json;
using Catalogue.Sources.Manifests;

namespace Catalogue.Sources.Formats;

/// <summary>Glama's <c>glama.json</c>: normally just maintainers; some authors add identity and tools.</summary>
internal sealed class GlamaReader : StructuredReader
{
    public override string Name => "glama";

    public override bool Wants(string path) => path[(path.LastIndexOf('/') + 1)..] == "glama.json";

    protected override void Describe(JsonElement root, ManifestDraft draft)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return;
        draft.Add(draft.Blank with
        {
            ProvesServer = true,
            Name = root.Text(["displayName", "name"]),
            Description = root.Text("description"),
            Homepage = root.Text("homepage"),
            Version = root.Text("version"),
            Licence = root.Text("license"),
            Tools = (root.Array("tools") ?? root.Object("tools")) is { } tools ? draft.Tools(tools) : [],
        });
    }
}
