using System.Text;
using System.Xml;

namespace Catalogue.Site.Machine;

/// <summary>Foreign text as XML character data or attribute value; characters that XML 1.0 cannot hold become U+FFFD.</summary>
internal static class XmlText
{
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                escaped.Append(text[i]).Append(text[++i]);
            else
                AppendEscaped(escaped, text[i]);
        }
        return escaped.ToString();
    }

    private static void AppendEscaped(StringBuilder escaped, char c) => _ = c switch
    {
        '&' => escaped.Append("&amp;"),
        '<' => escaped.Append("&lt;"),
        '>' => escaped.Append("&gt;"),
        '"' => escaped.Append("&quot;"),
        '\'' => escaped.Append("&#39;"),
        _ when XmlConvert.IsXmlChar(c) => escaped.Append(c),
        _ => escaped.Append('\ufffd'),
    };
}
