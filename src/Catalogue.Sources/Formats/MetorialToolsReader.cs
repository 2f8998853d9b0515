using System.Text.Json;
using Catalogue.Model.Json;
using Catalogue.Sources.Manifests;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Formats;

/// <summary>Tools of an entry of Metorial's index: <c>catalog/OWNER/REPO/NAME/tools.yaml</c>, full schemas recorded from a run.</summary>
internal sealed class MetorialToolsReader : StructuredReader
{
    public override string Name => "metorial-tools";

    public override Authority Authority => Authority.Protocol;

    public override bool Wants(string path) => path.Split('/') is ["catalog", _, _, _, "tools.yaml" or "tools.yml"];

    protected override void Describe(JsonElement root, ManifestDraft draft)
    {
        if (root.Array("tools") is { } tools)
            draft.Add(draft.Blank with { Tools = draft.Tools(tools) });
    }
}
