using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Catalogue.Model;
using Catalogue.Model.Attacks;
using Catalogue.Model.Store;
using Catalogue.Site;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Routing;
using Catalogue.Site.Survey;

namespace Catalogue.Tests.Site;

/// <summary>The invented catalogue of <c>tests/cases/site</c>, built once; it holds hostile strings in every field and a broken file.</summary>
public class SiteCase : IAsyncLifetime
{
    private readonly TempFolder folder = new();

    public static CatalogueStore Store { get; } = new(Path.Combine(TestPaths.Cases, "site", "catalogue"));

    protected virtual SiteLayout Layout => SiteLayout.Full;

    public BuildReport Report { get; private set; } = null!;

    public string Output => folder.File("site");

    /// <summary>Parsed strictly, by route from the root, sorted.</summary>
    public IReadOnlyDictionary<string, IHtmlDocument> Pages { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Report = await SiteBuilder.BuildAsync(Options(Output) with { Layout = Layout }, Store, progress: null, CancellationToken.None);
        Pages = Parsed(Output);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    public static SiteOptions Options(string output) => new()
    {
        TemplatesFolder = TestPaths.Templates,
        SiteFolder = Path.Combine(TestPaths.Root, "site"),
        OutputFolder = output,
        BaseUrl = "https://catalogue.example/base/",
    };

    internal static SiteContext Context(out IReadOnlyList<ServerDossier> dossiers)
    {
        var problems = new List<Problem>();
        var shared = new SharedValues();
        IReadOnlyList<AttackCase> attacks = Store.LoadAttacks(problems);
        ServerDossier[] read = [.. Store.ServerIds().Select(i => ServerDossier.Read(Store, i, problems)).OfType<ServerDossier>()];
        var context = new SiteContext(Options("unused"), Store, CatalogueSurvey.Of(read.Select(d => ServerEntry.Of(d, attacks, shared))), attacks, problems);
        dossiers = [.. read.Select(context.Worded)];
        return context;
    }

    public static IReadOnlyDictionary<string, IHtmlDocument> Parsed(string output)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });
        var pages = new SortedDictionary<string, IHtmlDocument>(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(output, "*.html", SearchOption.AllDirectories))
        {
            string path = Path.GetRelativePath(output, file).Replace('\\', '/');
            try
            {
                pages[path] = parser.ParseDocument(File.ReadAllText(file));
            }
            catch (HtmlParseException e)
            {
                Assert.Fail($"{path}:{e.Position}: {e.Message}");
            }
        }
        return pages;
    }
}

/// <summary>The same catalogue in the compact layout.</summary>
public sealed class CompactSiteCase : SiteCase
{
    protected override SiteLayout Layout => SiteLayout.Compact;
}
