using System.Collections;
using System.Globalization;
using System.Text;
using Catalogue.Site.Markup;

namespace Catalogue.Site.Rendering;

/// <summary>A part of a template.</summary>
internal abstract class TemplateNode
{
    public abstract void Write(TemplateScope scope, Utf8Page page);

    public static void Write(TemplateNode[] nodes, TemplateScope scope, Utf8Page page)
    {
        foreach (TemplateNode node in nodes)
            node.Write(scope, page);
    }

    /// <summary>Nothing, false, zero, an empty text and an empty list do not count.</summary>
    protected static bool Counts(object? value) => value switch
    {
        null or false or 0 or "" => false,
        string => true,
        ICollection list => list.Count > 0,
        IEnumerable items => items.GetEnumerator().MoveNext(),
        _ => true,
    };
}

/// <summary>What stands there as it is.</summary>
internal sealed class LiteralNode(string text) : TemplateNode
{
    private readonly byte[] utf8 = Encoding.UTF8.GetBytes(text);

    public string Text => Encoding.UTF8.GetString(utf8);

    public override void Write(TemplateScope scope, Utf8Page page) => page.Write(utf8);
}

/// <summary><c>{{Name}}</c>: escaped, unless it is <see cref="Html"/>.</summary>
internal sealed class ValueNode(TemplatePath path) : TemplateNode
{
    public TemplatePath Path => path;

    public override void Write(TemplateScope scope, Utf8Page page)
    {
        switch (path.Of(scope))
        {
            case null:
                break;
            case Html html:
                page.Write(html.Markup);
                break;
            case string text:
                HtmlEscaper.Write(text, page);
                break;
            case var other:
                HtmlEscaper.Write(Convert.ToString(other, CultureInfo.InvariantCulture), page);
                break;
        }
    }
}

/// <summary><c>{{#if Name}}</c> and <c>{{#unless Name}}</c>.</summary>
internal sealed class IfNode(TemplatePath path, bool wanted, TemplateNode[] body, TemplateNode[] otherwise) : TemplateNode
{
    public TemplatePath Path => path;

    /// <summary>False for <c>unless</c>.</summary>
    public bool Wanted => wanted;

    public TemplateNode[] Body => body;

    public TemplateNode[] Otherwise => otherwise;

    public override void Write(TemplateScope scope, Utf8Page page) => Write(Counts(path.Of(scope)) == wanted ? body : otherwise, scope, page);
}

/// <summary><c>{{#each List}}</c>.</summary>
internal sealed class EachNode(TemplatePath path, TemplateNode[] body, TemplateNode[] otherwise) : TemplateNode
{
    public TemplatePath Path => path;

    public TemplateNode[] Body => body;

    public TemplateNode[] Otherwise => otherwise;

    public override void Write(TemplateScope scope, Utf8Page page)
    {
        object? list = path.Of(scope);
        if (!Counts(list))
        {
            Write(otherwise, scope, page);
            return;
        }
        bool first = true;
        foreach (object? item in list as IEnumerable ?? throw new FormatException("'each' wants a list"))
        {
            scope.Push(item, first);
            Write(body, scope, page);
            scope.Pop();
            first = false;
        }
    }
}

/// <summary><c>{{#with Name}}</c>, and <c>{{> partial Name}}</c>, whose body is another template.</summary>
internal sealed class WithNode(TemplatePath path, Func<TemplateNode[]> body, string? partial, TemplateNode[] otherwise) : TemplateNode
{
    public TemplatePath Path => path;

    /// <summary>Name of the partial, which is written whatever the value; null for <c>with</c>.</summary>
    public string? Partial => partial;

    public TemplateNode[] Body => body();

    public TemplateNode[] Otherwise => otherwise;

    public override void Write(TemplateScope scope, Utf8Page page)
    {
        object? value = path.Of(scope);
        if (partial is null && !Counts(value))
        {
            Write(otherwise, scope, page);
            return;
        }
        scope.Push(value);
        Write(body(), scope, page);
        scope.Pop();
    }
}
