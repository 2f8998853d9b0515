using Catalogue.Site.Markup;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Rendering;
using Catalogue.Site.Routing;

namespace Catalogue.Site.Pages.Methodology;

/// <summary>How verdicts are made and how good they are: <c>content/methodology.md</c>, with the model's measured figures.</summary>
internal sealed class MethodologyPages : IPageType
{
    public IEnumerable<Page> OfCatalogue(SiteContext site)
    {
        string file = Path.Combine(site.Options.ContentFolder, "methodology.md");
        yield return new Page(Routes.Methodology, "methodology", new MethodologyPage
        {
            Head = site.Head(Routes.Methodology, "How tools are judged", "The classes, the levels, the signals that move them, how evidence is quoted, and how often the verdicts are right.", "methodology"),
            Text = File.Exists(file) ? MarkdownRenderer.ToHtml(File.ReadAllText(file), Routes.RootOf(Routes.Methodology), site.HasRoute) : null,
            Outside = [.. site.Outside.OrderByDescending(m => m.Date, StringComparer.Ordinal).ThenByDescending(m => m.Figures.Tools).Select(OutsideView.Of)],
            Metrics = site.Metrics is { } metrics ? MetricsView.Of(metrics) : null,
        });
    }
}

internal sealed record MethodologyPage : PageModel
{
    public required Html? Text { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<OutsideView> Outside { get; init; }

    public required MetricsView? Metrics { get; init; }
}
