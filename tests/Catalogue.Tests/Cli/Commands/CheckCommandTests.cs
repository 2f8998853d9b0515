using System.Text.Json;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;

namespace Catalogue.Tests.Cli.Commands;

public class CheckCommandTests
{
    [Fact]
    public async Task StarterCatalogue_IsValid()
    {
        CliRun run = await CliRun.Of("check", "--catalogue", TestPaths.Catalogue);

        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.Code);
    }

    [Fact]
    public async Task BentQuoteUnknownReviewAndStray_AreEachNamed()
    {
        using var folder = new TempFolder();
        var store = new CatalogueStore(folder.Path);
        var tool = new ToolDefinition { Name = "list", Description = "Lists all notes." };
        store.SaveServer(new Server { Id = "acme/notes", Name = "Notes", Tools = [tool] });
        store.SaveClassifications(new ServerClassifications
        {
            Server = "acme/notes",
            Basis = "x",
            Model = "x",
            Tools = [new Classification { Tool = "list", Class = ToolClass.Read, Risk = RiskLevel.Low, Confidence = 1, Rationale = "R.", DecidedBy = "model", Fingerprint = Fingerprint.Of(tool), Evidence = [new Evidence("description", 0, 5, "Wipes")] }],
        });
        folder.Write("reviews/acme/notes.yaml", "- tool: gone\n  class: Read\n  risk: Low\n  reason: r\n  by: b\n  date: 2026-01-01\n  fingerprint: x\n");
        folder.Write("servers/Acme/X.json", "{}");

        CliRun run = await CliRun.Of("check", "--catalogue", folder.Path, "--json");

        Assert.Equal(1, run.Code);
        string[] messages = [.. JsonElement.Parse(run.Output).EnumerateArray().Select(p => p.GetProperty("message").GetString()!)];
        Assert.Equal(3, messages.Length);
        Assert.Contains(messages, m => m.Contains("quotes 'Wipes'"));
        Assert.Contains(messages, m => m.Contains("reviews 'gone'"));
        Assert.Contains(messages, m => m.Contains("is no catalogue file"));
    }
}
