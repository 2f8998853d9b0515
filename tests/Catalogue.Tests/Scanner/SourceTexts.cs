using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Catalogue.Model.Servers;

namespace Catalogue.Tests.Scanner;

/// <summary>Everything that stands in a repository's files, to look a definition's texts up in: escapes undone, letters and digits only, so that joining, quotes and indentation do not matter.</summary>
internal sealed partial class SourceTexts(IEnumerable<string> files)
{
    // Shorter runs of words stand everywhere; a text that only such runs make up may be invented.
    private const double FewestWordsARun = 2;

    private readonly string letters = string.Join('\n', files.Select(f => Letters(Escapes().Replace(f, Undone))));

    /// <summary>A definition's texts: its own and its parameters'.</summary>
    public static IEnumerable<string> Of(ToolDefinition tool)
    {
        if (tool.Description is { } description)
            yield return description;
        if (tool.Title is { } title)
            yield return title;
        foreach (string text in tool.InputSchema is { } schema ? Descriptions(schema) : [])
            yield return text;
    }

    /// <summary>Whether a text stands there whole, or is put together of longer runs that do, as where a constant is filled in.</summary>
    public bool Holds(string text)
    {
        string[] words = [.. Words().Matches(text).Select(m => Letters(m.Value)).Where(w => w.Length > 0)];
        if (letters.Contains(string.Concat(words), StringComparison.Ordinal))
            return true;
        int runs = 0;
        for (int at = 0; at < words.Length; runs++)
        {
            int end = at;
            var run = new StringBuilder();
            while (end < words.Length && letters.Contains(run + words[end], StringComparison.Ordinal))
                run.Append(words[end++]);
            if (end == at)
                return false;
            at = end;
        }
        return words.Length / (double)runs >= FewestWordsARun;
    }

    private static IEnumerable<string> Descriptions(JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.Object => schema.EnumerateObject().SelectMany(m => m.NameEquals("description") && m.Value.ValueKind == JsonValueKind.String ? [m.Value.GetString()!] : Descriptions(m.Value)),
        JsonValueKind.Array => schema.EnumerateArray().SelectMany(Descriptions),
        _ => [],
    };

    private static string Undone(Match escape) => escape.Value[1] switch
    {
        'u' or 'U' or 'x' when int.TryParse(escape.Value.AsSpan(2).Trim("{}"), System.Globalization.NumberStyles.AllowHexSpecifier, null, out int code) && code < 0xD800 => ((char)code).ToString(),
        _ => " ",
    };

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"\\(u\{?[0-9A-Fa-f]{1,6}\}?|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]{2}|[nrt])", RegexOptions.NonBacktracking)]
    private static partial Regex Escapes();

    [GeneratedRegex(@"\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
