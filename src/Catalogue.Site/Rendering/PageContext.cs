using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using Catalogue.Site.Markup;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Catalogue.Site.Rendering;

/// <summary>
/// Fills templates from models, for one thread and any number of pages. Every value is escaped unless it is <see cref="Html"/>; there is no other way for
/// markup. Of the language's own functions there are none, so a page follows from its model alone.
/// </summary>
internal sealed class PageContext : TemplateContext
{
    // No template nests as deep; one that includes itself would.
    private const int Deepest = 64;

    private readonly IReadOnlyDictionary<string, Template> partials;
    private readonly ConcurrentDictionary<(string Partial, object Pattern), RenderedPattern> patterns;
    private readonly PageOutput output = new();
    private Template? body;

    /// <param name="patterns">What partials made of patterns so far; shared by threads. Patterns count by their identity.</param>
    public PageContext(IReadOnlyDictionary<string, Template> partials, ConcurrentDictionary<(string Partial, object Pattern), RenderedPattern> patterns)
        : base(new ScriptObject { [IncludeFunction.Name] = new IncludeFunction(), [BodyFunction.Name] = new BodyFunction() })
    {
        (this.partials, this.patterns) = (partials, patterns);
        BuiltinObject.IsReadOnly = true;
        StrictVariables = true;
        // A name of what is not there is not there either.
        EnableRelaxedTargetAccess = true;
        RecursiveLimit = Deepest;
        // Lists and texts may be as long as they are.
        (LoopLimit, LimitToString) = (0, 0);
        AutoIndent = false;
        NewLine = "\n";
        PushOutput(output);
    }

    /// <param name="layout">Stands around the page.</param>
    /// <param name="page">The page's own template.</param>
    /// <exception cref="ScriptRuntimeException">A template asks for what the model does not have.</exception>
    public void Fill(Template layout, Template page, object model, Utf8Page into)
    {
        (body, output.Page) = (page, into);
        Fill(layout, model);
    }

    /// <param name="partial">Its name.</param>
    /// <param name="model">What its names stand for.</param>
    public void Include(string partial, object model)
    {
        if (model is not IFilledPattern { Pattern: { } pattern, Words: var words })
            Fill(partials[partial], model);
        else if (patterns.TryGetValue((partial, pattern), out RenderedPattern? known))
            known.Write(words, output.Page);
        else
            patterns.GetOrAdd((partial, pattern), Rendered(partial, pattern, words)).Write(words, output.Page);
    }

    /// <summary>The page's own template, in the layout's place for it.</summary>
    public void Body() => Evaluate(body!.Page!);

    public override TemplateContext Write(SourceSpan span, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case Html html:
                output.Page.Write(html.Markup);
                break;
            case string text:
                HtmlEscaper.Write(text, output.Page);
                break;
            case IConvertible or IFormattable:
                HtmlEscaper.Write(Convert.ToString(value, CultureInfo.InvariantCulture), output.Page);
                break;
            default:
                throw new ScriptRuntimeException(span, $"{value.GetType().Name} is no text");
        }
        return this;
    }

    /// <summary>Nothing, false, zero, an empty text and an empty list do not count.</summary>
    public override bool ToBool(SourceSpan span, object? value) => value switch
    {
        null or false or 0 or "" => false,
        string => true,
        ICollection list => list.Count > 0,
        IEnumerable items => items.GetEnumerator().MoveNext(),
        _ => true,
    };

    protected override IObjectAccessor? GetMemberAccessorImpl(object target) =>
        target is IScriptObject ? base.GetMemberAccessorImpl(target) : ModelMembers.Of(target.GetType());

    private RenderedPattern Rendered(string partial, object pattern, IReadOnlyList<(string Mark, Html Word)> words)
    {
        (Utf8Page page, output.Page) = (output.Page, new Utf8Page());
        try
        {
            Fill(partials[partial], pattern);
            return new RenderedPattern(output.Page.ToUtf8().Span, words);
        }
        finally
        {
            output.Page = page;
        }
    }

    private void Fill(Template template, object model)
    {
        PushGlobal(new ModelScope(model));
        try
        {
            Evaluate(template.Page!);
        }
        finally
        {
            PopGlobal();
        }
    }
}
