using System.Text.Json;
using Catalogue.Model;
using Catalogue.Model.Changes;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;

namespace Catalogue.Tests.Model.Store;

/// <summary>The catalogue that ships with the repository: facts and texts of our own, never the authors' texts.</summary>
public class StarterCatalogueTests
{
    // Keywords of a schema that hold an author's prose or samples.
    private static readonly string[] ProseKeywords = ["description", "title", "examples", "example", "$comment", "pattern", "markdownDescription"];

    private const string Own = "_nuget/catalogue.cli";

    private static readonly CatalogueStore Store = new(TestPaths.Catalogue);

    private static readonly List<Problem> Problems = [];

    private static readonly IReadOnlyList<Server> Servers = [.. Store.ServerIds().Select(id => Store.LoadServer(id, Problems)).OfType<Server>()];

    public static TheoryData<string> Ids => [.. Store.ServerIds()];

    private static IEnumerable<(string Id, ToolDefinition Tool)> Tools => Servers.SelectMany(s => s.Tools.Select(t => (s.Id, t)));

    [Fact]
    public void AllServers_LoadWithoutProblems()
    {
        Assert.Empty(Problems);
        Assert.Equal(Store.ServerIds(), Servers.Select(s => s.Id));
    }

    [Fact]
    public void Catalogue_IsLargeEnoughToBeOfUse()
    {
        Assert.True(Servers.Count >= 220, $"{Servers.Count} servers");
        Assert.True(Tools.Count() >= 2_800, $"{Tools.Count()} tools");
    }

    [Theory]
    [InlineData("n1byn1kt/apitap", "apitap_capture_interact")]
    [InlineData("n1byn1kt/apitap", "apitap_capture_finish")]
    [InlineData("_npm/codeloop-mcp-server", "codeloop_record_interaction")]
    [InlineData("snapspecter/mitmproxy-mcp", "add_interception_rule")]
    [InlineData("tuliperis/sharkmcp", "start_capture_session")]
    public void ReferenceTool_IsThere(string server, string tool) =>
        Assert.Contains(tool, Servers.Single(s => s.Id == server).Tools.Select(t => t.Name));

    [Theory]
    [MemberData(nameof(Ids))]
    public void LoadedAndSavedAgain_KeepsEveryByte(string id)
    {
        Server server = Servers.Single(s => s.Id == id);

        Assert.Equal(File.ReadAllBytes(Store.ServerFile(id)), CatalogueJson.ToBytes(server, CatalogueJson.Server));
    }

    [Fact]
    public void Summaries_AreSentencesOfReasonableLength()
    {
        Assert.All(Servers, s => AssertSentence(s.Summary, s.Id));
        Assert.All(Tools, t => AssertSentence(t.Tool.Summary, $"{t.Id}/{t.Tool.Name}"));
    }

    [Fact]
    public void AuthorsTexts_AreNotThere()
    {
        // The catalogue's own server is described by this project.
        var tools = Tools.Where(t => t.Id != Own).ToArray();
        Assert.All(Servers.Where(s => s.Id != Own), s => Assert.Null(s.Description));
        Assert.All(tools, t => Assert.Null(t.Tool.Description));
        Assert.All(tools, t => Assert.Empty(ProseIn(t.Tool.InputSchema).Concat(ProseIn(t.Tool.OutputSchema))));
    }

    [Fact]
    public void Histories_TellWhatHappenedWithoutAuthorsWords()
    {
        ChangeLog[] logs = [.. Store.ChangeDates().Select(d => Store.LoadChanges(d, Problems)).OfType<ChangeLog>()];

        Assert.True(logs.SelectMany(l => l.Redefined.Select(r => r.Server).Concat(l.Added.Select(a => a.Server))).Distinct(StringComparer.Ordinal).Count() >= 20);
        Assert.All(logs.SelectMany(l => l.Redefined).SelectMany(r => r.Description.Concat(r.Parts.SelectMany(p => p.Text))), run => Assert.True(run is { Text: "…", Omitted: > 0 }));
    }

    [Fact]
    public void Tools_AreSortedAndSayWhereTheyWereRead()
    {
        Assert.All(Servers, s => Assert.Equal(s.Tools.Select(t => t.Name).Order(StringComparer.Ordinal), s.Tools.Select(t => t.Name)));
        Assert.All(Tools, t => Assert.NotEmpty(t.Tool.Provenance));
        Assert.All(Tools, t => Assert.NotNull(t.Tool.FirstSeen));
    }

    private static void AssertSentence(string? text, string of)
    {
        Assert.NotNull(text);
        Assert.True(text.Length is >= 20 and <= 300, $"{of}: {text.Length} characters");
        Assert.True(text.EndsWith('.') && char.IsUpper(text[0]), $"{of}: {text}");
    }

    private static IEnumerable<string> ProseIn(JsonElement? schema) => schema is { } value ? ProseIn(value, isNames: false) : [];

    // Under "properties" and the like the members are names chosen by the author, such as a parameter called "description".
    private static IEnumerable<string> ProseIn(JsonElement value, bool isNames) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(m =>
            !isNames && ProseKeywords.Contains(m.Name) ? [m.Name] : ProseIn(m.Value, !isNames && m.Name is "properties" or "$defs" or "definitions")),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => ProseIn(item, isNames: false)),
        _ => [],
    };
}
