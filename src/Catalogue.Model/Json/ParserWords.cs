using System.Text.Json;
using System.Text.RegularExpressions;

namespace Catalogue.Model.Json;

/// <summary>Messages of parsers in the words of a person who edits the file; the place stands once, in front.</summary>
public static partial class ParserWords
{
    /// <summary>What a JSON reader stumbled over, without line and path.</summary>
    public static string Json(JsonException fault)
    {
        string message = fault.Message;
        foreach (string tail in (ReadOnlySpan<string>)[" Path: ", " LineNumber: "])
        {
            if (message.IndexOf(tail, StringComparison.Ordinal) is >= 0 and var at)
                message = message[..at];
        }
        message = message.TrimEnd('.');
        return message switch
        {
            _ when message.Contains("does not contain any JSON tokens", StringComparison.Ordinal) => "it is empty",
            _ when message.Contains("reached end of data", StringComparison.Ordinal) || message.Contains("depth to be zero at the end", StringComparison.Ordinal) => "it ends before what it opens is closed",
            _ => message,
        };
    }

    /// <summary>What a TOML reader stumbled over, as <c>line 3: …</c>.</summary>
    public static string Toml(string message) => Place().Match(message) is { Success: true } found
        ? $"line {found.Groups["line"].Value}: {Shorter(found.Groups["text"].Value)}"
        : message;

    /// <summary>Takes the line off a message that may begin with <c>line 3: </c>, and puts it behind the file's name.</summary>
    public static (string Place, string Text) Placed(string file, string message) => Line().Match(message) is { Success: true } found
        ? ($"{file}:{found.Groups["line"].Value}", message[found.Length..])
        : (file, message);

    private static string Shorter(string text) => Token().Replace(text.Split('\n')[0], "").Replace("␤", "the end of the line", StringComparison.Ordinal).TrimEnd('.');

    [GeneratedRegex(@"^[^(]*\((?<line>\d+),\d+\) ?: error ?: (?<text>.*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Place();

    [GeneratedRegex(@"^line (?<line>\d+): ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Line();

    [GeneratedRegex(@" \(token: [^)]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
