using System.Text;

namespace Catalogue.Site.Links;

/// <summary>
/// Reads the attributes of an HTML text one after another, as a browser would find them: comments, scripts and other raw texts are passed over,
/// broken markup ends at the next tag. Values are as written, character references not yet resolved.
/// </summary>
internal ref struct HtmlAttributeReader(ReadOnlySpan<byte> html)
{
    private static readonly string[] RawText = ["script", "style", "textarea", "title", "iframe", "xmp", "noembed", "noframes"];

    private ReadOnlySpan<byte> rest = html;
    private bool inTag;

    /// <summary>Name of the element that has the attribute, in the text's own case.</summary>
    public ReadOnlySpan<byte> Element { get; private set; }

    public ReadOnlySpan<byte> Name { get; private set; }

    public ReadOnlySpan<byte> Value { get; private set; }

    public bool Read()
    {
        while (inTag || NextTag())
        {
            if (inTag && ReadAttribute())
                return true;
        }
        return false;
    }

    public readonly bool Is(ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(Name, name);

    private static int NameLength(ReadOnlySpan<byte> text, ReadOnlySpan<byte> ends) => text.IndexOfAny(ends) is >= 0 and int end ? end : text.Length;

    private bool NextTag()
    {
        int start = rest.IndexOf((byte)'<');
        if (start < 0)
            return false;
        rest = rest[(start + 1)..];
        if (rest.StartsWith("!--"u8))
            SkipBehind("-->"u8);
        else if (rest.Length > 0 && char.IsAsciiLetter((char)rest[0]))
        {
            int length = NameLength(rest, " \t\r\n\f/>"u8);
            Element = rest[..length];
            rest = rest[length..];
            inTag = true;
        }
        return true;
    }

    private bool ReadAttribute()
    {
        rest = rest.TrimStart(" \t\r\n\f/"u8);
        if (rest.IsEmpty || rest[0] == '>')
        {
            EndTag();
            return false;
        }
        // An equals sign in front is part of the name (HTML standard, before attribute name state).
        int length = 1 + NameLength(rest[1..], " \t\r\n\f/>="u8);
        Name = rest[..length];
        rest = rest[length..].TrimStart(" \t\r\n\f"u8);
        Value = default;
        if (rest.IsEmpty || rest[0] != '=')
            return true;
        rest = rest[1..].TrimStart(" \t\r\n\f"u8);
        ReadValue();
        return true;
    }

    private void ReadValue()
    {
        if (rest.IsEmpty)
            return;
        bool quoted = rest[0] is (byte)'"' or (byte)'\'';
        ReadOnlySpan<byte> from = quoted ? rest[1..] : rest;
        int length = quoted ? NameLength(from, rest[..1]) : NameLength(from, " \t\r\n\f>"u8);
        Value = from[..length];
        rest = from[Math.Min(from.Length, quoted ? length + 1 : length)..];
    }

    private void EndTag()
    {
        inTag = false;
        foreach (string raw in RawText)
        {
            if (!Ascii.EqualsIgnoreCase(Element, raw))
                continue;
            while (SkipBehind("</"u8) && !(rest.Length >= raw.Length && Ascii.EqualsIgnoreCase(rest[..raw.Length], raw)))
            {
            }
            return;
        }
    }

    private bool SkipBehind(ReadOnlySpan<byte> mark)
    {
        int at = rest.IndexOf(mark);
        rest = at < 0 ? default : rest[(at + mark.Length)..];
        return at >= 0;
    }
}
