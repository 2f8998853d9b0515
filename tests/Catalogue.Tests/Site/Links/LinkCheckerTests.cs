using System.Text;
using AngleSharp.Html.Parser;
using Catalogue.Site.Links;

namespace Catalogue.Tests.Site.Links;

public sealed class LinkCheckerTests : IDisposable
{
    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Theory]
    [InlineData("""<a href="../">""")]
    [InlineData("""<a href="../index.html#a%20b">""")]
    [InlineData("""<a href="#here"><p id=here>""")]
    [InlineData("""<a href="#top">""")]
    [InlineData("""<a href="">""")]
    [InlineData("""<a href="?q=x">""")]
    [InlineData("""<A HREF=../assets/app.js?v=1>""")]
    [InlineData("""<a href="https://example.org/x"><a href="mailto:a@example.org">""")]
    [InlineData("""<img src="data:image/png;base64,AA">""")]
    [InlineData("""<!-- <a href="gone/"> --><script>const a = '<a href="gone/">';</script><textarea><a href="gone/"></textarea>""")]
    [InlineData("""<a href="../amp&amp;ersand.html">""")]
    public void GoodLink_IsSilent(string html) => Assert.Empty(Check(html).Broken);

    [Theory]
    [InlineData("""<a href="gone/">""", "gone/", "leads to no file")]
    [InlineData("""<img alt='>' src='gone.png'>""", "gone.png", "leads to no file")]
    [InlineData("""<script src=../assets/gone.js></script>""", "../assets/gone.js", "leads to no file")]
    [InlineData("""<a href="../sub">""", "../sub", "is a folder: end the link with /")]
    [InlineData("""<a href="/index.html">""", "/index.html", "begins with / and fails where the site is served below a path")]
    [InlineData("""<a href="//example.org/">""", "//example.org/", "leads to another host in the page's own scheme: write https://")]
    [InlineData("""<a href="../../etc/passwd">""", "../../etc/passwd", "leads out of the site")]
    [InlineData("""<a href="%2e%2e/%2e%2e/x">""", "%2e%2e/%2e%2e/x", "leads out of the site")]
    [InlineData("""<a href="#gone">""", "#gone", "names no element of this page")]
    [InlineData("""<a href="../#gone">""", "../#gone", "names no element of index.html")]
    [InlineData("""<a href="javascript:alert(1)">""", "javascript:alert(1)", "has a scheme that pages must not use")]
    [InlineData("""<a href="&#106;ava&#10;script:alert(1)">""", "java\nscript:alert(1)", "has a scheme that pages must not use")]
    [InlineData("""<a href="data:text/html,x">""", "data:text/html,x", "has a scheme that pages must not use")]
    [InlineData("""<a href="../.build/manifest">""", "../.build/manifest", "leads to no file")]
    public void BadLink_IsListedWithPageAndReason(string html, string link, string reason) =>
        Assert.Equal([new BrokenLink("sub/index.html", link, reason)], Check(html).Broken);

    [Fact]
    public void PageNotFound_MayBeginAtTheRoot()
    {
        temp.Write("404.html", """<a href="/index.html">""");

        Assert.Empty(Check("").Broken);
    }

    [Fact]
    public void Report_CountsPagesAndLinks()
    {
        LinkReport report = Check("""<a href="../"><a href="../"><a href="#top">""");

        Assert.Equal((3, 2L), (report.Pages, report.Links));
    }

    [Theory]
    [InlineData("<a b c=d e='f\">' g=\"h'\">x</a><i j></i>")]
    [InlineData("<a/b/c=d/><a =e=f><a g = h i>")]
    [InlineData("<p a<b=c><p a=\"1\"b=\"2\">")]
    [InlineData("<title><a href=x></title ><b c=d>")]
    [InlineData("<script>a</scrip><a b=c></SCRIPT\n><a d=e>")]
    [InlineData("<!--><a b=c>--><a d=e>")]
    [InlineData("a < b <1 c=d> </ e=f><a g=h>")]
    [InlineData("<a b='&amp;&lt;'><a b=&quot;x>")]
    public void Reader_FindsWhatABrowserFinds(string html)
    {
        var expected = new HtmlParser().ParseDocument(html).All
            .SelectMany(e => e.Attributes.Select(a => (e.LocalName, a.Name, a.Value)));

        Assert.Equal(expected.Order(), Attributes(html).Order());
    }

    private static List<(string Element, string Name, string Value)> Attributes(string html)
    {
        var found = new List<(string, string, string)>();
        var reader = new HtmlAttributeReader(Encoding.UTF8.GetBytes(html));
        while (reader.Read())
        {
            found.Add((
                Encoding.UTF8.GetString(reader.Element).ToLowerInvariant(),
                Encoding.UTF8.GetString(reader.Name).ToLowerInvariant(),
                System.Net.WebUtility.HtmlDecode(Encoding.UTF8.GetString(reader.Value))));
        }
        return found;
    }

    private LinkReport Check(string html)
    {
        temp.Write("index.html", """<h1 id="a b">Home</h1>""");
        temp.Write("assets/app.js", "");
        temp.Write("amp&ersand.html", "");
        temp.Write(".build/manifest", "");
        temp.Write("sub/index.html", html);
        return LinkChecker.Check(temp.Path, TestContext.Current.CancellationToken);
    }
}
