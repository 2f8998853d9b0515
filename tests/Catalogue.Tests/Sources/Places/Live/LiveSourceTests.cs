using Catalogue.Model.Servers;
using Catalogue.Sources.Places;
using Catalogue.Sources.Places.Live;
using Catalogue.Sources.Readings;
using Catalogue.Tests.Sources.Crawling;

namespace Catalogue.Tests.Sources.Places.Live;

public class LiveSourceTests
{
    [Fact]
    public async Task ServerBuiltWithTheSdk_GivesAllPagesOfItsTools()
    {
        SourceReading reading = await TestServer.Ask("plain");

        DescribedServer server = Assert.Single(reading.Servers);
        Assert.Empty(reading.Problems);
        Assert.StartsWith("_local/dotnet-catalogue.testserver.dll-plain", server.Id, StringComparison.Ordinal);
        Assert.Equal("Plain server", server.Facts[0].Name);
        Assert.Equal(["add_note", "list_notes", "remove_note"], TestServer.NamesOf(reading));
        ToolDefinition tool = TestServer.ToolsOf(reading)[1];
        Assert.Equal((true, "Does what list_notes says."), (tool.Annotations?.ReadOnlyHint, tool.Description));
        Assert.Equal(("live", "3.2.1"), (tool.Provenance[0].Reader, tool.Provenance[0].Version));
    }

    [Fact]
    public async Task LiveDefinition_WinsOverTheRepositorysAndStandsWhenThatIsReadAgain()
    {
        using var run = new CrawlRun();
        using var folder = new TempFolder();
        folder.Write("t/o/n/package.json", """{"name":"example-notes","mcpName":"io.github.o/n"}""");
        folder.Write("t/o/n/tools.json", """[{"name":"add_note","description":"From a file.","inputSchema":{"type":"object"}},{"name":"only_here","description":"x"}]""");
        await run.CrawlFolder(folder.File("t"));
        Server known = PackageHome.Find(run.Store, "example-notes", "O/N")!;
        SourceReading live = await TestServer.Ask("plain");
        await run.Crawl(new Fixed(live with { Servers = [live.Servers[0] with { Id = known.Id, Source = known.Source }] }));
        string once = run.Everything();

        await run.CrawlFolder(folder.File("t"), day: 2);

        Assert.Equal(["add_note: Does what add_note says.", "list_notes: Does what list_notes says.", "only_here: x", "remove_note: Does what remove_note says."], run.Load("o/n").Tools.Select(t => $"{t.Name}: {t.Description}"));
        Assert.DoesNotContain("2026-03-02", run.Everything(), StringComparison.Ordinal);
        Assert.Contains("From a file", await File.ReadAllTextAsync(folder.File("t/o/n/tools.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("add_note", once, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("example-notes", "other/n")]
    [InlineData("example-other", "o/n")]
    public async Task PackageThatItsRepositoryDoesNotName_StandsForItself(string package, string repository)
    {
        using var run = new CrawlRun();
        using var folder = new TempFolder();
        folder.Write("t/o/n/package.json", """{"name":"example-notes","mcpName":"io.github.o/n"}""");
        folder.Write("t/other/n/README.md", "## Tools\n\n- `a` - x\n- `b` - y\n");
        await run.CrawlFolder(folder.File("t"));

        Assert.Null(PackageHome.Find(run.Store, package, repository));
    }

    [Fact]
    public async Task WithoutLeave_NothingRuns()
    {
        var source = new LiveSource(LiveTarget.Parse("no-such-program"), new LiveOptions(), (_, _) => null);

        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (SourceReading _ in source.ReadAsync(TestContext.Current.CancellationToken))
                Assert.Fail("It ran.");
        });
    }

    [Fact]
    public async Task Server_GetsOnlyTheVariablesItWasHandedAndAFolderOfItsOwn()
    {
        Environment.SetEnvironmentVariable("EXAMPLE_SECRET_OF_THE_CALLER", "secret");

        SourceReading reading = await TestServer.Ask("environment :folder", null, ("EXAMPLE_KEY", "dummy"));

        string[] known = ["APPDATA", "COMSPEC", "HOME", "LANG", "LOCALAPPDATA", "PATH", "PATHEXT", "SYSTEMDRIVE", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "USERPROFILE", "WINDIR", "EXAMPLE_KEY", ":FOLDER"];
        Assert.DoesNotContain(TestServer.NamesOf(reading), n => !known.Contains(n.ToUpperInvariant()) && !n.StartsWith("DOTNET", StringComparison.Ordinal));
        Assert.Contains("EXAMPLE_KEY", TestServer.NamesOf(reading));
        string folder = TestServer.ToolsOf(reading).Single(t => t.Name == ":folder").Description!;
        Assert.Contains("catalogue-live-", folder, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    private sealed class Fixed(SourceReading reading) : IServerSource
    {
        public string Name => "fixed";

        public async IAsyncEnumerable<SourceReading> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
        {
            await Task.CompletedTask;
            yield return reading;
        }
    }
}
