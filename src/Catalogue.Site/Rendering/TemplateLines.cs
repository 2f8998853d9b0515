using System.Text.RegularExpressions;
using Scriban.Syntax;

namespace Catalogue.Site.Rendering;

/// <summary>
/// Indentation, blank lines and lines that hold nothing but a block's tag are for the template's reader; pages go without them. They are taken from the
/// parsed template, so that errors name the lines of the file.
/// </summary>
internal static partial class TemplateLines
{
    /// <param name="page">Changed in place.</param>
    /// <param name="source">The text that it was parsed from.</param>
    public static void Tidy(ScriptPage page, string source)
    {
        ScriptRawStatement[] texts = [.. Descendants(page).OfType<ScriptRawStatement>().Where(t => t.Text.Length > 0).OrderBy(t => t.Text.Index)];
        bool opensLine = true;
        for (int i = 0, at = 0; i < texts.Length; i++)
        {
            ScriptStringSlice text = texts[i].Text;
            string tag = source[at..text.Index];
            at = text.Index + text.Length;
            texts[i].Text = new ScriptStringSlice(Tidy(text.ToString(), opensLine && StandsAlone().IsMatch(tag), isStart: text.Index == 0, isEnd: at == source.Length));
            opensLine = text.ToString().AsSpan().TrimEnd([' ', '\t']) is [] or [.., '\n'] && (text.Index == 0 || text.ToString().Contains('\n', StringComparison.Ordinal));
        }
    }

    private static string Tidy(string text, bool afterBlock, bool isStart, bool isEnd)
    {
        string[] lines = text.Split('\n');
        if (!isStart && lines.Length == 1)
            return isEnd ? text.TrimEnd() : text;
        for (int i = 0; i < lines.Length; i++)
        {
            if (i > 0 || isStart)
                lines[i] = lines[i].TrimStart();
            if (i < lines.Length - 1 || isEnd)
                lines[i] = lines[i].TrimEnd();
        }
        // The first line goes on behind a tag, the last goes on before one: a break between two that hold nothing is no blank line's.
        IEnumerable<string> kept = lines.Where((line, i) => i == lines.Length - 1 || line.Length > 0 || (i == 0 && !isStart && !afterBlock));
        return string.Join('\n', kept);
    }

    private static IEnumerable<ScriptNode> Descendants(ScriptNode node) => node.Children.SelectMany(c => Descendants(c).Prepend(c));

    [GeneratedRegex(@"^\{\{\s*((if|else|for|case|when|end|include)\b|#)((?!\}\}).)*\}\}$", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex StandsAlone();
}
