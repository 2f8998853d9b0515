using Catalogue.Site.Markup;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Catalogue.Site.Rendering;

/// <summary>Markdown of this repository and of attack cases into HTML: no raw HTML, and links only to the web or within the site.</summary>
internal static class MarkdownRenderer
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml().UsePipeTables().UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub).Build();

    /// <param name="markdown">The text.</param>
    /// <param name="root">Relative way to the site's front page; a link that starts with <c>/</c> is meant from there.</param>
    /// <param name="exists">Whether the site has a page at a route such as <c>signals/bulk/</c>; links to others become plain text.</param>
    public static Html ToHtml(string markdown, string root, Predicate<string> exists)
    {
        MarkdownDocument document = Markdown.Parse(markdown, Pipeline);
        foreach (LinkInline link in document.Descendants<LinkInline>().ToArray())
            Tame(link, root, exists);
        foreach (AutolinkInline link in document.Descendants<AutolinkInline>().Where(l => !SafeUrl.IsWeb(l.Url)).ToArray())
            link.ReplaceBy(new LiteralInline(link.Url));
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return new Html(writer.ToString());
    }

    private static void Tame(LinkInline link, string root, Predicate<string> exists)
    {
        string url = link.Url ?? "";
        bool own = url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) && exists(url[1..].Split('#')[0]);
        if (!link.IsImage && SafeUrl.IsWeb(url))
            link.GetAttributes().AddPropertyIfNotExist("rel", "nofollow noopener noreferrer");
        else if (!link.IsImage && own)
            link.Url = root + url[1..];
        else if (link.IsImage || !url.StartsWith('#'))
            Unlink(link);
    }

    // The text stays; a picture leaves its description.
    private static void Unlink(LinkInline link)
    {
        var text = new ContainerInline();
        link.ReplaceBy(text);
        link.MoveChildrenAfter(text.AppendChild(new LiteralInline("")).LastChild!);
    }
}
