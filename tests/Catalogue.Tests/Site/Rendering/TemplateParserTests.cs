using System.Text;
using Catalogue.Site.Markup;
using Catalogue.Site.Rendering;

namespace Catalogue.Tests.Site.Rendering;

public sealed class TemplateParserTests
{
    private static readonly object Model = new
    {
        Name = "<n>",
        Markup = new Html("<i>"),
        Yes = true,
        No = false,
        Empty = "",
        Missing = (string?)null,
        Number = 1234,
        List = new[] { "a", "b" },
        None = Array.Empty<string>(),
        Inner = new { Name = "inner", Deep = new { Name = "deep" } },
        Items = new[] { new { Label = "x", Values = new[] { 1, 2 } } },
    };

    [Theory]
    [InlineData("{{Name}}{{Markup}}{{Number}}{{Missing}}", "&lt;n&gt;<i>1234")]
    [InlineData("{{#if Yes}}y{{else}}n{{/if}}{{#if Empty}}y{{else}}n{{/if}}{{#if None}}y{{else}}n{{/if}}{{#if Missing}}y{{else}}n{{/if}}", "ynnn")]
    [InlineData("{{#unless No}}a{{/unless}}{{#unless Yes}}b{{else}}c{{/unless}}", "ac")]
    [InlineData("{{#each List}}{{#unless @first}}, {{/unless}}{{this}}{{/each}}{{#each None}}x{{else}}none{{/each}}", "a, bnone")]
    [InlineData("{{#each Items}}{{Label}}{{#each Values}}{{this}}{{../Label}}{{../../Number}} {{/each}}{{/each}}", "x1x1234 2x1234 ")]
    [InlineData("{{#with Inner}}{{Name}} {{Deep.Name}}{{/with}}{{#with Missing}}x{{else}}y{{/with}}", "inner deepy")]
    [InlineData("{{> row Inner}}{{> row}}{{! not shown }}", "[inner][&lt;n&gt;]")]
    [InlineData("a\n{{#if Yes}}\nb\n{{else}}\nc\n{{/if}}\nd\n", "a\nb\nd\n")]
    [InlineData("a {{#if Yes}}\nb{{/if}}\n", "a \nb\n")]
    [InlineData("{{Missing}}\nb", "\nb")]
    public void Template_IsFilledAsHandlebarsWould(string template, string expected) => Assert.Equal(expected, Filled(template));

    [Theory]
    [InlineData("{{#if Yes}}", "'if' has no end")]
    [InlineData("{{#if Yes}}{{/each}}", "closes 'if'")]
    [InlineData("{{/if}}", "closes nothing")]
    [InlineData("{{#if Yes", "no end")]
    [InlineData("{{#loop List}}{{/loop}}", "no block 'loop'")]
    [InlineData("{{#if}}{{/if}}", "wants one name")]
    [InlineData("a\nb {{Na me}}", "is no name")]
    [InlineData("{{{Name}}}", "is no name")]
    [InlineData("{{&Name}}", "is no name")]
    public void BadTemplate_SaysWhatIsWrong(string template, string says) =>
        Assert.Contains(says, Assert.Throws<FormatException>(() => new TemplateParser(template, new Dictionary<string, TemplateNode[]>()).Parse()).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{{Other}}", "has no 'Other'")]
    [InlineData("{{../Name}}", "leads out")]
    [InlineData("{{> nowhere}}", "no partial 'nowhere'")]
    [InlineData("{{#each Number}}{{/each}}", "wants a list")]
    [InlineData("{{> again}}", "nested deeper")]
    public void TemplateThatAsksForWhatIsNotThere_IsAnError(string template, string says) =>
        Assert.Contains(says, Assert.Throws<FormatException>(() => Filled(template)).Message, StringComparison.Ordinal);

    private static string Filled(string template)
    {
        var partials = new Dictionary<string, TemplateNode[]>(StringComparer.Ordinal);
        partials["row"] = new TemplateParser("[{{Name}}]", partials).Parse();
        partials["again"] = new TemplateParser("{{> again}}", partials).Parse();
        var page = new Utf8Page();
        var scope = new TemplateScope();
        scope.Push(Model);
        TemplateNode.Write(new TemplateParser(template, partials).Parse(), scope, page);
        return Encoding.UTF8.GetString(page.ToUtf8().Span);
    }
}
