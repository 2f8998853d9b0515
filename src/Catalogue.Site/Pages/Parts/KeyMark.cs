using System.Buffers;
using System.Text;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Formats;
using Catalogue.Site.Markup;

namespace Catalogue.Site.Pages.Parts;

/// <summary>
/// Finds where a policy text holds the server key: it is written with a mark that occurs nowhere else, and the key is put in its place.
/// Looking for the key itself would also hit tool names, and a tool's author could aim at that.
/// </summary>
internal sealed class KeyMark
{
    private static readonly SearchValues<char> Unfit = SearchValues.Create(
        [.. Enumerable.Range(0, 0xa0).Select(c => (char)c).Where(c => c is '&' or '<' or '>' || (c < ' ' && c is not ('\n' or '\t')) || c >= '\x7f')]);

    private KeyMark(string key, string mark) => (Key, Mark) = (key, mark);

    public string Key { get; }

    /// <summary>Lower-case letters only, so that every format carries it as it is.</summary>
    public string Mark { get; }

    public static KeyMark In(PolicyRequest request)
    {
        string mark = "zqkeyqz";
        while (request.Recommendations.Any(r => r.Tool.Contains(mark, StringComparison.OrdinalIgnoreCase)))
            mark += "q";
        return new KeyMark(request.ServerKey, mark);
    }

    public string Plain(string text, IPolicyFormat format) => text.Replace(Mark, format.KeyIn(Key), StringComparison.Ordinal);

    /// <summary>
    /// What is copied must be what was written, so only markup is escaped, and characters that no HTML may hold are replaced;
    /// formats write invisible ones as escapes where they can.
    /// </summary>
    public Html Marked(string text, IPolicyFormat format)
    {
        string element = Element(format);
        var html = new StringBuilder(text.Length + 256);
        ReadOnlySpan<char> rest = text;
        int at;
        while ((at = rest.IndexOf(Mark, StringComparison.Ordinal)) >= 0)
        {
            Append(html, rest[..at]);
            html.Append(element);
            rest = rest[(at + Mark.Length)..];
        }
        Append(html, rest);
        return new Html(html.ToString());
    }

    private string Element(IPolicyFormat format)
    {
        string hyphen = format.KeyIn("-") is var other and not "-" ? $" data-hyphen=\"{other}\"" : "";
        return $"<var{hyphen}>{HtmlEscaper.Escape(format.KeyIn(Key))}</var>";
    }

    private static void Append(StringBuilder html, ReadOnlySpan<char> text)
    {
        int at;
        while ((at = text.IndexOfAny(Unfit)) >= 0)
        {
            html.Append(text[..at]).Append(text[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => "\uFFFD" });
            text = text[(at + 1)..];
        }
        html.Append(text);
    }
}
