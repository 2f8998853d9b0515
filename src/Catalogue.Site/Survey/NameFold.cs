using System.Text;
using Catalogue.Model.Language;

namespace Catalogue.Site.Survey;

/// <summary>
/// One form for all names of tools that a reader, or a model, may take for each other: case, separators and invisible characters are left out, letters and
/// digits that look alike are one.
/// </summary>
public static class NameFold
{
    // Letters of other alphabets, and digits, by the Latin letter that they are taken for.
    private static readonly Dictionary<char, char> Alike = new[]
    {
        ("a", "аαаɑ"), ("b", "Ьв"), ("c", "сϲ"), ("d", "ԁ"), ("e", "еє"), ("g", "ɡ"), ("h", "һн"), ("j", "јϳ"), ("k", "кκ"), ("l", "1iі|ӏιɩı"), ("m", "м"), ("n", "пη"),
        ("o", "0оοσ"), ("p", "рρ"), ("q", "ԛ"), ("r", "г"), ("s", "ѕ"), ("t", "тτ"), ("u", "υ"), ("v", "ѵν"), ("w", "ԝω"), ("x", "хχ"), ("y", "уγ"), ("z", "ᴢ"),
    }.SelectMany(p => p.Item2.Select(c => (c, p.Item1[0]))).DistinctBy(p => p.c).ToDictionary(p => p.c, p => p.Item2);

    /// <summary>Equal for names that may be taken for each other; empty where nothing of the name is left.</summary>
    public static string Of(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (char c in Plain(name))
            folded.Append(Alike.GetValueOrDefault(c, c));
        return folded.Replace("rn", "m").Replace("vv", "w").ToString();
    }

    /// <summary>Equal for names that differ in case and separators alone, as two authors write one name.</summary>
    public static string Spelling(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static IEnumerable<char> Plain(string name)
    {
        for (int i = 0; i < name.Length; i += InvisibleCharacters.LengthAt(name, i))
        {
            // Fullwidth forms stand at one distance from ASCII.
            int code = InvisibleCharacters.CodePointAt(name, i) is var c && c is >= 0xFF01 and <= 0xFF5E ? c - 0xFEE0 : c;
            if (InvisibleCharacters.IsInvisible(code) || code > 0xFFFF || char.IsWhiteSpace((char)code) || code is '_' or '-' or '.' or '/' or ':')
                continue;
            yield return char.ToLowerInvariant((char)code);
        }
    }
}
