using System.Buffers;
using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Text;

/// <summary>
/// Finds the acts in an English sentence and how each is meant, from the words before them: a verb behind an article is a noun, one behind
/// "not" is ruled out, one behind "is" befalls its subject. Other languages are read by their words alone.
/// </summary>
internal static class ActReader
{
    private const int NegationReach = 4;

    // Marks that end a sentence, that end a clause, and behind which one begins.
    private static readonly SearchValues<char> Stops = SearchValues.Create(".;\n"), Breaks = SearchValues.Create(",;(:"), Openings = SearchValues.Create(",;:(—–\n|•");

    /// <param name="text">The text that the words were cut from, for what stands between them.</param>
    public static void Read(string text, Token[] words, List<Act> into)
    {
        Act? before = null;
        for (int at = 0; at < words.Length; at++)
        {
            if (!words[at].Word.IsVerb || Of(text, words, at, before) is not { } act)
                continue;
            into.Add(act);
            before = act;
        }
    }

    private static Act? Of(string text, Token[] words, int at, Act? before)
    {
        (Mood Mood, bool Passive)? read = FormOf(words[at].Word) switch
        {
            Form.Participle => OfParticiple(words, at),
            Form.Gerund => OfGerund(words, at),
            Form.Third => OfThird(text, words, at),
            _ => OfBase(text, words, at),
        };
        // "opens, edits and saves": what is listed is meant as what comes first.
        if (before is { } earlier && Joins(text, words, earlier.At, at) && FormOf(words[earlier.At].Word) == FormOf(words[at].Word))
            read = (earlier.Mood, earlier.Passive);
        if (read is not { } meant)
            return null;
        return new Act(words[at], at, meant.Mood != Mood.Mentioned && IsDenied(text, words, at) ? Mood.Denied : meant.Mood, meant.Passive);
    }

    private static (Mood, bool)? OfParticiple(Token[] words, int at)
    {
        for (int i = at - 1; i >= Math.Max(0, at - 3); i--)
        {
            if (IsBeing(words[i].Word.Text))
                return (Mood.Done, true);
            if (!IsAdverb(words[i].Word.Text))
                return null;
        }
        return null;
    }

    private static (Mood, bool)? OfGerund(Token[] words, int at)
    {
        string? previous = Previous(words, at);
        return previous switch
        {
            null => (Mood.Done, false),
            "by" => (Mood.By, false),
            "without" => (Mood.Denied, false),
            "for" or "of" or "when" or "while" or "before" or "after" or "if" or "about" or "on" => (Mood.Mentioned, false),
            _ => null,
        };
    }

    private static (Mood, bool)? OfThird(string text, Token[] words, int at)
    {
        if (at == 0 || Opens(text, words, at))
            return (Mood.Done, false);
        string previous = words[at - 1].Word.Text;
        return previous is "and" or "or" or "then" or "also" or "which" or "that" or "it" or "tool" or "call" or "but" or "not" or "server" || IsAdverb(previous) ? (Mood.Done, false) : null;
    }

    private static (Mood, bool)? OfBase(string text, Token[] words, int at)
    {
        if (at == 0)
            return (Mood.Done, false);
        string previous = words[at - 1].Word.Text;
        // "is run", "are read": the participle looks like the base.
        if (IsBeing(previous))
            return (Mood.Done, true);
        if (previous == "to")
            return (at >= 2 && IsPurpose(words[at - 2].Word.Text) ? Mood.Done : Mood.Mentioned, false);
        if (previous is "can" or "will" or "may" or "could" or "must" or "should" or "shall" or "does" or "do" or "and" or "or" or "then" or "also" or "not" or "cannot" or "don't" or "doesn't" or "won't" or "never" or "lets" or "let" or "please" or "only" || IsAdverb(previous))
            return (Mood.Done, false);
        if (previous is "you" or "they" or "we" or "i")
            return (at >= 2 && words[at - 2].Word.Text is "lets" or "let" ? Mood.Done : Mood.Mentioned, false);
        return Opens(text, words, at) ? (Mood.Done, false) : null;
    }

    // "list, create or delete": nothing but marks, "and" and "or" between two verbs.
    private static bool Joins(string text, Token[] words, int earlier, int at)
    {
        for (int i = earlier + 1; i < at; i++)
        {
            if (words[i].Word.Text is not ("and" or "or" or "then"))
                return false;
        }
        return at - earlier <= 3 && !Token.Between(text, words[earlier], words[at]).ContainsAny(Stops);
    }

    private static bool IsDenied(string text, Token[] words, int at)
    {
        for (int i = at - 1; i >= Math.Max(0, at - NegationReach); i--)
        {
            if (Token.Between(text, words[i], words[i + 1]).ContainsAny(Breaks))
                return false;
            if (IsNegation(words[i].Word.Text))
                return true;
            // "does not only list but deletes".
            if (words[i].Word.Text is "but" or "only")
                return false;
        }
        return false;
    }

    // Behind a mark that ends a clause.
    private static bool Opens(string text, Token[] words, int at) =>
        Token.Between(text, words[at - 1], words[at]).ContainsAny(Openings);

    private static bool IsNegation(string text) => text is "not" or "never" or "no" or "cannot" or "don't" or "doesn't" or "won't" or "can't" or "didn't" or "isn't" or "aren't" or "nothing" or "neither" or "nor" or "without" or "none" or "nobody";

    private static bool IsBeing(string text) => text is "is" or "are" or "be" or "been" or "being" or "was" or "were" or "gets" or "get";

    private static bool IsAdverb(string text) => text is "also" or "then" or "first" or "not" or "never" or "always" or "only" or "once" or "again" or "now" or "either" or "both" or "all" or "just" or "immediately" || (text.Length > 4 && text.EndsWith("ly", StringComparison.Ordinal));

    // "used to", "a tool to", "allows to", "able to": the purpose is what the call does.
    private static bool IsPurpose(string text) => text is "used" or "tool" or "allows" or "allow" or "able" or "helps" or "help" or "function" or "ability" or "endpoint" or "command" or "lets" or "enables" or "method" or "utility" or "action" or "operation";

    private static string? Previous(Token[] words, int at) => at == 0 ? null : words[at - 1].Word.Text;

    private static Form FormOf(Word word)
    {
        if (word.Text == word.Lemma)
            return Form.Base;
        if (word.Text.EndsWith("ing", StringComparison.Ordinal))
            return Form.Gerund;
        return word.Text.EndsWith("ed", StringComparison.Ordinal) || Irregular(word.Text) ? Form.Participle : word.Text.EndsWith('s') ? Form.Third : Form.Base;
    }

    private static bool Irregular(string text) => text is "run" or "sent" or "built" or "written" or "read" or "put" or "made" or "done" or "kept" or "lost" or "overwritten" or "thrown" or "begun" or "drawn" or "taken" or "given" or "gone";

    private enum Form
    {
        Base,
        Third,
        Participle,
        Gerund,
    }
}
