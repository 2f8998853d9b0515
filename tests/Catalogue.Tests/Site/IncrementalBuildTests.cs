using System.Security.Cryptography;
using Catalogue.Classifier;
using Catalogue.Cli.Sampling;
using Catalogue.Cli.Stages;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;
using Catalogue.Site;
using Catalogue.Site.Memory;
using Catalogue.Site.Output;
using Catalogue.Site.Routing;

namespace Catalogue.Tests.Site;

/// <summary>Whatever happened before, a build ends with the bytes of a build into an empty folder.</summary>
public sealed class IncrementalBuildTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly CatalogueStore store;
    private readonly ToolClassifier classifier;

    public IncrementalBuildTests()
    {
        store = Shipped.Catalogue(folder.File("catalogue"));
        classifier = ToolClassifier.Load(store.ModelFolder);
        foreach (Server server in SampleCatalogue.Of(90))
            Save(server);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task ChangedAddedAndRemovedServers_RewriteExactlyTheFilesThatDiffer()
    {
        await Build("site");
        Dictionary<string, string> before = Tree("site");
        Server first = Load(0);
        Save(first with { Tools = [.. first.Tools.Select(t => t with { Description = t.Description + " Deletes all rows." })] });
        Save(first with { Id = "new/one", Name = "New" });
        Remove(store.ServerIds()[1]);

        BuildReport report = await Build("site");

        Dictionary<string, string> after = Tree("site");
        await Build("clean");
        Assert.Equal(Tree("clean"), after);
        Assert.Equal(after.Where(f => before.GetValueOrDefault(f.Key) != f.Value).Select(f => f.Key).Order(StringComparer.Ordinal), report.Output.ChangedPaths);
        Assert.Equal(before.Keys.Except(after.Keys).Order(StringComparer.Ordinal), report.Output.DeletedPaths);
        Assert.NotEmpty(report.Output.DeletedPaths);
    }

    [Fact]
    public async Task ToolThatComes_RewritesThePagesOfListsThatItStandsOn()
    {
        foreach (int i in Enumerable.Range(0, 40))
            Save(new Server { Id = $"many/s{i:00}", Name = $"s{i:00}", Tools = [.. Enumerable.Range(0, 20).Select(t => new ToolDefinition { Name = $"get_thing_{(t * 40) + i:0000}", Description = "Returns one thing." })] });
        SiteOptions compact = Options("site") with { Layout = SiteLayout.Compact };
        await SiteBuilder.BuildAsync(compact, store, null, Ct);
        Save(Tool("many/new", "get_thing_0000a", "Returns one thing."));

        BuildReport report = await SiteBuilder.BuildAsync(compact, store, null, Ct);

        await SiteBuilder.BuildAsync(compact with { OutputFolder = folder.File("clean") }, store, null, Ct);
        Assert.Equal(Tree("clean"), Tree("site"));
        int pages = Directory.GetDirectories(Path.Combine(folder.File("site"), "risk", "low")).Length + 1;
        Assert.InRange(pages, 5, 9);
        Assert.InRange(report.Output.ChangedPaths.Count(p => p.StartsWith("risk/low/", StringComparison.Ordinal)), 1, 3);
    }

    [Fact]
    public async Task NeighbourThatChanged_ChangesThePagesThatNameIt()
    {
        Save(Tool("a/one", "list_invoices", "Lists invoices."));
        Save(Tool("b/two", "list_invoices", "Lists invoices."));
        await Build("site");
        ServerClassifications judged = store.LoadClassifications("b/two", [])!;
        store.SaveClassifications(judged with { Tools = [judged.Tools[0] with { Class = ToolClass.Destructive, Risk = RiskLevel.Critical }] });

        BuildReport report = await Build("site");

        await Build("clean");
        Assert.Equal(Tree("clean"), Tree("site"));
        Assert.Contains("tools/a-one/list_invoices/index.html", report.Output.ChangedPaths);
    }

    // A server with a problem is not remembered, though other servers' pages name its tools.
    [Fact]
    public async Task NeighbourWithAProblemThatIsGone_IsNamedNoMore()
    {
        Save(Tool("a/one", "list_invoices", "Lists invoices."));
        Save(Tool("b/two", "list_invoices", "Lists invoices."));
        ServerClassifications judged = store.LoadClassifications("b/two", [])!;
        store.SaveClassifications(judged with { Tools = [judged.Tools[0] with { Evidence = [new Evidence(EvidenceField.Description, 0, 5, "Never")] }] });
        BuildReport first = await Build("site");
        Remove("b/two");

        await Build("site");

        Assert.NotEmpty(first.Problems);
        await Build("clean");
        Assert.Equal(Tree("clean"), Tree("site"));
    }

    [Fact]
    public async Task BuildThatEndedMeanwhile_IsNotMistakenForTheOneBefore()
    {
        await Build("site");
        BuildInputs early = BuildInputs.Read(Options("site"), store);
        Server first = Load(0);
        Save(first with { Tools = [.. first.Tools.Select(t => t with { Description = t.Description + " Deletes all rows." })] });
        await Build("site");

        await SiteBuilder.BuildAsync(Options("site"), store, early, null, Ct);

        await Build("clean");
        Assert.Equal(Tree("clean"), Tree("site"));
    }

    [Fact]
    public async Task TemplateThatShowsMoreOfANeighbour_ShowsItsNewText()
    {
        foreach (string file in Directory.EnumerateFiles(TestPaths.Templates, "*", SearchOption.AllDirectories))
            folder.Write("mine/" + Path.GetRelativePath(TestPaths.Templates, file), File.ReadAllText(file));
        folder.Write("mine/partials/toolrow.html", "<li><a href=\"{{ Href }}\">{{ Name }}</a> {{ Summary }} {{ Signals }}</li>\n");
        Task<BuildReport> Themed(string name) => SiteBuilder.BuildAsync(Options(name) with { TemplatesFolder = folder.File("mine") }, store, null, Ct);
        Save(Tool("a/one", "list_invoices", "Lists invoices."));
        Save(Tool("b/two", "list_invoices", "Lists invoices."));
        await Themed("site");
        Save(Tool("b/two", "list_invoices", "Lists bills."));

        BuildReport report = await Themed("site");

        await Themed("clean");
        Assert.Equal(Tree("clean"), Tree("site"));
        Assert.Contains("tools/a-one/list_invoices/index.html", report.Output.ChangedPaths);
        Assert.Contains("Lists bills.", File.ReadAllText(folder.File("site/tools/a-one/list_invoices/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatACrawlKeepsForItself_MakesNoPageAnew()
    {
        folder.Write("catalogue/crawl.jsonl", "{}\n");
        await Build("site");

        folder.Write("catalogue/crawl.jsonl", "{}\n{}\n");
        folder.Write("catalogue/sources.json", "{}");

        Assert.True(BuildInputs.Read(Options("site"), store).IsUnchanged);
    }

    [Fact]
    public async Task ProofsOfPolicies_AreShownAtOnce()
    {
        await Build("site");
        folder.Write("catalogue/policy-proofs.json", """{"proofs":[{"format":"codex","kind":"engine","engine":"codex","version":"1.0","documents":2,"loaded":2,"probes":3,"agreed":3,"stricter":0,"hostileNames":1}]}""");

        await Build("site");

        await Build("clean");
        Assert.Equal(Tree("clean"), Tree("site"));
        Assert.Contains("Proven on a real engine.", File.ReadAllText(folder.File("site/policies/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingChanged_KeepsEveryFile_EvenWithNewDatesOnInputs()
    {
        BuildReport first = await Build("site");
        foreach (string id in store.ServerIds())
            File.SetLastWriteTimeUtc(store.ServerFile(id), DateTime.UnixEpoch.AddYears(60));

        BuildReport second = await Build("site");

        Assert.Equal((0, 0, first.FilesChanged), (second.FilesChanged, second.FilesDeleted, second.FilesUnchanged));
        Assert.Equal((first.Servers, first.Tools, first.Pages, first.Bytes), (second.Servers, second.Tools, second.Pages, second.Bytes));
    }

    [Fact]
    public async Task OutputThatSomebodyEditedOrLost_IsMadeAgain()
    {
        await Build("site");
        Dictionary<string, string> whole = Tree("site");
        string page = folder.File("site/servers/index.html");
        File.AppendAllText(page, "x");
        File.SetLastWriteTimeUtc(page, DateTime.UnixEpoch.AddYears(90));
        File.Delete(folder.File("site/api/v1/tools.jsonl"));

        await Build("site");

        Assert.Equal(whole, Tree("site"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(4000)]
    public async Task DamagedMemory_IsNotTrusted(int at)
    {
        await Build("site");
        string memory = folder.File("site/.build/memory");
        byte[] bytes = File.ReadAllBytes(memory);
        bytes[at] ^= 0x20;
        File.WriteAllBytes(memory, bytes);

        BuildReport report = await Build("site");

        Assert.Equal(0, report.FilesChanged);
    }

    [Fact]
    public async Task OtherAddress_MakesEveryPageAnew()
    {
        await Build("site");

        await SiteBuilder.BuildAsync(Options("site") with { BaseUrl = "https://other.example/" }, store, null, Ct);

        await SiteBuilder.BuildAsync(Options("clean") with { BaseUrl = "https://other.example/" }, store, null, Ct);
        Assert.Equal(Tree("clean"), Tree("site"));
    }

    [Fact]
    public async Task OtherLayout_LeavesExactlyTheTreeOfACleanBuild()
    {
        SiteOptions Compact(string name) => Options(name) with { Layout = SiteLayout.Compact };
        await Build("full");
        await SiteBuilder.BuildAsync(Compact("compact") with { Parallelism = 1 }, store, null, Ct);
        await Build("site");

        BuildReport there = await SiteBuilder.BuildAsync(Compact("site"), store, null, Ct);

        Assert.Equal(Tree("compact"), Tree("site"));
        Assert.False(Directory.Exists(folder.File("site/tools")));
        Assert.Equal(0, (await SiteBuilder.BuildAsync(Compact("site"), store, null, Ct)).FilesChanged);
        Assert.InRange(there.Output.Files, 1, 94 * 3);

        await Build("site");

        Assert.Equal(Tree("full"), Tree("site"));
    }

    [Fact]
    public async Task ToolThatMovesToAnotherPage_TakesEveryLinkAlong()
    {
        SiteOptions Compact(string name) => Options(name) with { Layout = SiteLayout.Compact };
        Server large = Tool("a/large", "list_0", "Lists notes.") with { Tools = [.. Enumerable.Range(0, 201).Select(i => new ToolDefinition { Name = $"list_{i:000}", Description = "Lists notes." })] };
        Save(large);
        Save(Tool("b/other", "list_200", "Lists notes."));
        await SiteBuilder.BuildAsync(Compact("site"), store, null, Ct);
        Save(large with { Tools = [.. large.Tools.Skip(1)] });

        await SiteBuilder.BuildAsync(Compact("site"), store, null, Ct);

        await SiteBuilder.BuildAsync(Compact("clean"), store, null, Ct);
        Assert.Equal(Tree("clean"), Tree("site"));
        Assert.False(Directory.Exists(folder.File("site/servers/a-large/2")));
    }

    [Fact]
    public async Task StoppedAnywhere_TheNextBuildEndsAsACleanOne()
    {
        await Build("clean");
        for (int steps = 1; steps <= 8; steps++)
        {
            using var stop = new CancellationTokenSource();
            var after = new StopAfter(steps * 2, stop);
            await Record.ExceptionAsync(() => SiteBuilder.BuildAsync(Options("site"), store, after, stop.Token));
        }

        await Build("site");

        Assert.Equal(Tree("clean"), Tree("site"));
    }

    private static Server Tool(string id, string name, string description) =>
        new() { Id = id, Name = id, Tools = [new ToolDefinition { Name = name, Description = description }] };

    private Task<BuildReport> Build(string name) => SiteBuilder.BuildAsync(Options(name), store, null, Ct);

    private SiteOptions Options(string name) => SiteCase.Options(folder.File(name));

    private Server Load(int place) => store.LoadServer(store.ServerIds()[place], [])!;

    private void Save(Server server)
    {
        store.SaveServer(server);
        store.SaveClassifications(classifier.Classify(server, []));
    }

    private void Remove(string id)
    {
        File.Delete(store.ServerFile(id));
        store.DeleteClassifications(id);
    }

    private Dictionary<string, string> Tree(string name)
    {
        string root = folder.File(name);
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
            .Where(p => !p.StartsWith(OutputFolder.StateFolder + "/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToDictionary(p => p, p => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(root, p)))), StringComparer.Ordinal);
    }

    private sealed class StopAfter(int steps, CancellationTokenSource stop) : IProgress<BuildProgress>
    {
        private int seen;

        public void Report(BuildProgress value)
        {
            if (Interlocked.Increment(ref seen) == steps)
                stop.Cancel();
        }
    }
}
