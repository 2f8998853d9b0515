using System.Buffers;

namespace Catalogue.Classifier.Addressing;

/// <summary>Cuts a text at the ends of sentences, lines, tags and comments.</summary>
internal static class Stretches
{
    private static readonly HashSet<string> Markup = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "i", "p", "br", "hr", "em", "strong", "code", "pre", "ul", "ol", "li", "table", "tr", "td", "th", "div", "span", "img", "h1", "h2", "h3", "h4", "sub", "sup", "kbd", "html", "body", "head", "script", "style", "svg", "input", "button", "form",
    };

    // Headings of a manual, written as tags: what stands below them is as open as the rest.
    private static readonly HashSet<string> Sections = new(StringComparer.OrdinalIgnoreCase)
    {
        "when_to_use", "when-to-use", "use_when", "use_case", "use_cases", "usage", "hint", "hints", "tip", "tips", "example", "examples", "note", "notes", "returns", "return", "output", "params", "parameters", "args", "arguments", "workflow", "key_concepts", "best_practices", "debugging_tips",
        "limitations", "description", "overview", "query_analysis_step", "filtering", "sorting", "pagination", "syntax", "schema",
    };

    // Within a line; at its beginning a name alone may open a block.
    private static readonly SearchValues<char> MarkStarts = SearchValues.Create("<[/-*=#~_|");

    public static IEnumerable<(int From, int To, Setting Setting)> Of(string text)
    {
        int from = 0;
        Setting setting = Setting.None;
        string? tag = null;
        for (int at = 0; at < text.Length; at++)
        {
            (int length, Setting next, string? opened) = Mark(text, at, setting, tag);
            if (length > 0)
            {
                if (at > from)
                    yield return (from, at, setting | Quotes(text, from, at));
                (from, setting, tag) = (at + length, next, opened);
                at += length - 1;
            }
            else if (Ends(text, at))
            {
                yield return (from, at + 1, setting | Quotes(text, from, at + 1));
                from = at + 1;
                // A comment of one line ends with it.
                if (text[at] == '\n' && setting.HasFlag(Setting.Comment) && tag == "//")
                    (setting, tag) = (setting & ~Setting.Comment, null);
            }
        }
        if (from < text.Length)
            yield return (from, text.Length, setting | Quotes(text, from, text.Length));
    }

    private static bool Ends(string text, int at) => text[at] switch
    {
        '。' or '！' or '？' or '；' or '\n' or '\u2028' or '\u2029' or '؟' => true,
        '.' or '!' or '?' or ';' => at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]),
        _ => false,
    };

    // The mark's length, what holds behind it, and how it will end.
    private static (int Length, Setting Setting, string? Tag) Mark(string text, int at, Setting setting, string? tag)
    {
        if (at > 0 && text[at - 1] != '\n' && !MarkStarts.Contains(text[at]))
            return default;
        ReadOnlySpan<char> rest = text.AsSpan(at);
        if (rest.StartsWith("<!--"))
            return (4, setting | Setting.Comment, "-->");
        if (rest.StartsWith("/*"))
            return (2, setting | Setting.Comment, "*/");
        if (tag is "-->" or "*/" && rest.StartsWith(tag))
            return (tag.Length, setting & ~Setting.Comment, null);
        if (rest.StartsWith("// ") && (at == 0 || char.IsWhiteSpace(text[at - 1])))
            return (3, setting | Setting.Comment, "//");
        if (Blocks.At(text, at) is { } block)
            return (block, setting | Setting.Tag | Setting.System, null);
        if (rest[0] is '<' or '[' && Tag(rest) is { } name)
            return Sections.Contains(name.Text) ? (name.Length, setting, tag) : name.Closes ? (name.Length, setting & ~(Setting.Tag | Setting.System), null) : (name.Length, setting | Setting.Tag | (Blocks.IsPosing(name.Text) ? Setting.System : Setting.None), name.Text);
        return default;
    }

    // "<IMPORTANT>", "</hidden>", "[SYSTEM]": letters alone, and no markup that texts are laid out with.
    private static (int Length, string Text, bool Closes)? Tag(ReadOnlySpan<char> rest)
    {
        int end = rest[..Math.Min(40, rest.Length)].IndexOf(rest[0] == '<' ? '>' : ']');
        if (end < 3)
            return null;
        ReadOnlySpan<char> name = rest[1..end].Trim("|/ ");
        if (name.Length is < 2 or > 30 || Markup.Contains(name.ToString()))
            return null;
        foreach (char c in name)
        {
            if (!char.IsLetter(c) && c is not ('_' or '-' or ' ') || (rest[0] == '[' && !char.IsUpper(c)))
                return null;
        }
        return (end + 1, name.ToString(), rest[1] == '/');
    }

    private static Setting Quotes(string text, int from, int to)
    {
        int marks = text.AsSpan(from, to - from).Count('"') + text.AsSpan(from, to - from).Count('“') + text.AsSpan(from, to - from).Count('”') + text.AsSpan(from, to - from).Count('`');
        return marks >= 2 ? Setting.Quoted : Setting.None;
    }
}
