namespace Catalogue.Policies.Evaluation;

/// <summary>What each operator on texts means, written out in plain code and not through any format's patterns.</summary>
internal static class TextTest
{
    public static bool Holds(ArgumentTest test, string text) => test.Operator switch
    {
        "regex" => test.Pattern!.IsMatch(text),
        "contains" => Has(text, test.Values[0].Text),
        "under" => Starts(text, test.Values[0].Text + "/") && !Has(text, "/..") && !Has(text, "\\"),
        "host" => text == "https://" + test.Values[0].Text || Starts(text, $"https://{test.Values[0].Text}/"),
        "select" => (Starts(text, "SELECT ") || Starts(text, "select ")) && !Has(text, ";"),
        "domain" => text.EndsWith("@" + test.Values[0].Text, StringComparison.Ordinal)
            && text[..^(test.Values[0].Text.Length + 1)] is { Length: > 0 } local && local.AsSpan().IndexOfAny("@,; ") < 0,
        _ => throw new ArgumentException($"no such condition operator: '{test.Operator}'", nameof(test)),
    };

    private static bool Starts(string text, string start) => text.StartsWith(start, StringComparison.Ordinal);

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.Ordinal);
}
