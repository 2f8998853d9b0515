using System.Text;
using Catalogue.Policies.Effects;
using Catalogue.Site.Machine;
using Catalogue.Site.Rendering;
using Catalogue.Site.Routing;
using Catalogue.Site.Survey;
using FsCheck;
using FsCheck.Fluent;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Catalogue.Tests.Site.Machine;

public sealed class MarkdownTwinTests
{
    private static readonly ServerDossier Dossier = new()
    {
        Server = MachineSample.Server,
        Slug = MachineSample.Server.Slug,
        Tools = [.. MachineSample.Server.Tools.Zip(MachineSample.Judged.Tools).Select(t => new JudgedTool(t.First, t.Second, new ToolRoute(MachineSample.Server.Slug, MachineSample.Slugs[t.First.Name], ToolRoute.OwnPage)))],
        Combinations = [],
    };

    [Fact]
    public void HostileTool_AddsNoMarkup()
    {
        string text = Encoding.UTF8.GetString(MarkdownTwin.Tool(Dossier, Dossier.Tools[0], MachineSample.Advice[0], EffectWording.Shipped));
        MarkdownDocument document = Markdown.Parse(text);

        AssertOnlyOurMarkup(document, links: 1, fences: 1);
        Assert.Equal(4, document.Descendants<HeadingBlock>().Count());
        Assert.DoesNotContain('\u202e', text);
    }

    [Fact]
    public void HostileServer_AddsNoMarkup()
    {
        MarkdownDocument document = Markdown.Parse(Encoding.UTF8.GetString(MarkdownTwin.Server(Dossier)));

        AssertOnlyOurMarkup(document, links: 2, fences: 1);
        Assert.Equal(2, document.Descendants<HeadingBlock>().Count());
    }

    [Fact]
    public void AnyText_StaysOneParagraphOfWords() => Prop.ForAll(Marks, drawn =>
    {
        MarkdownDocument document = Markdown.Parse(MarkdownText.Escape(drawn + "x"));
        return Words(document);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("list_repositories of mcp-server: all")]
    [InlineData("Allowed, at most 30 calls a minute.")]
    public void PlainWords_StayAsTheyAre(string text) => Assert.Equal(text, MarkdownText.Escape(text));

    // Mostly the marks of Markdown, so that they meet.
    private static Arbitrary<string> Marks { get; } = Arb.From(Gen.Elements("_*`[]()<>!#-+.:|~\\=&;\"\n\t a1é/".ToCharArray()).ArrayOf().Select(c => new string(c)));

    private static bool Words(MarkdownDocument document) => document.Single() is ParagraphBlock
        && document.Descendants<Inline>().All(i => i is (ContainerInline or LiteralInline) and not (LinkInline or EmphasisInline));

    [Theory]
    [InlineData("```\n# out\n```")]
    [InlineData("````````")]
    [InlineData("~~~\n    code")]
    public void Fence_HoldsWhateverIsInside(string text)
    {
        MarkdownDocument document = Markdown.Parse(MarkdownText.Fenced(text));

        Assert.Equal(text, Assert.IsType<FencedCodeBlock>(Assert.Single(document)).Lines.ToString());
    }

    private static void AssertOnlyOurMarkup(MarkdownDocument document, int links, int fences)
    {
        Assert.Empty(document.Descendants<HtmlBlock>());
        Assert.Empty(document.Descendants<HtmlInline>());
        Assert.Empty(document.Descendants<AutolinkInline>());
        Assert.Empty(document.Descendants<EmphasisInline>());
        Assert.Equal(links, document.Descendants<LinkInline>().Count());
        Assert.All(document.Descendants<LinkInline>(), l => Assert.True(!l.IsImage && l.Url!.StartsWith("../../", StringComparison.Ordinal)));
        Assert.Equal(fences, document.Descendants<FencedCodeBlock>().Count());
    }
}
