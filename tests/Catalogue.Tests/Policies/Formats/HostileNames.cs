namespace Catalogue.Tests.Policies.Formats;

/// <summary>Tool names that break careless writers: five hundred, always the same ones.</summary>
internal static class HostileNames
{
    public static IReadOnlyList<string> Parts { get; } =
    [
        "a", "get_issue", "\"", "'", "\\", "\n", "\r\n", "\t", "\0", "\u0007", "\u001b[31m", "\u007f", "\u0085", "\u2028", "\u00a0", "\u200b", "\u202e", "\ufeff", "\ufffd", "\U000e0061", "\ud83d\ude00",
        "\ud83d\udc69\u200d\ud83d\udcbb", "é", "e\u0301", "漢字", "שלום", "*", "?", "[a]", "{b}", "${HOME}", "$(id)", "`id`", "; rm -rf /", "&&", "|", "#", "# x", "//", "/*", "*/", "--", "__", "_", "-", ".", "..", "../x",
        "/", "a/b", "a.b", ":", ": ", "- x", "? x", "&a", "*a", "!tag", "%TAG", "@", ",", "<script>", "</script>", "]]>", "{{x}}", "{% x %}", "<<", "=", "~", "null", "true", "no", "off", "yes", "y", "1", "0x1f", "1e3", "0o7",
        ".inf", "2026-11-21", "inf", "nan", "con", "nul", "__proto__", "constructor", "toString", "mcp__github__x", "mcp_", "permit", "forbid", "when", "in", "like", "has", "if", "rules", "version", "default", "hide",
    ];

    public static IReadOnlyList<string> All { get; } = [.. Generate().Distinct(StringComparer.Ordinal).Take(500)];

    private static IEnumerable<string> Generate()
    {
        foreach (string part in Parts)
            yield return part;
        yield return new string('a', 128);
        yield return new string('"', 128);
        yield return string.Concat(Enumerable.Repeat("\U000e0061", 128));
        yield return string.Concat(Enumerable.Repeat("\ud83d\ude00", 128));
        yield return " leading and trailing ";
        yield return "";
        yield return "\ud83d";
        yield return "x\ude00y";
        // A linear congruence walks over pairs and triples of parts without a pattern.
        for (uint i = 1; ; i++)
        {
            uint n = unchecked(i * 2654435761u);
            string Part(int shift) => Parts[(int)((n >> shift) % (uint)Parts.Count)];
            yield return i % 3 == 0 ? Part(4) + Part(11) + Part(18) : Part(5) + Part(16);
        }
    }
}
