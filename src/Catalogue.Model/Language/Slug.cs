using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Catalogue.Model.Language;

/// <summary>
/// Turns any name into a lower-case ASCII path segment. Names that lose something on the way (other characters, length,
/// reserved words) end in eight hex digits of their SHA-256, so that different names stay different.
/// </summary>
public static class Slug
{
    /// <summary>Longest slug in characters, so that paths stay within every file system's limits.</summary>
    public const int MaxLength = 100;

    private static readonly SearchValues<char> Kept = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_-.");

    // Windows refuses these as file names, with or without an extension.
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "index.html",
    };

    /// <summary>The slug of one name, looking at nothing else. Case alone is not a loss.</summary>
    public static string Of(string name)
    {
        string lower = name.ToLowerInvariant();
        string plain = Plain(lower);
        bool exact = plain == lower && plain.Length is > 0 and <= MaxLength && !IsReserved(plain);
        return exact ? plain : WithHash(plain, name);
    }

    /// <summary>Slugs of names that live side by side; where several collapse to one, only the name equal to its slug keeps it.</summary>
    public static IReadOnlyDictionary<string, string> OfAll(IEnumerable<string> names)
    {
        string[] distinct = [.. names.Distinct(StringComparer.Ordinal)];
        var taken = distinct.GroupBy(Of, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return distinct.ToDictionary(
            name => name,
            name => Of(name) is var slug && (taken[slug] == 1 || slug == name) ? slug : WithHash(Plain(name.ToLowerInvariant()), name),
            StringComparer.Ordinal);
    }

    /// <summary>First eight hex digits of the SHA-256 of a text.</summary>
    public static string ShortHash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)), 0, 4);

    private static bool IsReserved(string slug) => Reserved.Contains(slug) || Reserved.Contains(slug.Split('.')[0]);

    private static string WithHash(string plain, string name)
    {
        string stem = plain.Length > MaxLength - 9 ? plain[..(MaxLength - 9)].TrimEnd('-', '.') : plain;
        return stem.Length == 0 ? "x-" + ShortHash(name) : stem + "-" + ShortHash(name);
    }

    private static string Plain(string lower)
    {
        var text = new StringBuilder(lower.Length);
        foreach (char c in lower)
        {
            if (Kept.Contains(c))
                text.Append(c);
            else if (text.Length > 0 && text[^1] != '-')
                text.Append('-');
        }
        return text.ToString().Trim('-', '.');
    }
}
