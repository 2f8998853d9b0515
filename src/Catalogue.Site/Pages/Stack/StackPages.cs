using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Rendering;
using Catalogue.Site.Routing;

namespace Catalogue.Site.Pages.Stack;

/// <summary>Which servers a client's configuration runs and what they can do together; the work is done by <c>assets/stack/</c> in the reader's browser.</summary>
internal sealed class StackPages : IPageType
{
    public IEnumerable<Page> OfCatalogue(SiteContext site)
    {
        yield return new Page(Routes.Stack, "stack", new StackPage
        {
            Head = site.Head(Routes.Stack, "Check my stack: what your MCP servers can do together", "Paste the configuration of your MCP client: its tools by risk, what is worse together, and a denial list for each client.", "stack"),
        });
    }
}

internal sealed record StackPage : PageModel;
