using System.Text.Json;
using Catalogue.Model.Json;
using Catalogue.Sources.Manifests;

namespace Catalogue.Sources.Formats;

/// <summary>An app directory's <c>chatgpt-app-submission.json</c>: the author's hints for each tool, with or without a text.</summary>
internal sealed class AppSubmissionReader : StructuredReader
{
    public override string Name => "chatgpt-app";

    public override bool Wants(string path) => path[(path.LastIndexOf('/') + 1)..] == "chatgpt-app-submission.json";

    protected override void Describe(JsonElement root, ManifestDraft draft)
    {
        if ((root.Array("tools") ?? root.Object("tools")) is not { } tools)
            return;
        JsonElement? info = root.Object("app_info") ?? root.Object("app_information");
        draft.Add(draft.Blank with
        {
            ProvesServer = true,
            Name = info?.Text(["display_name", "name"]),
            Description = info?.Text(["description", "subtitle", "tagline"]),
            Version = info?.Object("mcp_server")?.Text("version"),
            Tools = draft.Tools(tools),
        });
    }
}
