using System.Text;
using System.Text.Json;
using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Machine;

namespace Catalogue.Tests.Site.Machine;

public sealed class ApiDocumentsTests
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void ServerDocument_IsStable() => Golden.Matches("ApiDocumentsTests.server.json", Pretty(ApiDocuments.Server(Sample, Judged, ApiDocuments.ToolLines(Sample, Judged, Places, Advice))));

    [Fact]
    public void IndexDocument_IsStable() => Golden.Matches("ApiDocumentsTests.index.json", Pretty(ApiDocuments.Index([ApiServerRow.Of(Sample, Judged)])));

    [Fact]
    public void Schema_IsStable() => Golden.Matches("ApiDocumentsTests.schema.json", Pretty(ApiDocuments.Schema()));

    [Fact]
    public void ToolLines_AreTheToolsOfTheServerDocument()
    {
        string[] lines = Encoding.UTF8.GetString(ApiDocuments.ToolLines(Sample, Judged, Places, Advice)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        using var document = JsonDocument.Parse(ApiDocuments.Server(Sample, Judged, ApiDocuments.ToolLines(Sample, Judged, Places, Advice)));
        Assert.Equal(document.RootElement.GetProperty("tools").EnumerateArray().Select(t => t.GetRawText()), lines);
    }

    [Fact]
    public void Documents_HoldNoMarkup()
    {
        string text = Encoding.UTF8.GetString(ApiDocuments.Server(Sample, Judged, ApiDocuments.ToolLines(Sample, Judged, Places, Advice)));

        Assert.DoesNotContain('<', text);
        Assert.Contains("削除", text);
    }

    private static Server Sample => new()
    {
        Id = "acme/notes",
        Name = "Notes",
        Summary = "Keeps notes.",
        Source = new ServerSource { Repository = "Acme/notes", Commit = "0123456" },
        Packages = [new ServerPackage { Registry = "npm", Name = "@acme/notes" }],
        Tools =
        [
            new ToolDefinition { Name = "delete_note", Description = "Deletes a note. 削除 </script>", FirstSeen = new DateOnly(2026, 11, 1) },
            new ToolDefinition { Name = "unjudged" },
        ],
    };

    private static ServerClassifications Judged => new()
    {
        Server = "acme/notes",
        Basis = "b",
        Model = "m",
        Tools =
        [
            new Classification
            {
                Tool = "delete_note",
                Class = ToolClass.Destructive,
                Risk = RiskLevel.Critical,
                Confidence = 0.97,
                Signals = [new Signal { Id = "bulk", Evidence = [new Evidence("description", 0, 7, "Deletes")] }],
                Evidence = [new Evidence("description", 0, 7, "Deletes")],
                Rationale = "Deletes a note.",
                DecidedBy = "model",
                Fingerprint = "f",
            },
        ],
    };

    private static Dictionary<string, string> Places => new() { ["delete_note"] = $"tools/{Sample.Slug}/delete_note/", ["unjudged"] = $"tools/{Sample.Slug}/unjudged/" };

    private static Recommendation[] Advice => [new() { Tool = "delete_note", Action = PolicyAction.Deny, Level = RiskLevel.Medium, Row = PolicyRow.Routine }];

    private static string Pretty(byte[] json) =>
        JsonSerializer.Serialize(JsonElement.Parse(json), Indented) + "\n";
}
