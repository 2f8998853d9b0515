using System.Text.Json;
using Catalogue.Model.Json;
using Catalogue.Model.Servers;
using Catalogue.Sources.Manifests;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Formats;

/// <summary>An entry of Docker's MCP registry: <c>servers/NAME/server.yaml</c>; its <c>tools.json</c> is a tools list.</summary>
internal sealed class DockerServerReader : StructuredReader
{
    public override string Name => "docker-registry";

    public override bool Wants(string path) =>
        path.Split('/') is ["servers", _, "server.yaml"];

    protected override void Describe(JsonElement root, ManifestDraft draft)
    {
        if (root.Text("name") is not { } name || root.Text("type") is null)
        {
            draft.Reject("is no entry of the registry: it needs a name and a type");
            return;
        }
        JsonElement? about = root.Object("about");
        draft.Add(draft.Blank with
        {
            ProvesServer = true,
            Describes = Reference(root, name),
            Name = about?.Text("title") ?? name,
            Description = about?.Text("description"),
            Category = root.Object("meta")?.Text("category"),
            Packages = root.Text("image") is { } image ? [new ServerPackage { Registry = "oci", Name = image }] : [],
            Remotes = RemoteList.Of(root.Object("remote") is { } remote ? [remote] : [], "transport_type", draft),
            Notes = root.Object("dynamic")?.Flag("tools") == true ? ["The registry says that the tools are listed at run time."] : [],
            Tools = root.Array("tools") is { } tools ? draft.Tools(tools) : [],
        });
    }

    private static ServerReference Reference(JsonElement root, string name)
    {
        JsonElement? source = root.Object("source");
        if (RepositoryUrl.Parse(source?.Text("project")) is not { } place)
            return new ServerReference(name);
        string? folder = source?.Text("directory") ?? (source?.Text("dockerfile") is { } dockerfile ? ManifestFile.FolderOf(dockerfile) : null);
        return new ServerReference(name, place.Repository, RepositoryUrl.Plain(folder) ?? place.Folder);
    }
}
