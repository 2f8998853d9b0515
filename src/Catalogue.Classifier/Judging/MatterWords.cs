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
        Any,
        Some,
    }

    private readonly Dictionary<char, List<(string Text, Ending Ending)>> byFirst = [];
    private readonly List<string> ends = [];

    private MatterWords(string words)
    {
        foreach (string word in words.Split(' '))
            Add(word);
    }

    /// <summary>The matters by their names in the table.</summary>
    public static IReadOnlyDictionary<string, MatterWords> All { get; } = LexiconFile.Pairs("matters").ToDictionary(p => p.Key, p => new MatterWords(p.Values), StringComparer.Ordinal);

    /// <summary>Whether a text has one of the words. Digits and signs end a word, and so does a capital within one: <c>payNow</c>.</summary>
    public bool In(ReadOnlySpan<char> text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if ((StartsWord(text, at) && IsWordAt(text, at)) || IsEndAt(text, at))
                return true;
        }
        return false;
    }

    private void Add(string word)
    {
        if (word[0] == '*')
        {
            ends.Add(word[1..]);
            return;
        }
        Ending ending = word[^1] switch { '*' => Ending.Any, '+' => Ending.Some, '\'' => Ending.NotOwning, _ => Ending.None };
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
        foreach (string end in ends)
        {
            if (Stands(end, text, at) && EndsWord(text, at + end.Length))
                return true;
        }
        return false;
    }

    private static bool Fits(Ending ending, ReadOnlySpan<char> text, int end) => ending switch
    {
        Ending.None => EndsWord(text, end),
        Ending.NotOwning => EndsWord(text, end) && (end >= text.Length || text[end] is not ('\'' or '’')),
        Ending.Some => end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_') && !IsHump(text, end),
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

    private static bool StartsWord(ReadOnlySpan<char> text, int at) => at == 0 || !char.IsAsciiLetter(text[at - 1]) || !char.IsAsciiLetter(text[at]) || IsHump(text, at);

    private static bool EndsWord(ReadOnlySpan<char> text, int end) => end >= text.Length || !char.IsAsciiLetter(text[end]) || IsHump(text, end);

    private static bool IsHump(ReadOnlySpan<char> text, int at) => at > 0 && at < text.Length && char.IsAsciiLetterUpper(text[at]) && (char.IsAsciiLetterLower(text[at - 1]) || char.IsAsciiDigit(text[at - 1]));
}
