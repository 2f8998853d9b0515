using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Judging;

/// <summary>
/// The words of one matter, from <c>Words/matters.txt</c>. Looked up by hand, letter by letter: one pattern of so many alternatives takes the run-time's compiler
/// seconds.
/// </summary>
internal sealed class MatterWords
{
    private enum Ending
    {
        None,
        NotOwning,
        AtMostOne,
        Any,
        Some,
    }

    private readonly Dictionary<char, List<(string Text, Ending Ending)>> byFirst = [];
    private readonly List<(string Text, bool WithBeginning)> ends = [];
    private readonly bool alone;
    private readonly string signs = "";

    private MatterWords(string words, bool alone)
    {
        this.alone = alone;
        foreach (string word in words.Split(' '))
        {
            if (word.Length == 1 && !char.IsLetter(word[0]))
                signs += word;
            else
                Add(word);
        }
    }

    /// <summary>The matters by their names in the table.</summary>
    public static IReadOnlyDictionary<string, MatterWords> All { get; } = LexiconFile.Pairs("matters").ToDictionary(
        p => p.Key.Split(' ')[0], p => new MatterWords(p.Values, p.Key.EndsWith(" alone", StringComparison.Ordinal)), StringComparer.Ordinal);

    /// <summary>Whether a text has one of the words. Digits and signs end a word, and so does a capital within one: <c>payNow</c>.</summary>
    public bool In(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny(signs))
            return true;
        for (int at = 0; at < text.Length; at++)
        {
            if ((StartsWord(text, at) && IsWordAt(text, at)) || IsEndAt(text, at))
                return true;
        }
        return false;
    }

    private void Add(string word)
    {
        if (word[0] is '*' or '+')
        {
            ends.Add((word[1..], word[0] == '+'));
            return;
        }
        Ending ending = word[^1] switch { '*' => Ending.Any, '+' => Ending.Some, '\'' => Ending.NotOwning, '?' => Ending.AtMostOne, _ => Ending.None };
        string text = ending == Ending.None ? word : word[..^1];
        if (!byFirst.TryGetValue(text[0], out List<(string, Ending)>? same))
            byFirst[text[0]] = same = [];
        same.Add((text, ending));
    }

    private bool IsWordAt(ReadOnlySpan<char> text, int at)
    {
        if (!byFirst.TryGetValue(char.ToLowerInvariant(text[at]), out List<(string Text, Ending Ending)>? words))
            return false;
        foreach ((string word, Ending ending) in words)
        {
            if (Stands(word, text, at) && Fits(ending, text, at + word.Length))
                return true;
        }
        return false;
    }

    private bool IsEndAt(ReadOnlySpan<char> text, int at)
    {
        foreach ((string end, bool withBeginning) in ends)
        {
            if (Stands(end, text, at) && EndsWord(text, at + end.Length) && (!withBeginning || (at > 0 && IsOfWord(text[at - 1]) && !IsHump(text, at))))
                return true;
        }
        return false;
    }

    private bool Fits(Ending ending, ReadOnlySpan<char> text, int end) => ending switch
    {
        Ending.None => EndsWord(text, end),
        Ending.NotOwning => EndsWord(text, end) && (end >= text.Length || text[end] is not ('\'' or '’')),
        Ending.AtMostOne => EndsWord(text, end) || (IsOfWord(text[end]) && EndsWord(text, end + 1)),
        Ending.Some => end < text.Length && IsOfWord(text[end]) && !IsHump(text, end),
        _ => true,
    };

    private static bool Stands(string word, ReadOnlySpan<char> text, int at)
    {
        if (!text[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase))
            return false;
        for (int i = at + 1; i < at + word.Length; i++)
        {
            if (IsHump(text, i))
                return false;
        }
        return true;
    }

    private bool StartsWord(ReadOnlySpan<char> text, int at) => at == 0 || IsBeside(text[at - 1]) || IsHump(text, at);

    private bool EndsWord(ReadOnlySpan<char> text, int end) => end >= text.Length || IsBeside(text[end]) || IsHump(text, end);

    // What a word may have beside it.
    private bool IsBeside(char c) => alone ? !IsOfWord(c) : !char.IsAsciiLetter(c);

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static bool IsHump(ReadOnlySpan<char> text, int at) => at > 0 && at < text.Length && char.IsAsciiLetterUpper(text[at]) && (char.IsAsciiLetterLower(text[at - 1]) || char.IsAsciiDigit(text[at - 1]));
}
