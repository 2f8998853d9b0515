using System.Text;
using System.Text.RegularExpressions;

namespace Catalogue.Policies.Readers;

/// <summary>
/// Regular expressions of RE2, which Intercept speaks, for the runtime's linear-time engine. What the two read differently is written out
/// (<c>$</c>, <c>\d</c>, <c>\w</c>, <c>\s</c>) or refused.
/// </summary>
internal static class Re2Pattern
{
    /// <exception cref="PolicyFaultException">The pattern is wrong, or means something else here.</exception>
    public static Regex Compile(string pattern, int line)
    {
        try
        {
            return new Regex(Translate(pattern, line), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception e) when (e is RegexParseException or NotSupportedException)
        {
            throw new PolicyFaultException(line, $"the pattern '{pattern}' cannot be used: {e.Message}");
        }
    }

    private static string Translate(string pattern, int line)
    {
        var text = new StringBuilder(pattern.Length);
        bool inClass = false;
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
                text.Append(Escape(pattern, ++i, inClass, line));
            else if (inClass && c == '[')
                text.Append(pattern.AsSpan(i).StartsWith("[:") || text[^1] == '-' ? throw Differs(pattern, "[ inside a class", line) : "\\[");
            else if (c == '$' && !inClass)
                text.Append("\\z");
            else if (c == '(' && pattern.AsSpan(i).StartsWith("(?") && !pattern.AsSpan(i).StartsWith("(?:"))
                i = Group(pattern, i, text, line);
            else
                text.Append(c);
            inClass = c switch { '[' => true, ']' when inClass && !OpensClass(pattern, i) => false, _ => inClass };
        }
        return text.ToString();
    }

    // A bracket that closes stands for itself right after the one that opens.
    private static bool OpensClass(string pattern, int at) => at > 0 && (pattern[at - 1] == '[' || (pattern[at - 1] == '^' && at > 1 && pattern[at - 2] == '['));

    private static string Escape(string pattern, int at, bool inClass, int line) => pattern[at] switch
    {
        'd' => inClass ? "0-9" : "[0-9]",
        'D' => inClass ? @"\0-/:-\uffff" : "[^0-9]",
        'w' => inClass ? "0-9A-Za-z_" : "[0-9A-Za-z_]",
        'W' => inClass ? @"\0-/:-@\[-^`{-\uffff" : "[^0-9A-Za-z_]",
        's' => inClass ? "\\t\\n\\f\\r " : "[\\t\\n\\f\\r ]",
        'S' => inClass ? @"\0-\x08\x0b\x0e-\x1f!-\uffff" : "[^\\t\\n\\f\\r ]",
        'z' or 'A' when !inClass => "\\" + pattern[at],
        'n' or 'r' or 't' or 'f' or 'v' or 'a' => "\\" + pattern[at],
        var c when char.IsAsciiLetterOrDigit(c) => throw Differs(pattern, "\\" + c, line),
        var c => "\\" + c,
    };

    // Only flags at the very start that both engines take alike.
    private static int Group(string pattern, int at, StringBuilder text, int line)
    {
        foreach (string flags in (ReadOnlySpan<string>)["(?i)", "(?s)", "(?is)", "(?si)"])
        {
            if (at != 0 || !pattern.StartsWith(flags, StringComparison.Ordinal))
                continue;
            text.Append(flags);
            return at + flags.Length - 1;
        }
        throw Differs(pattern, "this kind of group", line);
    }

    private static PolicyFaultException Differs(string pattern, string what, int line) =>
        new(line, $"the pattern '{pattern}' uses {what}, which engines read differently; write it another way");
}
