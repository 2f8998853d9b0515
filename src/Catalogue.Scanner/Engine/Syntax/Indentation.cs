namespace Catalogue.Scanner.Engine.Syntax;

/// <summary>Takes indentation off texts as the languages and their helpers do.</summary>
internal static class Indentation
{
    /// <summary>A text block of C# or Java: without its first line break and the indentation that all lines share.</summary>
    /// <param name="endsOpen">Whether the last line break counts, as in Java.</param>
    public static string OfBlock(string body, bool endsOpen)
    {
        int first = body.IndexOf('\n', StringComparison.Ordinal);
        if (first < 0 || !string.IsNullOrWhiteSpace(body[..first]))
            return body;
        string[] lines = body[(first + 1)..].Split('\n');
        bool closesAlone = string.IsNullOrWhiteSpace(lines[^1]);
        int margin = lines.Where((l, i) => !string.IsNullOrWhiteSpace(l) || (i == lines.Length - 1 && closesAlone)).Select(Margin).DefaultIfEmpty(0).Min();
        IEnumerable<string> kept = closesAlone && !endsOpen ? lines[..^1] : lines;
        return string.Join('\n', kept.Select(l => Cut(l, margin).TrimEnd(' ', '\t')));
    }

    /// <summary>Python's <c>inspect.cleandoc</c>: the margin of all lines but the first goes, and empty lines at both ends.</summary>
    public static string OfDocstring(string text)
    {
        string[] lines = text.Replace("\t", "        ", StringComparison.Ordinal).Split('\n');
        int margin = lines.Skip(1).Where(l => !string.IsNullOrWhiteSpace(l)).Select(Margin).DefaultIfEmpty(0).Min();
        return string.Join('\n', lines.Select((l, i) => i == 0 ? l.TrimStart() : Cut(l, margin))).Trim('\n', ' ');
    }

    /// <summary>The margin that all lines share goes (<c>dedent</c>).</summary>
    public static string Dedent(string text)
    {
        string[] lines = text.Split('\n');
        int margin = lines.Where(l => !string.IsNullOrWhiteSpace(l)).Select(Margin).DefaultIfEmpty(0).Min();
        return string.Join('\n', lines.Select(l => string.IsNullOrWhiteSpace(l) ? "" : Cut(l, margin)));
    }

    /// <summary>Kotlin's <c>trimMargin</c>.</summary>
    public static string OfMargin(string text) => string.Join('\n', text.Trim('\n', ' ').Split('\n')
        .Select(l => l.TrimStart() is ['|', ..] cut ? cut[1..] : l));

    private static int Margin(string line) => line.Length - line.TrimStart(' ', '\t').Length;

    private static string Cut(string line, int margin) => line[Math.Min(margin, Margin(line))..];
}
