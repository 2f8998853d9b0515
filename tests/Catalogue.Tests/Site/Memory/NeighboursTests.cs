using Catalogue.Model.Changes;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Memory;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Pages.Tools;
using Catalogue.Site.Rendering;
using Catalogue.Site.Survey;

namespace Catalogue.Tests.Site.Memory;

public sealed class NeighboursTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly CatalogueStore store;

    public NeighboursTests()
    {
        store = new CatalogueStore(folder.File("catalogue"));
        Save("a/one", "list_invoices", RiskLevel.Low, "Lists invoices.");
        Save("b/two", "list_invoices", RiskLevel.Low, "Lists invoices.");
        Save("c/three", "send_mail", RiskLevel.High, "Sends mail.");
        store.SaveChanges(new ChangeLog { Date = new DateOnly(2026, 11, 1), NewServers = [.. store.ServerIds().Select(id => new NewServer { Server = id, Tools = ["x"] })] });
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void ToolElsewhere_CountsByWhatItsRowShows()
    {
        (string before, string apart) = (Hash("a/one"), Hash("c/three"));

        Save("b/two", "list_invoices", RiskLevel.Low, "Another summary, which no row shows.");
        Assert.Equal(before, Hash("a/one"));
        Save("b/two", "list_invoices", RiskLevel.Critical, "Lists invoices.");

        Assert.NotEqual(before, Hash("a/one"));
        Assert.Equal(apart, Hash("c/three"));
    }

    [Fact]
    public void ChangeOfOneServer_IsNoOthersBusiness()
    {
        (string one, string two) = (Hash("a/one"), Hash("b/two"));

        store.SaveChanges(new ChangeLog { Date = new DateOnly(2026, 11, 2), Added = [new ChangedTool("a/one", "list_invoices")] });

        Assert.NotEqual(one, Hash("a/one"));
        Assert.Equal(two, Hash("b/two"));
    }

    private string Hash(string id)
    {
        ServerEntry[] servers = Entries();
        var site = new SiteContext(SiteCase.Options("unused"), store, CatalogueSurvey.Of(servers), [], []);
        using var templates = new TemplateRenderer(TestPaths.Templates);
        return new Neighbours(site, templates.Check(ToolPages.Template, typeof(ToolPage)).Asked, ChangedWords.Between([], _ => true, RememberedServers.None)).Of(servers.Single(s => s.Id == id), last: null) is var prints ? $"{prints.History} {string.Join(' ', prints.Elsewhere)}" : "";
    }

    private ServerEntry[] Entries() => [.. store.ServerIds().Select(s => ServerEntry.Of(ServerDossier.Read(store, s, [])!, [], new SharedValues()))];

    private void Save(string id, string name, RiskLevel risk, string description)
    {
        var tool = new ToolDefinition { Name = name, Description = description };
        store.SaveServer(new Server { Id = id, Name = id, Tools = [tool] });
        store.SaveClassifications(new ServerClassifications
        {
            Server = id,
            Basis = "",
            Model = "",
            Tools = [new Classification { Tool = name, Class = ToolClass.Read, Risk = risk, Confidence = 0.9, Rationale = "Returns.", DecidedBy = "model", Fingerprint = Fingerprint.Of(tool) }],
        });
    }
}
