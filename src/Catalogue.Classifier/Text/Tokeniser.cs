using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Text;

/// <summary>Splits text into words. An identifier in running text stays one word, so that a tool named there lends its verb to nobody.</summary>
internal static class Tokeniser
{
    /// <summary>Appends the words of <paramref name="text"/> between two positions.</summary>
    public static void Read(string text, int from, int to, List<Token> into)
    {
        int at = from;
        while (at < to)
        {
            char c = text[at];
            if (Script.IsIdeographic(c))
                at = ReadIdeographs(text, at, to, into);
            else if (IsWordCharacter(c))
                at = ReadWord(text, at, to, into);
            else
                at++;
        }
    }

    private static int ReadWord(string text, int start, int to, List<Token> into)
    {
        int end = start + 1;
        while (end < to && (IsWordCharacter(text[end]) || IsInner(text, end, to)) && !Script.IsIdeographic(text[end]))
            end++;
        into.Add(new Token(Vocabulary.Shared[text.AsSpan(start, end - start)], start, end - start));
        return end;
    }

    // The apostrophe of "doesn't" and the underscore of "list_items" belong to the word.
    private static bool IsInner(string text, int at, int to) => text[at] is '_' or '\'' && at + 1 < to && IsWordCharacter(text[at + 1]);

    // The longest known word, else two characters at a time.
    private static int ReadIdeographs(string text, int start, int to, List<Token> into)
    {
        Lexicon lexicon = Lexicon.Shared;
        int run = start;
        while (run < to && run - start < lexicon.LongestIdeographs && Script.IsIdeographic(text[run]))
            run++;
        for (int end = run; end > start; end--)
        {
            Word word = Vocabulary.Shared[text.AsSpan(start, end - start)];
            if (word.Lemma != word.Text || word.Addresses || word.Roles != OrderRole.None)
            {
                into.Add(new Token(word, start, end - start));
                return end;
            }
        }
        int length = Math.Min(2, run - start);
        into.Add(new Token(Vocabulary.Shared[text.AsSpan(start, length)], start, length));
        return start + 1;
    }

    private static bool IsWordCharacter(char c) => c < 128 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c);
}
