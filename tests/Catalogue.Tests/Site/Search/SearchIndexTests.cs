using System.Text.Json;
using Catalogue.Model.Language;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Output;
using Catalogue.Site.Search;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Site.Search;

public sealed class SearchIndexTests : IDisposable
{
    private const int MaxBytes = 24_000;

    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Theory]
    [InlineData("create")]
    [InlineData("createissue")]
    [InlineData("issue")]
    [InlineData("issue gi")]
    [InlineData("ticket")]
    [InlineData("@git-hub createissue")]
    public void Tool_IsFiledUnderNameWordsSummaryAndServer(string key)
    {
        SearchReader index = Write([Entry("createIssue", "git-hub", "GitHub", "Opens a ticket in a repository.")]);

        Assert.Equal(["git-hub/createissue"], index.Tools(key));
    }

    [Theory]
    [InlineData("github")]
    [InlineData("hub")]
    [InlineData("octo")]
    public void Server_IsFiledUnderTheWordsOfNameAndSlug(string key)
    {
        var index = new SearchIndex();
        index.AddServer("octo-github-mcp-server", "GitHub MCP Server");

        Assert.Equal(["octo-github-mcp-server"], Write(index).Servers(key));
    }

    [Fact]
    public void EmptyCatalogue_StillHasEveryFirstLetter()
    {
        SearchReader index = Write(new SearchIndex());

        Assert.All("az09@~", letter => Assert.Empty(index.Tools(letter.ToString())));
    }

    [Fact]
    public void OrderOfEntries_DoesNotMatter()
    {
        SearchEntry[] entries = [.. Enumerable.Range(0, 2_000).Select(i => Entry($"get_thing_{i % 400}", $"s-{i / 400}", $"Server {i / 400}", "Returns things of a shelf."))];

        Write(entries, "one");
        Write([.. entries.Reverse()], "two");

        Assert.Equal(Digest("one"), Digest("two"));
    }

    [Fact]
    public void ManyToolsOfOneName_AreBoundedAndFoundThroughTheirServer()
    {
        SearchReader index = Write([.. Enumerable.Range(0, 3_000).Select(i => Entry("search", $"shop-{i}", $"Shop {i}"))]);

        AssertBounded();
        Assert.Contains("shop-2999/search", index.Tools("search shop2999"));
        Assert.Contains("shop-2999/search", index.Tools("@shop-2999 "));
    }

    [Fact]
    public void FrequentWords_AreFoundAsPairs()
    {
        SearchReader index = Write([.. Enumerable.Range(0, 900).Select(i => Entry($"get_all_{(i % 2 == 0 ? "users" : "things")}_v{i}", $"s-{i}", $"Server {i}"))]);

        Assert.Contains("s-0/get_all_users_v0", index.Tools("users get server0"));
        Assert.Contains("s-0/get_all_users_v0", index.Tools("get users server0"));
    }

    [Fact]
    public void BestOfACrowdedPrefix_IsTheShortestName()
    {
        SearchReader index = Write([.. Enumerable.Range(0, 2_000).Select(i => Entry($"get_thing_{i}", $"s-{i}", $"Server {i}")), Entry("get", "z-last", "Last")]);

        Assert.Contains("z-last/get", index.Tools("get"));
    }

    [Fact]
    public void AnyName_IsFoundByItsOwnBeginning()
    {
        var names = ArbMap.Default.ArbFor<NonEmptyString>().Generator.Select(n => n.Get)
            .Or(Gen.Elements("../x", "con", "<script>alert(1)</script>", "\u202egnp.exe", "削除", "delete\u200b_all", new string('a', 512), "🔥", "{{x}}", "A_B-C.d"));
        Prop.ForAll(Arb.From(Gen.ListOf(names)), listed =>
        {
            string[] distinct = [.. listed.Where(n => !string.IsNullOrWhiteSpace(n)).Distinct(StringComparer.Ordinal)];
            var slugs = Slug.OfAll(distinct);
            SearchReader index = Write([.. distinct.Select(n => new SearchEntry("o-s", "Server", slugs[n], n, ToolClass.Read, RiskLevel.Low, n))], Path.GetRandomFileName());
            foreach (string name in distinct)
            {
                string joined = string.Concat(Words(name));
                for (int length = 1; length <= Math.Min(joined.Length, 40); length++)
                    Assert.Contains("o-s/" + slugs[name], index.Tools(joined[..length]));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    [Fact]
    public void HostileNames_KeepEveryFileInBounds()
    {
        string[] stems = [new string('\u0001', 60), new string('名', 60), string.Concat(Enumerable.Repeat("🔥", 30)), new string('x', 300), "a\"b\\c"];

        Write([.. Enumerable.Range(0, 1_500).Select(i => Entry(stems[i % stems.Length] + i, $"o-{i}", stems[(i + 1) % stems.Length], stems[i % stems.Length]))]);

        AssertBounded();
    }

    private static SearchEntry Entry(string tool, string slug, string server, string? summary = null) =>
        new(slug, server, Slug.Of(tool), tool, ToolClass.Write, RiskLevel.Medium, summary);

    // The rules of the index, written down a second time: lower case, split at what is neither letter nor digit.
    private static IEnumerable<string> Words(string name) =>
        new string([.. name.Select(c => IsPart(c) ? char.ToLowerInvariant(c) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Take(12).Select(w => w.Length > 32 ? w[..32] : w);

    private static bool IsPart(char c) =>
        c < 128 ? char.IsAsciiLetterOrDigit(c) : c > 0xbf && c is not (>= '\u2000' and <= '\u206f') and not (>= '\u3000' and <= '\u303f') and not '\ufeff';

    private SearchReader Write(SearchEntry[] entries, string folder = "dist")
    {
        var index = new SearchIndex();
        foreach (SearchEntry entry in entries)
            index.Add(entry);
        return Write(index, folder);
    }

    private SearchReader Write(SearchIndex index, string folder = "dist")
    {
        using OutputFolder output = OutputFolder.Open(temp.File(folder));
        index.WriteTo(output, TestContext.Current.CancellationToken);
        output.Finish();
        return new SearchReader(temp.File(folder));
    }

    private void AssertBounded() => Assert.All(Directory.EnumerateFiles(temp.File("dist/search"), "*.json", SearchOption.AllDirectories), file =>
    {
        byte[] bytes = File.ReadAllBytes(file);
        using var json = JsonDocument.Parse(bytes);
        int deeper = json.RootElement.TryGetProperty("d", out JsonElement d) ? d.GetRawText().Length : 0;
        Assert.True(bytes.Length - deeper <= MaxBytes, $"{file} has {bytes.Length} bytes");
    });

    private string Digest(string folder) => string.Join("\n", Directory.EnumerateFiles(temp.File(folder), "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).Select(f => Path.GetRelativePath(temp.File(folder), f) + " " + File.ReadAllText(f)));
}
