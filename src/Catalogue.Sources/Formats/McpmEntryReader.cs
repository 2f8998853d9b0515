using System.Text.Json;
using Catalogue.Model.Json;
using Catalogue.Sources.Manifests;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Formats;

/// <summary>An entry of the mcpm registry: <c>mcp-registry/servers/NAME.json</c>, an install recipe with tools.</summary>
internal sealed class McpmEntryReader : StructuredReader
{
    public override string Name => "mcpm-registry";

    public override bool Wants(string path) =>
        path.Split('/') is ["mcp-registry", "servers", var file] && file.EndsWith(".json", StringComparison.Ordinal);

    protected override void Describe(JsonElement root, ManifestDraft draft)
    {
        if (root.Text("name") is not { } name || root.Field("installations") is null)
        {
            draft.Reject("is no entry of the registry: it needs a name and installations");
            return;
        }
        draft.Add(draft.Blank with
        {
            ProvesServer = true,
            Describes = Reference(root, name),
            Name = root.Text("display_name") ?? name,
            Description = root.Text("description"),
            Category = root.Items("categories").Select(c => c.ValueKind == JsonValueKind.String ? c.GetString() : null).FirstOrDefault(),
            Homepage = root.Text("homepage") is { } home && Uri.IsWellFormedUriString(home, UriKind.Absolute) ? home : null,
            Licence = root.Text("license"),
            Notes = root.Flag("is_archived") == true ? ["The registry marks this server as archived."] : [],
            Tools = (root.Array("tools") ?? root.Object("tools")) is { } tools ? draft.Tools(tools) : [],
        });
    }

    // Entries of one monorepo differ only in their homepage, which names the folder.
    private static ServerReference Reference(JsonElement root, string name)
    {
        RepositoryUrl? repository = RepositoryUrl.Parse(root.Object("repository")?.Text("url") ?? root.Text("repository"));
        RepositoryUrl? home = RepositoryUrl.Parse(root.Text("homepage"));
        if (repository is null)
            return new ServerReference(name, home?.Repository, home?.Folder);
        bool sameOwner = home is not null && home.Repository.Split('/')[0].Equals(repository.Repository.Split('/')[0], StringComparison.OrdinalIgnoreCase);
        return new ServerReference(name, repository.Repository, repository.Folder ?? (sameOwner ? home!.Folder : null));
    }
}
