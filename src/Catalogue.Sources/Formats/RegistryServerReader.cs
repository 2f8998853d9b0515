using System.Text.Json;
using Catalogue.Model.Json;
using Catalogue.Model.Servers;
using Catalogue.Sources.Manifests;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Formats;

/// <summary>The official MCP registry's <c>server.json</c>: identity, packages and remotes; the format has no place for tools.</summary>
internal sealed class RegistryServerReader : StructuredReader
{
    public override string Name => "server-json";

    public override bool Wants(string path) => path[(path.LastIndexOf('/') + 1)..] == "server.json";

    protected override void Describe(JsonElement root, ManifestDraft draft)
    {
        // Many other programs keep a server.json; this one's name is a reverse domain and a path.
        if (root.Text("name") is not { } name || !IsRegistryName(name) || (root.Text("$schema") is null && root.Array("packages") is null && root.Array("remotes") is null))
            return;
        RepositoryUrl? place = RepositoryUrl.Parse(root.Object("repository")?.Text("url"));
        string? folder = RepositoryUrl.Plain(root.Object("repository")?.Text("subfolder")) ?? place?.Folder;
        draft.Add(draft.Blank with
        {
            ProvesServer = true,
            Describes = draft.File.IsIndex ? new ServerReference(name, place?.Repository, folder) : null,
            Name = root.Text("title"),
            Description = root.Text("description"),
            Homepage = root.Text("websiteUrl"),
            Version = root.Text("version") ?? root.Object("version_detail")?.Text("version"),
            Packages = [.. root.Items("packages").Select(Package).OfType<ServerPackage>().Distinct()],
            Remotes = RemoteList.Of(root.Items("remotes"), root.Items("remotes").Any(r => r.Text("transport_type") is not null) ? "transport_type" : "type", draft),
        });
    }

    private static bool IsRegistryName(string name) => name.Split('/') is [var space, { Length: > 0 }] && space.Contains('.', StringComparison.Ordinal);

    private static ServerPackage? Package(JsonElement package) =>
        package.Text(["registryType", "registry_type", "registry_name"]) is { } registry && package.Text(["identifier", "name"]) is { } name
            ? new ServerPackage { Registry = registry, Name = name, Version = package.Text("version") }
            : null;
}
