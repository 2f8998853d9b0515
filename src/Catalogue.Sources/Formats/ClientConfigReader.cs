using System.Text.Json;
using Catalogue.Model.Json;
using Catalogue.Model.Servers;
using Catalogue.Sources.Clients;
using Catalogue.Sources.Manifests;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Formats;

/// <summary>A client's configuration: it says which servers to start or to reach. One that lists tools itself describes the server beside it.</summary>
internal sealed class ClientConfigReader : StructuredReader
{
    public override string Name => "mcp-json";

    public override bool Wants(string path) => ClientConfigs.ClientOf(path) is not null;

    protected override void Describe(JsonElement root, ManifestDraft draft)
    {
        if (root.Array("tools") is { } tools)
        {
            draft.Add(draft.Blank with
            {
                ProvesServer = true,
                Name = root.Text("name"),
                Description = root.Text("description"),
                Version = root.Text("version"),
                Tools = draft.Tools(tools),
            });
        }
        ClientConfig config = ClientConfigs.Read(draft.File.Path, root);
        foreach (ClientServer server in config.Servers.Where(s => !s.RunsProject))
            draft.Add(Facts(config.Client, server, draft));
        foreach (string name in config.Unread)
            draft.Warn($"lists the server '{(name.Length > 60 ? name[..60] + "…" : name)}' with neither a command nor an address");
    }

    // Identity and nothing else: what a server can do its own record says.
    private static ServerFacts Facts(string client, ClientServer server, ManifestDraft draft)
    {
        string? address = server.Url is { } url ? PublicAddress.Of(url) : null;
        return draft.Blank with
        {
            Describes = new ServerReference(server.Name),
            ProvesServer = true,
            Packages = server.Package is { } package ? [package with { Version = null }] : [],
            Remotes = address is null ? [] : [new ServerRemote { Transport = server.Transport is "sse" ? "sse" : "streamable-http", Url = address }],
            Notes = [$"Listed in a configuration of {client}."],
        };
    }
}
