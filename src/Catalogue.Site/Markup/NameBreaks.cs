using System.Text;

namespace Catalogue.Site.Markup;

/// <summary>Lets a long name break after its separators instead of anywhere.</summary>
internal static class NameBreaks
{
    public static Html In(Html name)
    {
        if (!name.Markup.AsSpan().ContainsAny('_', '-', '.'))
            return name;
        var html = new StringBuilder(name.Markup.Length + 32);
        bool inTag = false;
        foreach (char c in name.Markup)
        {
            inTag = c == '<' || (inTag && c != '>');
            html.Append(c);
            if (!inTag && (c is '_' or '-' or '.'))
                html.Append("<wbr>");
        }
        return new Html(html.ToString());
    }
}
