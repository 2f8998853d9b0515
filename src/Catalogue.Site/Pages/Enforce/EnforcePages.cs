using Catalogue.Site.Markup;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Rendering;
using Catalogue.Site.Routing;

namespace Catalogue.Site.Pages.Enforce;

/// <summary>How a page's policy is enforced on the reader's machine: <c>content/enforce.md</c>, with the way of a call as a picture.</summary>
internal sealed class EnforcePages : IPageType
{
    public IEnumerable<Page> OfCatalogue(SiteContext site)
    {
        string file = Path.Combine(site.Options.ContentFolder, "enforce.md");
        string text = File.Exists(file) ? File.ReadAllText(file) : "# Enforce\n\nThis build has no text on it.";
        yield return new Page(Routes.Enforce, "enforce", new EnforcePage
        {
            Head = site.Head(Routes.Enforce, "Enforce a policy on this machine", "A guard between client and server that lets through what a policy allows: what it checks, how to start it, what it costs, and what it does not protect from.", "policies"),
            Text = MarkdownRenderer.ToHtml(text, Routes.RootOf(Routes.Enforce), site.HasRoute),
        });
    }
}

internal sealed record EnforcePage : PageModel
{
    public required Html Text { get; init; }
}
