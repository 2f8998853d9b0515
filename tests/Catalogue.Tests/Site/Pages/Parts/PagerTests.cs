using Catalogue.Site.Pages.Parts;

namespace Catalogue.Tests.Site.Pages.Parts;

public sealed class PagerTests
{
    [Fact]
    public void OnePage_HasNoPager()
    {
        var page = Assert.Single(Pager.Split("risk/low/", [1, 2, 3], 3));

        Assert.Equal("risk/low/", page.Route);
        Assert.Null(page.Pager);
    }

    [Fact]
    public void NoRows_StillHaveAPage() => Assert.Single(Pager.Split<int>("risk/low/", [], 3));

    [Fact]
    public void Pages_LinkToEachOtherFromWhereTheyStand()
    {
        var pages = Pager.Split("risk/low/", [.. Enumerable.Range(0, 7)], 3).ToList();

        Assert.Equal(["risk/low/", "risk/low/2/", "risk/low/3/"], pages.Select(p => p.Route));
        Assert.Equal([3, 3, 1], pages.Select(p => p.Rows.Count));
        Assert.Equal((null, "./2/"), (pages[0].Pager!.Previous, pages[0].Pager!.Next));
        Assert.Equal(("../", "../3/"), (pages[1].Pager!.Previous, pages[1].Pager!.Next));
        Assert.Equal(("../2/", null), (pages[2].Pager!.Previous, pages[2].Pager!.Next));
    }
}
