using Catalogue.Model;
using Catalogue.Model.Servers;
using Catalogue.Sources.Crawling;
using Catalogue.Sources.Places.Jsonl;
using Catalogue.Tests.Sources.Crawling;

namespace Catalogue.Tests.Sources.Places.Jsonl;

public class JsonlSourceTests
{
    [Fact]
    public async Task Lines_AreGroupedByServerWhereverTheyStand()
    {
        using var run = new CrawlRun();
        using var folder = new TempFolder();
        string file = folder.Write("t.jsonl", """
            {"id":"garden/dig","source":"s","repo":"Green/Garden","server":"Garden","serverDescription":"Looks after it.","tool":"dig","title":null,"description":"Digs.","inputSchema":{"type":"object"},"annotations":{"readOnlyHint":false},"origin":{"repo":"list/list","path":"l.json","commit":"c"}}
            {"id":"Owner/name/ls/all","server":"N","tool":"ls/all","description":""}

            {"id":"garden/rake","server":"Garden","tool":"rake","description":"Rakes.","inputSchema":null}
            {"id":"Owner/name/ls~2","server":"N","tool":"ls","description":"x"}
            """);

        CrawlReport report = await run.Crawl(new JsonlSource(file));

        Assert.Equal((2, 4, 0), (report.New, report.Tools, report.Problems.Count));
        Server garden = run.Load("_listed/garden");
        Assert.Equal(["dig", "rake"], garden.Tools.Select(t => t.Name));
        Assert.Equal(("Green/Garden", "Looks after it."), (garden.Source!.Repository, garden.Description));
        Assert.Equal(("jsonl", "list/list", "l.json"), (garden.Tools[0].Provenance[0].Reader, garden.Tools[0].Provenance[0].Repository, garden.Tools[0].Provenance[0].File));
        Assert.Equal(["ls", "ls/all"], run.Load("owner/name").Tools.Select(t => t.Name));
    }

    [Fact]
    public async Task BadLines_AreListedAndCostOnlyThemselves()
    {
        using var run = new CrawlRun();
        using var folder = new TempFolder();
        string deep = string.Concat(Enumerable.Repeat("{\"a\":", 10_000)) + "1" + new string('}', 10_000);
        string[] lines =
        [
            "{\"id\":\"s/ok\",\"tool\":\"ok\"}",
            "not json",
            "{\"id\":\"s/other\",\"tool\":\"x\"}",
            "{\"id\":\"s/deep\",\"tool\":\"deep\",\"inputSchema\":" + deep + "}",
            "{\"id\":\"s/half\",\"tool\":\"half\",\"description\":\"\\ud800\"}",
            "{\"id\":\"s/ok\",\"tool\":\"ok\",\"description\":\"again\"}",
            "[]",
        ];
        string file = folder.Write("t.jsonl", string.Join('\n', lines));

        CrawlReport report = await run.Crawl(new JsonlSource(file));

        Assert.Equal(["t.jsonl:2", "t.jsonl:3", "t.jsonl:4", "t.jsonl:5", "t.jsonl:6", "t.jsonl:7"], report.Problems.Select(p => p.Place.Split(' ')[0]));
        Assert.Equal(ProblemSeverity.Warning, report.Problems[4].Severity);
        Assert.Equal("again", Assert.Single(run.Load("_listed/s").Tools).Description);
    }

    [Fact]
    public async Task Corpus_GivesEveryServerAndTool()
    {
        string corpus = TestPaths.RequireCorpus();
        using var run = new CrawlRun();

        CrawlReport report = await run.Crawl(new JsonlSource(Path.Combine(corpus, "tools.dev.jsonl")));

        Assert.Equal((438, 4_715, 0), (report.New, report.Tools, report.Rejected));
    }
}
