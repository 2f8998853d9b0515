using System.Text.Json;
using Catalogue.Model.Json;
using Catalogue.Sources.Manifests;

namespace Catalogue.Sources.Formats;

/// <summary>A server's public card, <c>.well-known/mcp/server-card.json</c> or <c>.well-known/mcp.json</c>.</summary>
internal sealed class ServerCardReader : StructuredReader
{
    public override string Name => "server-card";

    public override bool Wants(string path) =>
        ("/" + path).EndsWith("/.well-known/mcp/server-card.json", StringComparison.Ordinal) || ("/" + path).EndsWith("/.well-known/mcp.json", StringComparison.Ordinal)
        || ("/" + path).EndsWith("/.well-known/mcp-server-card.json", StringComparison.Ordinal);

    protected override void Describe(JsonElement root, ManifestDraft draft)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return;
        JsonElement info = root.Object("serverInfo") ?? root;
        draft.Add(draft.Blank with
        {
            ProvesServer = true,
            Name = info.Text(["title", "name"]),
            Description = root.Text("description") ?? info.Text("description"),
            Homepage = root.Text(["homepage", "websiteUrl"]),
            Version = info.Text("version"),
            Licence = root.Text("license"),
            Remotes = RemoteList.Of(root.Items("remotes"), "type", draft),
            // A card may also say only how many tools there are, or that they are "dynamic".
            Tools = root.Array("tools") is { } tools ? draft.Tools(tools) : [],
        });
    }
}
