using System.Text.Json;
using Catalogue.Model.Json;
using Catalogue.Sources.Manifests;

namespace Catalogue.Sources.Formats;

/// <summary>Description of an entry of Metorial's index: <c>catalog/OWNER/REPO/NAME/listing.yaml</c>.</summary>
internal sealed class MetorialListingReader : StructuredReader
{
    public override string Name => "metorial-listing";

    public override bool Wants(string path) => path.Split('/') is ["catalog", _, _, _, "listing.yaml"];

    protected override void Describe(JsonElement root, ManifestDraft draft)
    {
        if (root.Text("description") is { } description)
            draft.Add(draft.Blank with { Description = description });
    }
}
