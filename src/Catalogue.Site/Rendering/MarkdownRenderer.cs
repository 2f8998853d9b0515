using Catalogue.Site.Markup;
using Catalogue.Site.Routing;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Catalogue.Site.Rendering;

/// <summary>
/// Markdown of this repository and of attack cases into HTML: no raw HTML, links only to the web or within the site, pictures only of the site. Texts of
/// this repository lead as well where they are read as files: <c>other.md</c> is the guide beside it, <c>../../assets/x.svg</c> a picture.
/// </summary>
internal static class MarkdownRenderer
{
    private const string AssetsOfFiles = "../../";

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
        foreach (Table table in document.Descendants<Table>())
            AlignByClass(table);
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return new Html(writer.ToString());
    }

    /// <summary>The words of the first heading and of the first paragraph; null for what the text lacks.</summary>
    public static (string? Heading, string? Paragraph) Opening(string markdown)
    {
        MarkdownDocument document = Markdown.Parse(markdown, Pipeline);
        return (Words(document.OfType<HeadingBlock>().FirstOrDefault()), Words(document.OfType<ParagraphBlock>().FirstOrDefault()));
    }

    // The site's policy allows no style of an element's own.
    private static void AlignByClass(Table table)
    {
        for (int column = 0; column < table.ColumnDefinitions.Count; column++)
        {
            if (table.ColumnDefinitions[column].Alignment is TableColumnAlign.Right)
            {
                foreach (TableRow row in table.OfType<TableRow>().Where(r => r.Count > column))
                    row[column].GetAttributes().AddClass("num");
            }
            table.ColumnDefinitions[column].Alignment = null;
        }
    }

    private static string? Words(LeafBlock? block) => block?.Inline is { } inline
        ? string.Concat(inline.Descendants().Select(i => i switch { LiteralInline text => text.Content.ToString(), CodeInline code => code.Content, LineBreakInline => " ", _ => "" }))
        : null;

    private static void Tame(LinkInline link, string root, Predicate<string> exists)
    {
        string url = link.Url ?? "";
        if (link.IsImage && Asset(url) is { } picture)
            link.Url = root + picture;
        else if (!link.IsImage && Guide(url, exists) is { } guide)
            link.Url = root + guide;
        else if (!link.IsImage && SafeUrl.IsWeb(url))
            link.GetAttributes().AddPropertyIfNotExist("rel", "nofollow noopener noreferrer");
        else if (!link.IsImage && IsOwn(url, exists))
            link.Url = root + url[1..];
        else if (link.IsImage || !url.StartsWith('#'))
            Unlink(link);
    }

    private static bool IsOwn(string url, Predicate<string> exists) => url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) && exists(url[1..].Split('#')[0]);

    private static string? Asset(string url) =>
        url.StartsWith(AssetsOfFiles, StringComparison.Ordinal) && url[AssetsOfFiles.Length..] is var path && path == Routes.Asset(Path.GetFileName(path)) ? path : null;

    private static string? Guide(string url, Predicate<string> exists)
    {
        string[] parts = url.Split('#', 2);
        if (!parts[0].EndsWith(".md", StringComparison.Ordinal) || parts[0].AsSpan().ContainsAny(":/\\?%"))
            return null;
        string route = Routes.Guide(parts[0][..^3]);
        return exists(route) ? route + (parts.Length == 2 ? "#" + parts[1] : "") : null;
    }

    // The text stays; a picture leaves its description.
    private static void Unlink(LinkInline link)
    {
        var text = new ContainerInline();
        link.ReplaceBy(text);
        link.MoveChildrenAfter(text.AppendChild(new LiteralInline("")).LastChild!);
    }
}
