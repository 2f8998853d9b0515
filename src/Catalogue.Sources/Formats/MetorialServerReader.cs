using System.Text.Json;
using Catalogue.Model.Json;
using Catalogue.Sources.Manifests;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Formats;

/// <summary>Identity of an entry of Metorial's index: <c>catalog/OWNER/REPO/NAME/server.yaml</c>.</summary>
internal sealed class MetorialServerReader : StructuredReader
{
    public override string Name => "metorial-server";

    public override bool Wants(string path) => path.Split('/') is ["catalog", _, _, _, "server.yaml"];

    protected override void Describe(JsonElement root, ManifestDraft draft)
    {
        if (root.Object("server") is not { } server || root.Text("identifier") is not { } identifier)
        {
            draft.Reject("is no entry of the index: it needs an identifier and a server");
            return;
        }
        JsonElement? repo = root.Object("repo");
        RepositoryUrl? place = RepositoryUrl.Parse(repo?.Text("url"));
        draft.Add(draft.Blank with
        {
            ProvesServer = true,
            Describes = new ServerReference(identifier[(identifier.LastIndexOf('/') + 1)..], place?.Repository, RepositoryUrl.Plain(server.Text("subdirectory")) ?? place?.Folder),
            Name = server.Text("name"),
            Description = server.Text("description"),
        });
    }
}
