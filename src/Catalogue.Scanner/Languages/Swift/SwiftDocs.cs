using System.Text.RegularExpressions;

namespace Catalogue.Scanner.Languages.Swift;

/// <summary>A documentation comment: its text, and what it says of parameters.</summary>
internal sealed partial record SwiftDocs(string? Text, IReadOnlyDictionary<string, string> Parameters)
{
    /// <summary>The documentation comment in what stands before a declaration.</summary>
    public static SwiftDocs Of(string before)
    {
        string[] lines = [.. Lines(before)];
        int fields = Array.FindIndex(lines, l => Field().IsMatch(l));
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string line in fields < 0 ? [] : lines[fields..])
        {
            if (Parameter().Match(line) is { Success: true } match)
                parameters[match.Groups[1].Value] = match.Groups[2].Value.Trim();
        }
        string text = string.Join('\n', fields < 0 ? lines : lines[..fields]).Trim();
        return new SwiftDocs(text.Length == 0 ? null : text, parameters);
    }

    private static IEnumerable<string> Lines(string before)
    {
        int block = before.LastIndexOf("/**", StringComparison.Ordinal);
        if (block >= 0 && before.IndexOf("*/", block, StringComparison.Ordinal) is > 0 and var end)
            return before[(block + 3)..end].Split('\n').Select(l => l.Trim().TrimStart('*').Trim());
        return before.Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith("///", StringComparison.Ordinal)).Select(l => l[3..].Trim());
    }

    [GeneratedRegex(@"^- (Parameters?|Returns|Throws|Note)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Field();

    [GeneratedRegex(@"^- (?:Parameter )?(\w+):(.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
