using System.Text.RegularExpressions;

namespace Catalogue.Model.Language;

/// <summary>Writes characters that nobody sees, or that turn what is seen, as <c>\u202e</c>: as JSON reads them back, and as a person notices them.</summary>
public static partial class InvisibleText
{
    /// <summary>Without control characters, which a writer of JSON escapes itself.</summary>
    public static string Escaped(string text) => Invisible().Replace(text, Escaped);

    /// <summary>
    /// With control characters, line breaks among them, for a terminal: names come from strangers, and nothing in them may steer what its
    /// reader sees.
    /// </summary>
    public static string EscapedOnOneLine(string text) => InvisibleOrControl().Replace(text, Escaped);

    private static string Escaped(Match match) => string.Concat(match.Value.Select(c => $"\\u{(int)c:x4}"));

    // Format and bidirectional characters, line and paragraph separators, and the tag block (U+E0000 to U+E007F).
    [GeneratedRegex("[\\p{Cf}\\p{Zl}\\p{Zp}]|\udb40[\udc00-\udc7f]", RegexOptions.None, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex Invisible();

    [GeneratedRegex("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]|\udb40[\udc00-\udc7f]", RegexOptions.None, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex InvisibleOrControl();
}
