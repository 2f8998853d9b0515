using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Memory;
using Catalogue.Site.Survey;

namespace Catalogue.Tests.Site.Memory;

public sealed class ChangedWordsTests
{
    private static readonly ServerEntry One = Server("a/one", "list_invoices"), Two = Server("b/two", "send_mail"), Three = Server("c/three", "get_ships");

    [Fact]
    public void NothingKnown_NothingHasChangedSince()
    {
        var changed = ChangedWords.Between([One], _ => false, RememberedServers.None);

        Assert.False(changed.Has(One.Tools[0]));
    }

    [Fact]
    public void ChangedServer_TouchesWhatItDidAndDoes()
    {
        var changed = ChangedWords.Between([One, Server("b/two", "send_parcel")], id => id == "a/one", Known(One, Two));

        Assert.True(changed.Has(Two.Tools[0]));
        Assert.True(changed.Has(Server("d/four", "post_parcels").Tools[0]));
        Assert.False(changed.Has(One.Tools[0]));
    }

    [Fact]
    public void ServerThatIsGone_TouchesWhatItDid()
    {
        var changed = ChangedWords.Between([One], _ => true, Known(One, Three));

        Assert.True(changed.Has(Server("d/four", "show_ship").Tools[0]));
        Assert.False(changed.Has(One.Tools[0]));
    }

    [Fact]
    public void NameWithoutAnAct_IsNeverTouched()
    {
        ServerEntry odd = Server("e/five", "weather");

        Assert.False(ChangedWords.Between([odd], _ => false, Known(One)).Has(odd.Tools[0]));
    }

    private static RememberedServers Known(params ServerEntry[] servers)
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

    private static ServerEntry Server(string id, string tool)
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
        return ServerEntry.Of(ServerDossier.Read(store, id, [])!, [], new SharedLists());
    }
}
