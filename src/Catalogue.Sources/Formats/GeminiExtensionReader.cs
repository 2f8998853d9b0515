using System.Text.Json;
using Catalogue.Model.Json;
using Catalogue.Sources.Manifests;

namespace Catalogue.Sources.Formats;

/// <summary>A Gemini CLI extension, <c>gemini-extension.json</c>, that starts an MCP server.</summary>
internal sealed class GeminiExtensionReader : StructuredReader
{
    public override string Name => "gemini-extension";

    public override bool Wants(string path) => path[(path.LastIndexOf('/') + 1)..] == "gemini-extension.json";

    protected override void Describe(JsonElement root, ManifestDraft draft)
    {
        // An extension without servers holds prompts and commands only.
        if (root.Object("mcpServers") is not { } servers || !servers.EnumerateObject().Any())
            return;
        IEnumerable<JsonElement> remotes = servers.EnumerateObject().Select(s => s.Value);
        draft.Add(draft.Blank with
        {
            ProvesServer = true,
            Description = root.Text("description"),
            Version = root.Text("version"),
            Remotes = RemoteList.Of(remotes, "type", draft),
        });
    }
}
