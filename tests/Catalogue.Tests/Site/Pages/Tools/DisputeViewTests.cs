using Catalogue.Model;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;
using Catalogue.Site;
using Catalogue.Site.Pages.Tools;
using Catalogue.Tests.Site.Machine;

namespace Catalogue.Tests.Site.Pages.Tools;

public sealed class DisputeViewTests(SiteCase site) : IClassFixture<SiteCase>
{
    private const string Host = "https://github.com/owner/name";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void File_IsFilledIn_AndReadsBackAsTheVerdict()
    {
        string href = DisputeView.HrefOf(Host + "/", "acme/mail", MachineSample.Judged.Tools[0], exists: false)!;

        Assert.StartsWith(Host + "/new/main?filename=catalogue%2Freviews%2Facme%2Fmail.yaml&value=", href, StringComparison.Ordinal);
        string yaml = Uri.UnescapeDataString(href[(href.IndexOf("&value=", StringComparison.Ordinal) + 7)..])
            .Replace("reason: \"\"", "reason: Wrong.", StringComparison.Ordinal).Replace("by: \"\"", "by: A reader", StringComparison.Ordinal).Replace("date:\n", "date: 2026-01-02\n", StringComparison.Ordinal);
        var problems = new List<Problem>();
        Review review = Assert.Single(CatalogueYaml.Reviews(yaml, "review.yaml", problems));
        Assert.Empty(problems);
        Assert.Equal((MachineSample.Nasty, ToolClass.Execute, RiskLevel.Critical), (review.Tool, review.Class, review.Risk));
    }

    [Fact]
    public void FileNotFilledIn_IsRefusedByTheCheck()
    {
        var problems = new List<Problem>();

        Assert.Empty(CatalogueYaml.Reviews(DisputeView.Yaml(MachineSample.Judged.Tools[0]), "review.yaml", problems));
        Assert.NotEmpty(problems);
    }

    [Fact]
    public void LongName_LeavesTheFileEmpty() => Assert.EndsWith(
        "mail.yaml", DisputeView.HrefOf(Host, "acme/mail", MachineSample.Verdict(new string('削', 300), ToolClass.Read, RiskLevel.Low), exists: false)!, StringComparison.Ordinal);

    [Fact]
    public void FileThatExists_IsEdited() => Assert.Equal(
        Host + "/edit/main/catalogue/reviews/acme/mail.yaml", DisputeView.HrefOf(Host, "acme/mail", MachineSample.Judged.Tools[0], exists: true));

    [Theory]
    [InlineData(null)]
    [InlineData("http://github.com/owner/name")]
    [InlineData("javascript:alert(1)")]
    public void NoHttpsRepository_NoLink(string? repository) => Assert.Null(DisputeView.HrefOf(repository, "acme/mail", MachineSample.Judged.Tools[0], exists: false));

    [Fact]
    public async Task Page_LinksTheRepository_OrSaysTheCommand()
    {
        using var folder = new TempFolder();
        await SiteBuilder.BuildAsync(SiteCase.Options(folder.File("a")) with { Repository = Host }, SiteCase.Store, null, Ct);

        Assert.Contains($"{Host}/new/main?", await File.ReadAllTextAsync(folder.File("a/tools/acme-ledger-mcp/list_invoices/index.html"), Ct), StringComparison.Ordinal);
        Assert.Contains("catalogue new review acme/ledger-mcp", site.Pages["tools/acme-ledger-mcp/list_invoices/index.html"].QuerySelector(".dispute")!.TextContent, StringComparison.Ordinal);
    }
}
