using Catalogue.Classifier.Words;
using Catalogue.Model.Servers;

namespace Catalogue.Classifier.Text;

/// <summary>
/// Arguments that the schema only names and the docstring explains: "Args: query: SQL to run". Many servers are generated so that the schema holds no word of it.
/// </summary>
internal static class DocumentedArguments
{
    private const int Longest = 600, LongestType = 80;

    private static readonly System.Buffers.SearchValues<char> NameSigns = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.[]");

    /// <summary>The argument with the words of the docstring, or as it is where there are none.</summary>
    /// <param name="sentences">Of the description: only what stands below a heading for arguments counts.</param>
    public static ParameterText Of(ParameterText argument, string? text, string field, IReadOnlyList<Sentence> sentences)
    {
        if (argument.Words.Length > 0 || text is null || sentences.FirstOrDefault(s => s.Section == Section.Arguments) is not { } first || Place(text, argument.Parameter, first.Start) is not { } place)
            return argument;
        List<Token> words = [];
        Tokeniser.Read(text, place.Start, place.End, words);
        Token[] read = [.. words];
        var acts = new List<Act>();
        ActReader.Read(text, read, acts);
        return argument with { Words = read, Field = field, Acts = acts, Text = text };
    }

    private static (int Start, int End)? Place(string text, ToolParameter parameter, int from)
    {
        string name = parameter.OwnName;
        for (int at = from; (at = text.IndexOf(name, at, StringComparison.Ordinal)) >= 0; at += Math.Max(1, name.Length))
        {
            if (OpensLine(text, at) && AfterName(text, at + name.Length) is { } start)
                return (start, EndOf(text, start));
        }
        return null;
    }

    // Only marks of a list stand before it: "- `query`", ":param query:".
    private static bool OpensLine(string text, int at)
    {
        int line = text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1;
        ReadOnlySpan<char> before = text.AsSpan(line, at - line).Trim(" \t\r-*•`'\"");
        return before.Length == 0 || before is ":param" or "@param" or "param";
    }

    // "query (str, optional): …", "query - …".
    private static int? AfterName(string text, int at)
    {
        while (at < text.Length && text[at] is '`' or '*' or '\'' or '"' or ' ')
            at++;
        if (at < text.Length && text[at] is '(' or '[' or '{' && text.IndexOfAny([')', ']', '}'], at, Math.Min(LongestType, text.Length - at)) is >= 0 and int closed)
            at = closed + 1;
        while (at < text.Length && text[at] is '`' or '*' or ' ')
            at++;
        return at < text.Length && text[at] is ':' or '：' or '-' or '–' or '—' or '=' ? at + 1 : null;
    }

    // A line that is blank, or opens the next argument.
    private static int EndOf(string text, int start)
    {
        int end = Math.Min(text.Length, start + Longest);
        for (int at = text.IndexOf('\n', start, end - start); at >= 0; at = text.IndexOf('\n', at + 1, end - at - 1))
        {
            ReadOnlySpan<char> next = text.AsSpan(at + 1, end - at - 1).TrimStart(" \t-*•`");
            int name = next.IndexOfAnyExcept(NameSigns);
            if (next.IsEmpty || next[0] is '\n' or '\r' || (name > 0 && AfterName(text, end - next.Length + name) is not null))
                return at;
        }
        return end;
    }
}
