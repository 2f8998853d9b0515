using System.Buffers;
using System.Text;
using Catalogue.Model.Language;

namespace Catalogue.Site.Markup;

/// <summary>The one way for text into HTML, good for element content and quoted attributes alike. Hidden characters come out named in brackets.</summary>
internal static class HtmlEscaper
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(c => "&<>\"'".Contains(c, StringComparison.Ordinal) || InvisibleCharacters.Suspects.Contains(c))]);

    public static void Write(ReadOnlySpan<char> text, Utf8Page output)
    {
        int from = 0, next;
        while ((next = NextSpecial(text, from)) >= 0)
        {
            output.Write(text[from..next]);
            from = next + InvisibleCharacters.LengthAt(text, next);
            if (Entity(text[next]) is { } entity)
                output.Write(entity);
            else if (InvisibleCharacters.IsHiddenAt(text, next))
                WriteHidden(text, next, output, ref from);
            else if (text[next] != '\r')
                output.Write(text[next..from]);
        }
        output.Write(text[from..]);
    }

    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0)
            return text;
        var escaped = new Utf8Page(text.Length * 3);
        Write(text, escaped);
        return Encoding.UTF8.GetString(escaped.ToUtf8().Span);
    }

    /// <summary>Text for reading, as element content only: quotation marks stay as they are, hidden characters stand out as marked boxes, runs of tag characters as the words they spell.</summary>
    public static void AppendShown(StringBuilder html, ReadOnlySpan<char> text)
    {
        int from = 0, next;
        while ((next = NextSpecial(text, from)) >= 0)
        {
            html.Append(text[from..next]);
            from = next + InvisibleCharacters.LengthAt(text, next);
            if (text[next] is '"' or '\'')
                html.Append(text[next]);
            else if (Entity(text[next]) is { } entity)
                html.Append(entity);
            else if (InvisibleCharacters.IsHiddenAt(text, next))
                from = next + AppendHidden(html, text, next);
            else if (text[next] != '\r')
                html.Append(text[next..from]);
        }
        html.Append(text[from..]);
    }

    private static int NextSpecial(ReadOnlySpan<char> text, int from) => text[from..].IndexOfAny(Special) is >= 0 and var at ? from + at : -1;

    // Tag characters may spell markup.
    private static void WriteHidden(ReadOnlySpan<char> text, int at, Utf8Page output, ref int from)
    {
        Write(HiddenCharacters.Label(text, at, out int length), output);
        from = at + length;
    }

    private static int AppendHidden(StringBuilder html, ReadOnlySpan<char> text, int start)
    {
        int code = InvisibleCharacters.CodePointAt(text, start);
        if (!HiddenCharacters.IsTag(code))
        {
            html.Append("<span class=\"hid\" title=\"").Append(InvisibleCharacters.NameOf(code)).Append("\">").Append(HiddenCharacters.Label(code)).Append("</span>");
            return InvisibleCharacters.LengthAt(text, start);
        }
        html.Append("<span class=\"hid\" title=\"written in invisible tag characters\">");
        AppendShown(html, HiddenCharacters.Spelled(text, start, out int length));
        html.Append("</span>");
        return length;
    }

    private static string? Entity(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => null,
    };
}
