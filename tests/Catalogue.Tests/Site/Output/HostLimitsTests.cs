using Catalogue.Site.Output;
using Catalogue.Site.Routing;

namespace Catalogue.Tests.Site.Output;

public sealed class HostLimitsTests
{
    [Theory]
    [InlineData(100, 5_000_000, "100 files, 4 MB: fits GitHub Pages, Netlify, GitLab Pages, Cloudflare Pages (paid) and Cloudflare Pages (free).")]
    [InlineData(30_000, 2_000_000_000, "too large for GitHub Pages and Cloudflare Pages (free).")]
    [InlineData(450_000, 2_000_000_000, "fits Netlify; too large for")]
    public void Sentence_NamesWhereASiteFits(int files, long bytes, string says) =>
        Assert.Contains(says, HostLimits.Describe(new OutputReport(files, bytes, [], []), tools: 0, SiteLayout.Compact), StringComparison.Ordinal);

    [Fact]
    public void Full_NamesTheLayoutThatFits_AndWhatAToolTakes()
    {
        var site = new OutputReport(27_000, 450_000_000, [], []);

        Assert.Equal(
            "27,000 files, 429 MB (2.25 files and 36.6 KB a tool): fits GitHub Pages, Netlify, GitLab Pages and Cloudflare Pages (paid); too large for Cloudflare Pages (free), where --layout compact helps.",
            HostLimits.Describe(site, tools: 12_000, SiteLayout.Full));
        Assert.DoesNotContain("--layout", HostLimits.Describe(site, tools: 12_000, SiteLayout.Compact), StringComparison.Ordinal);
    }
}
