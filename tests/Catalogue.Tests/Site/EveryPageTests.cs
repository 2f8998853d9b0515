using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Catalogue.Site.Links;

namespace Catalogue.Tests.Site;

/// <summary>What holds of every page in either layout, whatever strangers wrote into the catalogue.</summary>
public abstract class EveryPageTests(SiteCase site)
{
    private const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'";

    [Fact]
    public void EveryInternalLink_Resolves()
    {
        var ids = site.Pages.ToDictionary(p => p.Key, p => p.Value.QuerySelectorAll("[id]").Select(e => e.Id).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var broken = new List<string>();
        foreach ((string path, IHtmlDocument page) in site.Pages.Where(p => p.Key != "404.html"))
        {
            foreach (string link in page.QuerySelectorAll("[href],[src],[action]").Where(e => e.LocalName is not "use" && e.GetAttribute("rel") != "canonical").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src") ?? e.GetAttribute("action")!))
            {
                if (!link.StartsWith("https://", StringComparison.Ordinal) && !link.StartsWith("http://", StringComparison.Ordinal) && !Resolves(path, link, ids))
                    broken.Add($"{path} -> {link}");
            }
        }

        Assert.Empty(broken);
    }

    [Fact]
    public void LinkChecker_AgreesThatNothingIsBroken() => Assert.Empty(LinkChecker.Check(site.Output, CancellationToken.None).Broken);

    [Fact]
    public void EveryPage_HasOneTitleAndDescription_LikeNoOther()
    {
        var titles = site.Pages.Values.Select(p => p.Title).ToList();
        var descriptions = site.Pages.Values.Select(p => p.QuerySelector("meta[name=description]")!.GetAttribute("content")!).ToList();

        Assert.Empty(titles.GroupBy(t => t, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key));
        Assert.Empty(descriptions.GroupBy(t => t, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key));
        Assert.All(site.Pages.Values, p => Assert.Single(p.QuerySelectorAll("h1")));
    }

    [Fact]
    public void EveryId_IsUniqueOnItsPage() =>
        Assert.All(site.Pages, p => Assert.Empty(p.Value.QuerySelectorAll("[id]").GroupBy(e => e.Id, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => $"{p.Key}#{g.Key}")));

    [Fact]
    public void EveryPage_HasTheStrictPolicy_AndNothingItForbids() => Assert.All(site.Pages, p =>
    {
        IElement meta = Assert.Single(p.Value.QuerySelectorAll("meta[http-equiv=Content-Security-Policy]"));
        Assert.Equal(Policy, meta.GetAttribute("content"));
        Assert.Empty(p.Value.QuerySelectorAll("style,[style],iframe,object,embed,base,img:not([src*='assets/']),template").Select(e => $"{p.Key}: {e.OuterHtml}"));
        Assert.Empty(p.Value.All.SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.Ordinal)).Select(a => $"{p.Key}: {a.Name}"));
        Assert.All(p.Value.QuerySelectorAll("script"), s => Assert.True(s.GetAttribute("type") == "application/ld+json" || (s.GetAttribute("src") is { } src && src.Contains("assets/", StringComparison.Ordinal) && s.TextContent.Length == 0)));
    });

    [Fact]
    public void EveryForeignLink_IsWebOnlyAndDistrusted() => Assert.All(site.Pages, p =>
    {
        foreach (IElement link in p.Value.QuerySelectorAll("a[href]"))
        {
            string href = link.GetAttribute("href")!;
            Assert.DoesNotContain("javascript:", href, StringComparison.OrdinalIgnoreCase);
            Assert.False(href.StartsWith("//", StringComparison.Ordinal), $"{p.Key}: {href}");
            bool own = href.StartsWith("https://catalogue.example/base/", StringComparison.Ordinal);
            if (href.Contains("://", StringComparison.Ordinal) && !own)
                Assert.Contains("noopener", link.GetAttribute("rel") ?? "", StringComparison.Ordinal);
        }
    });

    [Fact]
    public void NoText_HoldsASlipOfBuiltEnglish() => Assert.All(site.Pages.Where(p => !p.Key.Contains("hostile", StringComparison.Ordinal)), p =>
    {
        string text = string.Concat(p.Value.Body!.Descendants<IText>().Where(t => t.ParentElement?.Closest("pre,code") is null).Select(t => t.Text));
        Assert.DoesNotContain("a Execute", text, StringComparison.Ordinal);
        Assert.DoesNotContain("..", text.Replace("../", "", StringComparison.Ordinal).Replace("/..", "", StringComparison.Ordinal).Replace("...", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(" 1 tools", text, StringComparison.Ordinal);
    });

    [Fact]
    public void ToolLines_StandInTheOrderOfServersAndTools()
    {
        string[] ids = [.. File.ReadLines(Path.Combine(site.Output, "api/v1/tools.jsonl")).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("server").GetString()!)];

        Assert.Equal(27, ids.Length);
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void EveryAddressForPrograms_LeadsToItsTool()
    {
        var checkedTools = new HashSet<string>(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(Path.Combine(site.Output, "api/v1/tools.jsonl")))
        {
            JsonElement tool = JsonElement.Parse(line);
            string[] address = tool.GetProperty("page").GetString()!.Split('#');
            IElement? place = site.Pages[address[0] + "index.html"].QuerySelector(address.Length == 1 ? "article.tool" : $"article[id='{address[1]}']");
            Assert.NotNull(place);
            Assert.Contains(tool.GetProperty("risk").GetString()!, place.QuerySelector(".lv")!.TextContent, StringComparison.Ordinal);
            Assert.True(checkedTools.Add(string.Join('#', address)));
        }
        Assert.Equal(27, checkedTools.Count);
    }

    private bool Resolves(string from, string link, Dictionary<string, HashSet<string?>> ids)
    {
        var target = new Uri(new Uri("http://x/" + from), link.Split('?')[0]);
        string path = Uri.UnescapeDataString(target.AbsolutePath[1..]);
        path = path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
        string fragment = target.Fragment.TrimStart('#');
        if (ids.TryGetValue(path, out HashSet<string?>? anchors))
            return fragment.Length == 0 || anchors.Contains(Uri.UnescapeDataString(fragment));
        return fragment.Length == 0 && File.Exists(Path.Combine(site.Output, path));
    }
}

public sealed class EveryFullPageTests(SiteCase site) : EveryPageTests(site), IClassFixture<SiteCase>;

public sealed class EveryCompactPageTests(CompactSiteCase site) : EveryPageTests(site), IClassFixture<CompactSiteCase>;
