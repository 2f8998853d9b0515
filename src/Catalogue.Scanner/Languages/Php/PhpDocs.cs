using System.Text.RegularExpressions;

namespace Catalogue.Scanner.Languages.Php;

/// <summary>A documentation comment: its text, and what it says of parameters.</summary>
/// <param name="Text">Summary and description, or null.</param>
/// <param name="Parameters">Type and description by name.</param>
internal sealed partial record PhpDocs(string? Text, IReadOnlyDictionary<string, (string Type, string? Description)> Parameters)
{
    private static readonly PhpDocs None = new(null, new Dictionary<string, (string, string?)>(StringComparer.Ordinal));

    /// <summary>The last documentation comment in what stands before a declaration.</summary>
    public static PhpDocs Of(string before)
    {
        int start = before.LastIndexOf("/**", StringComparison.Ordinal);
        int end = start < 0 ? -1 : before.IndexOf("*/", start, StringComparison.Ordinal);
        if (end < 0)
            return None;
        string[] lines = [.. before[(start + 3)..end].Split('\n').Select(l => l.Trim().TrimStart('*').Trim())];
        int tags = Array.FindIndex(lines, l => l.StartsWith('@'));
        string text = string.Join('\n', tags < 0 ? lines : lines[..tags]).Trim();
        var parameters = new Dictionary<string, (string, string?)>(StringComparer.Ordinal);
        for (int i = Math.Max(tags, 0); i < lines.Length; i++)
        {
            if (Parameter().Match(lines[i]) is not { Success: true } match)
                continue;
            string said = match.Groups[3].Value.Trim();
            while (i + 1 < lines.Length && lines[i + 1].Length > 0 && !lines[i + 1].StartsWith('@'))
                said += " " + lines[++i];
            parameters[match.Groups[2].Value] = (match.Groups[1].Value, said.Length == 0 ? null : said.Trim());
        }
        return new PhpDocs(text.Length == 0 ? null : text, parameters);
    }

    [GeneratedRegex(@"^@param\s+([^\s$]+)?\s*(?:\.\.\.)?\$(\w+)(.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
