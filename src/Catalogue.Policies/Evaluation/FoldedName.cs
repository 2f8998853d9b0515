using System.Buffers;
using System.Text;

namespace Catalogue.Policies.Evaluation;

/// <summary>
/// What is left of a name where a careless reader takes it: without case, blank and invisible characters, with letters that only look apart made one.
/// Two names that fold alike may be one name to the server, so that a rule about one must not be got round by the other.
/// </summary>
public static class FoldedName
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_-./");

    public static string Of(string name)
    {
        if (!name.AsSpan().ContainsAnyExcept(Plain))
            return name;
        var folded = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (c <= ' ' || c is >= '\u007f' and <= '\u00a0' || IsBlank(c))
                continue;
            folded.Append(Letter(c));
        }
        return folded.ToString();
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.NonSpacingMark;

    // The runtime keeps the letters of other scripts that fold onto ASCII apart from it (long s, Kelvin sign, dotted and dotless i); Go, Java and
    // databases do not. Full-width forms are folded by what normalises compatibility.
    private static char Letter(char c) => c switch
    {
        '\u017f' => 's',
        '\u212a' => 'k',
        '\u212b' => '\u00e5',
        '\u0130' or '\u0131' => 'i',
        >= '\uff01' and <= '\uff5e' => char.ToLowerInvariant((char)(c - 0xfee0)),
        _ => char.ToLowerInvariant(c),
    };
}
