using System.Security.Cryptography;
using AngleSharp.Html.Dom;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;
using Catalogue.Site;
using Catalogue.Site.Output;
using Catalogue.Site.Routing;

namespace Catalogue.Tests.Site;

public sealed class SiteBuilderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task BuiltTwice_InOneThreadAndInMany_IsTheSameToTheByte()
    {
        using var folder = new TempFolder();

        await SiteBuilder.BuildAsync(SiteCase.Options(folder.File("a")) with { Parallelism = 1 }, SiteCase.Store, null, Ct);
        await SiteBuilder.BuildAsync(SiteCase.Options(folder.File("b")) with { Parallelism = 8 }, SiteCase.Store, null, Ct);

        Assert.Equal(Tree(folder.File("a")), Tree(folder.File("b")));
    }

    [Fact]
    public async Task BuiltAgain_ChangesNoFile()
    {
        using var folder = new TempFolder();
        SiteOptions options = SiteCase.Options(folder.File("a"));
        BuildReport first = await SiteBuilder.BuildAsync(options, SiteCase.Store, null, Ct);

        BuildReport second = await SiteBuilder.BuildAsync(options, SiteCase.Store, null, Ct);

        Assert.Equal(0, first.FilesUnchanged);
        Assert.Equal((0, first.FilesChanged, 0), (second.FilesChanged, second.FilesUnchanged, second.FilesDeleted));
        Assert.Equal(first.Bytes, second.Bytes);
    }

    [Fact]
    public async Task MissingCatalogue_GivesAnEmptySite()
    {
        using var folder = new TempFolder();

        BuildReport report = await SiteBuilder.BuildAsync(SiteCase.Options(folder.File("a")), new CatalogueStore(folder.File("none")), null, Ct);

        Assert.Equal((0, 0), (report.Servers, report.Tools));
        Assert.Contains("The catalogue is empty", await File.ReadAllTextAsync(folder.File("a/index.html"), Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ServerOfManyTools_IsListedOnSeveralPages_EachToolOnce()
    {
        using var folder = new TempFolder();
        var store = new CatalogueStore(folder.File("catalogue"));
        Save(store, "many/tools", Enumerable.Range(0, 620).Select(i => $"get_item_{i:000}"));

        BuildReport report = await SiteBuilder.BuildAsync(SiteCase.Options(folder.File("a")), store, null, Ct);

        Assert.Empty(report.Problems);
        IReadOnlyDictionary<string, IHtmlDocument> pages = SiteCase.Parsed(folder.File("a"));
        string[] listed = [.. new[] { "", "2/", "3/" }.SelectMany(p => pages[$"servers/many-tools/{p}index.html"].QuerySelectorAll("#tools tbody th a").Select(a => a.TextContent))];
        Assert.Equal(620, listed.Length);
        Assert.Equal(620, listed.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(620, pages.Keys.Count(k => k.StartsWith("tools/many-tools/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task ToolWithoutJudgement_IsReported_AndTheOthersStay()
    {
        using var folder = new TempFolder();
        var store = new CatalogueStore(folder.File("catalogue"));
        Save(store, "a/b", ["get_one", "get_two"]);
        ServerClassifications judged = store.LoadClassifications("a/b", [])!;
        store.SaveClassifications(judged with { Tools = [judged.Tools[0]] });

        BuildReport report = await SiteBuilder.BuildAsync(SiteCase.Options(folder.File("out")), store, null, Ct);

        Assert.Contains("get_two", Assert.Single(report.Problems).Message, StringComparison.Ordinal);
        Assert.Equal(1, report.Tools);
    }

    [Fact]
    public async Task RemovedServer_LosesItsPages()
    {
        using var folder = new TempFolder();
        var store = new CatalogueStore(folder.File("catalogue"));
        Save(store, "a/b", ["get_one"]);
        Save(store, "c/d", ["get_two"]);
        await SiteBuilder.BuildAsync(SiteCase.Options(folder.File("out")), store, null, Ct);

        File.Delete(store.ServerFile("a/b"));
        await SiteBuilder.BuildAsync(SiteCase.Options(folder.File("out")), store, null, Ct);

        Assert.False(Directory.Exists(folder.File("out/tools/a-b")));
        Assert.True(File.Exists(folder.File("out/tools/c-d/get_two/index.html")));
    }

    [Fact]
    public async Task Cancelled_Stops()
    {
        using var folder = new TempFolder();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SiteBuilder.BuildAsync(SiteCase.Options(folder.File("a")), SiteCase.Store, null, new CancellationToken(canceled: true)));
    }

    private static void Save(CatalogueStore store, string id, IEnumerable<string> names)
    {
        ToolDefinition[] tools = [.. names.Select(n => new ToolDefinition { Name = n, Description = $"Returns what {n} names." })];
        store.SaveServer(new Server { Id = id, Name = id, Tools = tools });
        store.SaveClassifications(new ServerClassifications
        {
            Server = id,
            Basis = "",
            Model = "",
            Tools = [.. tools.Select(t => new Classification { Tool = t.Name, Class = ToolClass.Read, Risk = RiskLevel.Low, Confidence = 0.9, Rationale = "Returns and changes nothing.", DecidedBy = "model", Fingerprint = Fingerprint.Of(t) })],
        });
    }

    private static string Tree(string folder) => string.Join('\n', Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(f => (Path: Path.GetRelativePath(folder, f), File: f))
        .Where(f => !f.Path.StartsWith(OutputFolder.StateFolder, StringComparison.Ordinal))
        .OrderBy(f => f.Path, StringComparer.Ordinal)
        .Select(f => $"{f.Path} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f.File)))}"));
}
