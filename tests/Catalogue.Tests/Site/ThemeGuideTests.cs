using System.Text.RegularExpressions;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Site;
using Catalogue.Site.Pages;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Rendering;
using Catalogue.Site.Survey;
using Catalogue.Tests.Cli;

namespace Catalogue.Tests.Site;

/// <summary>What <c>site/content/guides/themes.md</c> tells authors of themes, done as it stands there.</summary>
public sealed partial class ThemeGuideTests : IDisposable
{
    private readonly TempFolder folder = new();

    public ThemeGuideTests()
    {
        foreach (string file in Directory.EnumerateFiles(TestPaths.Templates, "*", SearchOption.AllDirectories))
            folder.Write("mine/" + Path.GetRelativePath(TestPaths.Templates, file), File.ReadAllText(file));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static string Content(string name) => Path.Combine(TestPaths.Root, "site", "content", "guides", name);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Example_IsAThemeThatBuilds()
    {
        (string Name, string Text)[] files = [.. Fences().Matches(await File.ReadAllTextAsync(Content("themes.md"), Ct)).Select(m => (m.Groups["name"].Value, m.Groups["text"].Value))];
        Assert.Equal(["pages/tool.html", "partials/snippet.html"], files.Select(f => f.Name));
        foreach ((string name, string text) in files)
            folder.Write("mine/" + name, text);

        BuildReport report = await SiteBuilder.BuildAsync(SiteCase.Options(folder.File("site")) with { TemplatesFolder = folder.File("mine") }, SiteCase.Store, null, Ct);

        Assert.Equal(27, report.Tools);
        Golden.Matches("site/ThemeGuideTests.tool.html", SiteCase.Parsed(folder.File("site"))["tools/acme-ledger-mcp/delete_invoice/index.html"].QuerySelector("main")!.OuterHtml + "\n");
    }

    [Fact]
    public async Task NameThatIsNotThere_FailsTheBuildWithFileLineAndName()
    {
        new CatalogueStore(folder.File("catalogue")).SaveServer(new Server { Id = "acme/notes", Name = "Notes", Tools = [new ToolDefinition { Name = "list_notes" }] });
        string page = folder.Write("mine/pages/tool.html", "<p>\n\n  <b>a name with a slip: </b>{{ Nmae }}\n</p>\n");

        CliRun run = await CliRun.Of("build", "--catalogue", folder.File("catalogue"), "--templates", folder.File("mine"), "--out", folder.File("site"));

        Assert.Equal(2, run.Code);
        Assert.EndsWith($"{page}(3,33): ToolPage has no 'Nmae'\n", run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("site/index.html")));
    }

    [Fact]
    public void EveryNameOfEveryModel_IsListed()
    {
        SiteContext site = SiteCase.Context(out IReadOnlyList<ServerDossier> dossiers);
        using var templates = new TemplateRenderer(TestPaths.Templates);
        (string Template, Type Model)[] pages =
        [
            .. dossiers.SelectMany(d => PageTypes.All.SelectMany(t => t.OfServer(d with { Entry = site.Survey.Servers.Single(s => s.Id == d.Server.Id) }, site)))
                .Concat(PageTypes.All.SelectMany(t => t.OfCatalogue(site)))
                .Select(p => (p.Template, p.Model.GetType())).Distinct(),
        ];
        Assert.Equal(templates.Pages.Keys.Order(StringComparer.Ordinal), pages.Select(p => p.Template).Order(StringComparer.Ordinal));

        string names = new ThemeNames().Markdown(pages, pages.SelectMany(p => templates.Check(p.Template, p.Model).Filled));

        Golden.MatchesFile(Content("theme-names.md"), names);
    }

    [GeneratedRegex("```html (?<name>[\\w/.-]+)\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Fences();
}
