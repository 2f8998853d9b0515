using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Memory;
using Catalogue.Site.Survey;

namespace Catalogue.Tests.Site.Memory;

/// <summary>Makes what the next build finds of the last.</summary>
internal static class Remember
{
    /// <summary>What a build that made these servers knew of them.</summary>
    public static RememberedServers These(params ServerEntry[] servers)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            RememberedServers.Write(writer, [.. servers.Select(s => new RememberedServer
            {
                Hash = "h",
                Neighbours = new NeighbourPrints("", [0]),
                Entry = s,
                Name = s.Name,
                Stack = new StackEntry(s.Slug, [], [], [], []),
                Lines = default,
                Table = default,
            })]);
        }
        byte[] bytes = stream.ToArray();
        return RememberedServers.Read(bytes, 0, bytes.Length);
    }

    /// <summary>A server of one tool.</summary>
    public static ServerEntry Server(string id, string tool)
    {
        using var folder = new TempFolder();
        var store = new CatalogueStore(folder.File("catalogue"));
        var definition = new ToolDefinition { Name = tool, Description = "Does it." };
        store.SaveServer(new Server { Id = id, Name = id, Tools = [definition] });
        store.SaveClassifications(new ServerClassifications
        {
            Server = id,
            Basis = "",
            Model = "",
            Tools = [new Classification { Tool = tool, Class = ToolClass.Read, Risk = RiskLevel.Low, Confidence = 0.9, Rationale = "Returns.", DecidedBy = "model", Fingerprint = Fingerprint.Of(definition) }],
        });
        return ServerEntry.Of(ServerDossier.Read(store, id, [])!, [], new SharedValues());
    }
}
