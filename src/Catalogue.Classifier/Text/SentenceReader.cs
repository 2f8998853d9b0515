using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Text;

/// <summary>Cuts a description into sentences and knows the sections of a docstring ("Args:", "Returns:").</summary>
internal static class SentenceReader
{
    /// <summary>Words of one text that are read; what follows is a manual, not a description.</summary>
    private const int MaxCharacters = 6_000;

    private static readonly System.Buffers.SearchValues<char> WordEnds = System.Buffers.SearchValues.Create(" :：*(\n\t");

    public static void Read(string field, string text, List<Sentence> into)
    {
        Section section = Section.First;
        int from = 0, end = Math.Min(text.Length, MaxCharacters);
        var words = new List<Token>();
        while (from < end)
        {
            int to = SentenceEnd(text, from, end);
            if (SectionOf(text, from, to) is { } opened)
                section = opened;
            words.Clear();
            Tokeniser.Read(text, from, to, words);
            if (words.Count > 0)
            {
                bool instructs = section == Section.First && to < end && Instructs(words);
                var acts = new List<Act>();
                Token[] read = [.. words];
                ActReader.Read(text, read, acts);
                into.Add(new Sentence(field, instructs ? Section.Instruction : section, read, from, to) { Acts = acts });
                section = section == Section.First && !instructs ? Section.Rest : section;
            }
            from = to;
        }
    }

    // "You MUST call x first." and "If y is missing, call z." say nothing of what this tool does.
    private static bool Instructs(List<Token> words)
    {
        if (words[0].Word.Text is "if" or "when" or "important" or "note" or "warning" or "always" or "never" or "before")
            return true;
        for (int i = 0; i < Math.Min(words.Count, 5); i++)
        {
            if (words[i].Word.Text is "you" or "must")
                return true;
        }
        return false;
    }

    // A full stop ends a sentence before white space; a line break always does, save inside a wrapped paragraph.
    private static int SentenceEnd(string text, int from, int end)
    {
        for (int at = from; at < end; at++)
        {
            char c = text[at];
            if (c is '。' or '！' or '？' or '；')
                return at + 1;
            if (c is '.' or '!' or '?' or ';' && (at + 1 >= end || char.IsWhiteSpace(text[at + 1])) && !IsAbbreviation(text, at))
                return at + 1;
            if (c == '\n' && BreaksParagraph(text, at, end))
                return at + 1;
        }
        return end;
    }

    private static bool IsAbbreviation(string text, int stop)
    {
        ReadOnlySpan<char> before = text.AsSpan(Math.Max(0, stop - 4), Math.Min(stop, 4));
        return before.EndsWith("e.g") || before.EndsWith("i.e") || before.EndsWith(" vs") || before.EndsWith("etc") || before.EndsWith("(ex");
    }

    private static bool BreaksParagraph(string text, int at, int end)
    {
        int next = at + 1;
        while (next < end && text[next] is ' ' or '\t' or '\r')
            next++;
        return next >= end || !char.IsLower(text[next]);
    }

    private static Section? SectionOf(string text, int from, int to)
    {
        ReadOnlySpan<char> line = text.AsSpan(from, to - from).Trim("\r\n\t *#_-=`[]🎯📋");
        int wordEnd = line.IndexOfAny(WordEnds);
        ReadOnlySpan<char> word = wordEnd < 0 ? line : line[..wordEnd];
        if (word.Length is 0 or > 16 || !Opens(line, wordEnd))
            return null;
        string key = word.ToString().ToLowerInvariant();
        return Lexicon.Shared.Sections.TryGetValue(key + ":", out string? kind) || Lexicon.Shared.Sections.TryGetValue(key, out kind) ? Named(kind) : null;
    }

    private static bool Opens(ReadOnlySpan<char> line, int wordEnd) => wordEnd < 0 || line[wordEnd] is ':' or '：' or '*' or '\n' || line.Length < 24;

    private static Section Named(string kind) => kind switch
    {
        "arguments" => Section.Arguments,
        "returns" => Section.Returns,
        _ => Section.Examples,
    };
}
