using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Text;

/// <summary>
/// Arguments that the schema only names and the docstring explains: "Args: query: SQL to run". Many servers are generated so that the schema holds no word of it.
/// </summary>
internal static class DocumentedArguments
{
    private const int Longest = 600, LongestType = 80, MostMarks = 40;

    private static readonly System.Buffers.SearchValues<char> NameSigns = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.[]");

    /// <summary>The argument with the words of the docstring, or as it is where there are none.</summary>
    /// <param name="sentences">Of the description: only what stands below a heading for arguments counts.</param>
    public static ParameterText Of(ParameterText argument, string? text, string field, IReadOnlyList<Sentence> sentences)
    {
        if (argument.Words.Length > 0 || text is null || argument.Parameter.OwnName.Length == 0 || Place(text, argument.Parameter.OwnName, sentences) is not { } place)
            return argument;
        List<Token> words = [];
        Tokeniser.Read(text, place.Start, place.End, words);
        Token[] read = [.. words];
        var acts = new List<Act>();
        ActReader.Read(text, read, acts);
        return argument with { Words = read, Field = field, Acts = acts, Text = text };
    }

    // From the heading for arguments to the next one; sentences are bounded, and so is this.
    private static (int Start, int End)? Place(string text, string name, IReadOnlyList<Sentence> sentences)
    {
        Sentence[] below = [.. sentences.SkipWhile(s => s.Section != Section.Arguments).TakeWhile(s => s.Section == Section.Arguments)];
        if (below.Length == 0)
            return null;
        int end = below[^1].End;
        for (int at = below[0].Start; at < end && (at = text.IndexOf(name, at, end - at, StringComparison.Ordinal)) >= 0; at += name.Length)
        {
            if (OpensLine(text, at) && AfterName(text, at + name.Length, end) is { } start)
                return (start, EndOf(text, start, end));
        }
        return null;
    }

    // Only marks of a list stand before it: "- `query`", ":param query:".
    private static bool OpensLine(string text, int at)
    {
        int from = at;
        while (from > 0 && at - from < MostMarks && text[from - 1] is ' ' or '\t' or '\r' or '-' or '*' or '•' or '`' or '\'' or '"')
            from--;
        return from == 0 || text[from - 1] == '\n' || text.AsSpan(0, from).EndsWith(":param", StringComparison.Ordinal) || text.AsSpan(0, from).EndsWith("@param", StringComparison.Ordinal);
    }

    // "query (str, optional): …", "query - …".
    private static int? AfterName(string text, int at, int end)
    {
        while (at < end && text[at] is '`' or '*' or '\'' or '"' or ' ')
            at++;
        if (at < end && text[at] is '(' or '[' or '{' && text.IndexOfAny([')', ']', '}'], at, Math.Min(LongestType, end - at)) is >= 0 and int closed)
            at = closed + 1;
        while (at < end && text[at] is '`' or '*' or ' ')
            at++;
        return at < end && text[at] is ':' or '：' or '-' or '–' or '—' or '=' ? at + 1 : null;
    }

    // A line that is blank, or opens the next argument.
    private static int EndOf(string text, int start, int last)
    {
        int end = Math.Min(last, start + Longest);
        for (int at = text.IndexOf('\n', start, end - start); at >= 0; at = text.IndexOf('\n', at + 1, end - at - 1))
        {
            ReadOnlySpan<char> next = text.AsSpan(at + 1, end - at - 1).TrimStart(" \t-*•`");
            int name = next.IndexOfAnyExcept(NameSigns);
            if (next.IsEmpty || next[0] is '\n' or '\r' || (name > 0 && AfterName(text, end - next.Length + name, end) is not null))
                return at;
        }
        return end;
    }
}
