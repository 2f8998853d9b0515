namespace Catalogue.Classifier.Addressing;

/// <summary>Marks that open a block which poses as the system's own words or which a page does not show: "--- SYSTEM:", "=== BEGIN HIDDEN ===", a style that hides.</summary>
internal static class Blocks
{
    private const int LongestTag = 160;

    private static readonly string[] Posing = ["system", "hidden", "secret", "admin", "assistant", "invisible", "override", "begin hidden", "begin system", "begin secret", "begin instructions", "instructions for", "note to ai", "for the model", "for the assistant", "非表示", "隠し", "隐藏", "系统", "скрыт", "систем", "versteckt", "verborgen", "geheim", "oculto", "caché", "sistema", "système", "nascosto", "숨김", "시스템"];

    private static readonly string[] Unseen = ["display:none", "visibility:hidden", "font-size:0", "opacity:0"];

    /// <summary>Whether a tag is named so: &lt;SYSTEM&gt;, [HIDDEN].</summary>
    public static bool IsPosing(ReadOnlySpan<char> name)
    {
        foreach (string posing in Posing)
        {
            if (name.StartsWith(posing, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>The length of the mark that stands at a position, or null.</summary>
    public static int? At(string text, int at) => text[at] == '<' ? Styled(text.AsSpan(at)) : Ruled(text, at);

    // <span style="display: none">
    private static int? Styled(ReadOnlySpan<char> rest)
    {
        int end = rest[..Math.Min(LongestTag, rest.Length)].IndexOf('>');
        if (end < 0 || !rest[..end].Contains("style", StringComparison.OrdinalIgnoreCase))
            return null;
        string style = rest[..end].ToString().Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        return Array.Exists(Unseen, u => style.Contains(u, StringComparison.Ordinal)) ? end + 1 : null;
    }

    // A rule, then the name: "--- SYSTEM:"; or the name alone in capitals and a colon at the beginning of a line.
    private static int? Ruled(string text, int at)
    {
        if (at > 0 && !char.IsWhiteSpace(text[at - 1]))
            return null;
        int from = at;
        while (from < text.Length && text[from] is '-' or '=' or '#' or '*' or '~' or '_' or '[' or '|')
            from++;
        int marks = from - at;
        while (marks > 0 && from < text.Length && text[from] == ' ')
            from++;
        if (from >= text.Length || marks == 1 || (marks == 0 && at > 0 && text[at - 1] != '\n') || !IsPosing(text.AsSpan(from)))
            return null;
        int end = from;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] == ' '))
            end++;
        bool loud = !text.AsSpan(from, end - from).ContainsAnyInRange('a', 'z');
        return loud && end < text.Length && (text[end] is ':' or '-' or '=' or '*' or '~' or '#' or ']' or '|' or '\n' || (marks >= 3)) ? end - at + 1 : null;
    }
}
