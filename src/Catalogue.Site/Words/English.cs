using System.Globalization;

namespace Catalogue.Site.Words;

/// <summary>Articles, plurals, lists and full stops, so that built sentences read as written ones.</summary>
internal static class English
{
    /// <summary>Such as <c>1 tool</c> and <c>4,715 tools</c>.</summary>
    public static string Count(int number, string noun, string? plural = null) =>
        $"{Number(number)} {(number == 1 ? noun : plural ?? noun + "s")}";

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>With its article: <c>an Execute tool</c>, <c>a Read tool</c>.</summary>
    public static string A(string noun) => (noun.Length > 0 && "AEIOaeio".Contains(noun[0], StringComparison.Ordinal) ? "an " : "a ") + noun;

    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> items, string last = "and") => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + " " + last + " " + items[^1],
    };

    /// <summary>The text trimmed, with exactly one mark at its end.</summary>
    public static string Sentence(string text)
    {
        string trimmed = text.Trim();
        if (trimmed.Length == 0)
            return "";
        string bare = trimmed.TrimEnd('.', ' ');
        return bare.Length == 0 || bare[^1] is '!' or '?' or '…' or ':' ? bare : bare + ".";
    }

    /// <summary>The first sentence of a text, at most <paramref name="limit"/> characters, cut at a word with an ellipsis where longer.</summary>
    public static string Shortened(string text, int limit)
    {
        string line = OneLine(text);
        int stop = line.IndexOf(". ", StringComparison.Ordinal);
        string first = stop is > 20 ? line[..(stop + 1)] : line;
        if (first.Length <= limit)
            return first;
        int cut = first.LastIndexOf(' ', limit - 1);
        string head = first[..(cut > limit / 2 ? cut : limit - 1)];
        return (char.IsHighSurrogate(head[^1]) ? head[..^1] : head) + "…";
    }

    /// <summary>The text's first characters, with an ellipsis where there are more.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)] + "…";

    public static string Percent(double share) => share switch
    {
        0 => "0 %",
        < 0.01 => "under 1 %",
        _ => Math.Round(share * 100, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture) + " %",
    };

    private static string OneLine(string text)
    {
        var line = new System.Text.StringBuilder(Math.Min(text.Length, 512));
        foreach (char c in text.AsSpan(0, Math.Min(text.Length, 2_000)))
        {
            if (!char.IsWhiteSpace(c))
                line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }
        return line.ToString().TrimEnd();
    }
}
