using System.Text.Json;
using Catalogue.Model.Json;
using Catalogue.Sources.Manifests;

namespace Catalogue.Sources.Formats;

/// <summary>A client's <c>.mcp.json</c>: it says which servers to start, so only one that lists tools itself describes the server beside it.</summary>
internal sealed class ClientConfigReader : StructuredReader
{
    public override string Name => "mcp-json";

    public override bool Wants(string path) => path[(path.LastIndexOf('/') + 1)..] is ".mcp.json" or "mcp.json";

    protected override void Describe(JsonElement root, ManifestDraft draft)
    {
        if (root.Array("tools") is not { } tools)
            return;
        draft.Add(draft.Blank with
        {
            ProvesServer = true,
            Name = root.Text("name"),
            Description = root.Text("description"),
            Version = root.Text("version"),
            Tools = draft.Tools(tools),
        });
    }
}
