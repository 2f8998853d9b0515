namespace Catalogue.Tests.Hostile;

/// <summary>What a stranger may put where a value is expected.</summary>
internal static class HostileValues
{
    private static readonly string Long = new('x', 300_000);

    /// <summary>As JSON source; some are no JSON at all.</summary>
    public static IReadOnlyList<string> Json { get; } =
    [
        "null", "true", "0", "-1", "17", "1e999", "-1e400", "0.1e-400", "12345678901234567890123456789", "NaN", "'single'", "undefined",
        "\"\"", "\" \"", "\"\\ud800\"", "\"\\udc00x\"", "\"\\u0000\\u0007\\u001b[31m\"", "\"\u202Eevil\u2066\u200B\"", "\"\\udb40\\udc41\\udb40\\udc42\"", "\"\\u2028\"",
        "\"../../etc/passwd\"", "\"con\"", "\"</script><script>alert(1)</script>\"", "\"{{page}}\"", "\"javascript:alert(1)\"", "\"2026-13-45\"", "\"0001-01-01\"", "\"\\u0130\"",
        "[]", "{}", "[null]", "[[]]", "[{}]", "[1,\"a\",null,{\"a\":[]}]", "{\"a\":1,\"a\":2}", "{\"\":null}", "{\"\\ud800\":1}", "{\"__proto__\":{}}", "{\"$ref\":\"#\"}",
        "{\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"#\"},\"\\ud800\":{}}}", "{\"type\":[[\"string\"]],\"enum\":[{}],\"required\":[null,3]}",
        Nested("[", "]", 150), Nested("{\"properties\":", "}", 150), Nested("[", "]", 15_000), Nested("{\"a\":", "}", 15_000), "\"" + Long + "\"", "{\"" + Long + "\":1}",
        "[" + string.Concat(Enumerable.Repeat("{},", 6_000)) + "{}]",
    ];

    /// <summary>As YAML source.</summary>
    public static IReadOnlyList<string> Yaml { get; } =
    [
        "", "~", "yes", "0o17", "1e999", ".nan", "-.inf", "99999999999999999999", "2026-13-45", "[]", "{}", "[a, [b]]", "{a: 1, a: 2}", "{[a]: b}", "!!binary aGk=", "!!python/object:os.system x",
        "&a [*a]", "*missing", "&a b", "<<: *a", "|", ">-", "'", "\"\\ud800\"", "\"\\x00\\u202e\"", "\u202Eevil", "% directive", "@at", "`tick`", "? key", "- - - -", "\t\ttabs",
        Nested("[", "]", 150), Nested("{a: ", "}", 150), Nested("[", "]", 5_000), Long, "\"" + Long + "\"", Bomb(),
    ];

    /// <summary>Pieces of text to be pushed in anywhere.</summary>
    public static IReadOnlyList<string> Shards { get; } =
    [
        "\0", "\u0007", "\u001b]0;x\u0007", "\u202E", "\u2066", "\u200B", "\uFEFF", "\u2028", "\U000E0041", "\uFFFD", "{", "}", "[", "]", "\"", "\\", "\\ud800", ",", ":", "//", "/*", "'''", "\"\"\"", "---\n", "...\n",
        "\n", "\r", "\t", "&a ", "*a", "<!--", "</details>", "```\n", "|a|b|\n", "# ", "<![CDATA[", "{{#each}}", "%YAML 9.9\n",
    ];

    private static string Nested(string open, string close, int depth) =>
        string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth));

    // Nine lists of nine aliases each: 9 to the 9th values.
    private static string Bomb() =>
        "\n  a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 9).Select(i => $"  a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat("*a" + (i - 1), 9))}]\n"));
}
