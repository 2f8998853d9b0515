using Catalogue.Model.Language;
using Catalogue.Model.Servers;
using Catalogue.Sources.Crawling;
using Catalogue.Sources.Places.Registry;
using Catalogue.Tests.Sources.Crawling;
using Catalogue.Tests.Sources.Places.GitHub;
using Microsoft.AspNetCore.Http;

namespace Catalogue.Tests.Sources.Places.Registry;

public class RegistrySourceTests
{
    private const string Latest = """{"status":"active","isLatest":true}""";
    private const string Old = """{"status":"active","isLatest":false}""";
    private const string Deleted = """{"status":"deleted","isLatest":true}""";

    [Fact]
    public async Task Pages_BecomeServersWithPackagesAndRemotes()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        registry.Add(Entry("io.github.acme/notes", "acme/notes", "1.0.0"), Old);
        registry.Add(Entry("io.github.acme/notes", "acme/notes", "2.0.0"), Latest);
        registry.Add("""{"name":"org.example/hosted","description":"A hosted one.","version":"3.0.0","remotes":[{"type":"streamable-http","url":"https://example.org/mcp"}]}""", Latest);
        registry.Add(Entry("io.github.acme/gone", "acme/gone", "1.0.0"), Deleted);
        registry.Add(Entry("io.github.acme/notes", "acme/notes", "1.5.0"), Old);
        using var run = new CrawlRun();

        CrawlReport report = await Crawl(run, registry);

        Assert.Empty(report.Problems);
        Assert.Equal(["_listed/org.example-hosted-" + Slug.ShortHash("org.example/hosted"), "acme/notes"], run.Store.ServerIds());
        Server notes = run.Load("acme/notes");
        Assert.Equal(("acme/notes", "2.0.0", "notes-package"), (notes.Source?.Repository, notes.Version, Assert.Single(notes.Packages).Name));
        Assert.Equal("https://example.org/mcp", Assert.Single(run.Load(run.Store.ServerIds()[0]).Remotes).Url);
        Assert.Equal(3, registry.Requests.Count);
    }

    [Fact]
    public async Task EntryThatNamesASomeoneElsesRepository_StandsForItself()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        registry.Add(Entry("io.github.mallory/notes", "acme/notes", "1.0.0"), Latest);
        using var run = new CrawlRun();

        await Crawl(run, registry);

        Server server = run.Load(Assert.Single(run.Store.ServerIds()));
        Assert.StartsWith("_listed/", server.Id, StringComparison.Ordinal);
        Assert.Null(server.Source);
        Assert.Contains("acme/notes, which does not name it", Assert.Single(server.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EntryWhosePackageTheRepositoryNames_BelongsToIt()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        registry.Add(Entry("org.example/notes", "acme/notes", "1.0.0"), Latest);
        using var run = new CrawlRun();

        await Crawl(run, registry, owns: true);

        Assert.Equal(["acme/notes"], run.Store.ServerIds());
    }

    [Fact]
    public async Task FirstVersionOfTheApi_IsReadToo()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync("/v0/servers");
        registry.Add(Entry("io.github.acme/notes", "acme/notes", "1.0.0"));
        using var run = new CrawlRun();

        await Crawl(run, registry);

        Assert.Equal(["acme/notes"], run.Store.ServerIds());
    }

    [Fact]
    public async Task ServerErrors_AreWaitedOut()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        registry.Add(Entry("io.github.acme/notes", "acme/notes", "1.0.0"), Latest);
        registry.Faults.Enqueue(FakeRegistry.Status(503));
        registry.Faults.Enqueue(FakeRegistry.Status(429));
        using var run = new CrawlRun();

        CrawlReport report = await Crawl(run, registry);

        Assert.Empty(report.Problems);
        Assert.Equal(3, registry.Requests.Count);
    }

    [Fact]
    public async Task BrokenSecondPage_KeepsTheFirst()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        foreach (string name in (string[])["a", "b", "c"])
            registry.Add(Entry($"io.github.acme/{name}", $"acme/{name}", "1.0.0"), Latest);
        registry.Faults.Enqueue(async context => await context.Response.WriteAsync($$$"""{"servers":[{{{Entry("io.github.acme/a", "acme/a", "1.0.0")}}}],"metadata":{"nextCursor":"2"}}"""));
        registry.Faults.Enqueue(FakeRegistry.Nonsense);
        using var run = new CrawlRun();

        CrawlReport report = await Crawl(run, registry);

        Assert.Equal(["acme/a"], run.Store.ServerIds());
        Assert.Contains("no JSON", Assert.Single(report.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PagesInACircle_EndAndAreListed()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        registry.LeadsInACircle = true;
        foreach (string name in (string[])["a", "b", "c"])
            registry.Add(Entry($"io.github.acme/{name}", $"acme/{name}", "1.0.0"), Latest);
        using var run = new CrawlRun();

        CrawlReport report = await Crawl(run, registry);

        Assert.Equal(3, report.Servers);
        Assert.Contains("leads back", Assert.Single(report.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"name":"no-domain","packages":[]}""", "no server entry")]
    [InlineData("""{"name":"io.github.acme/\ud800","packages":[]}""", "no valid Unicode")]
    [InlineData("""{"packages":[]}""", "no server entry")]
    public async Task BadEntry_CostsItselfAlone(string entry, string reason)
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync();
        registry.Faults.Enqueue(async context => await context.Response.WriteAsync($$$"""{"servers":[{{{entry}}},{{{Entry("io.github.acme/a", "acme/a", "1.0.0")}}}],"metadata":{}}"""));
        using var run = new CrawlRun();

        CrawlReport report = await Crawl(run, registry);

        Assert.Equal(["acme/a"], run.Store.ServerIds());
        Assert.Contains(reason, Assert.Single(report.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RegistryThatIsNone_IsSaid()
    {
        await using FakeRegistry registry = await FakeRegistry.StartAsync("/elsewhere");
        using var run = new CrawlRun();

        RegistryException failure = await Assert.ThrowsAsync<RegistryException>(() => Crawl(run, registry));

        Assert.Contains("is no MCP registry", failure.Message, StringComparison.Ordinal);
    }

    private static Task<CrawlReport> Crawl(CrawlRun run, FakeRegistry registry, bool owns = false) =>
        run.Crawl(new RegistrySource([registry.Address], (_, _) => owns, new ImpatientTime(TimeSpan.FromSeconds(60))));

    private static string Entry(string name, string repository, string version) => $$"""
        {"$schema":"https://example.org/server.schema.json","name":"{{name}}","description":"Keeps notes.","version":"{{version}}",
         "repository":{"url":"https://github.com/{{repository}}","source":"github"},"packages":[{"registryType":"npm","identifier":"notes-package","version":"{{version}}"}]}
        """;
}
