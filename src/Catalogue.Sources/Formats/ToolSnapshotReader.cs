using System.Text.Json;
using Catalogue.Model.Json;
using Catalogue.Model.Servers;
using Catalogue.Sources.Manifests;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Formats;

/// <summary>Snapshots that a server's own tests keep, one complete definition a file: <c>__toolsnaps__/*.snap</c>.</summary>
internal sealed class ToolSnapshotReader : StructuredReader
{
    public override string Name => "tool-snapshot";

    public override Authority Authority => Authority.Protocol;

    public override bool Wants(string path) =>
        path.EndsWith(".snap", StringComparison.Ordinal) && ("/" + path).Contains("/__toolsnaps__/", StringComparison.Ordinal);

    protected override void Describe(JsonElement root, ManifestDraft draft)
    {
        if (root.ValueKind != JsonValueKind.Object || root.Text("name") is null)
        {
            draft.Reject("is no tool definition: it has no name");
            return;
        }
        using var list = JsonDocument.Parse($"[{root.GetRawText()}]", new JsonDocumentOptions { MaxDepth = 20_001, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        // A hundred files side by side are one source of the server; each tool names its own file.
        Provenance folder = draft.Blank.Provenance with { File = draft.File.Folder };
        draft.Add(draft.Blank with { Provenance = folder, Tools = draft.Tools(list.RootElement) });
    }
}
