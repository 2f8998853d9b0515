using System.Collections.Concurrent;
using Catalogue.Classifier.Cues;
using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Text;

/// <summary>Hands out the one <see cref="Word"/> for a spelling. Bounded: strangers' words beyond it are made anew each time.</summary>
internal sealed class Vocabulary
{
    private const int Capacity = 400_000;
    private const int LongestWord = 64;

    private readonly Lexicon lexicon = Lexicon.Shared;
    private readonly ConcurrentDictionary<string, Word> words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private int count;

    private Vocabulary() => lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static Vocabulary Shared { get; } = new();

    public Word this[ReadOnlySpan<char> text]
    {
        get
        {
            Span<char> lower = stackalloc char[LongestWord];
            int length = Math.Min(text.Length, LongestWord);
            text[..length].ToLowerInvariant(lower);
            ReadOnlySpan<char> key = lower[..length];
            if (lookup.TryGetValue(key, out Word? known))
                return known;
            Word made = Make(key.ToString());
            if (count < Capacity && words.TryAdd(made.Text, made))
                Interlocked.Increment(ref count);
            return made;
        }
    }

    private Word Make(string text)
    {
        string lemma = LemmaOf(text);
        string[] kinds = lexicon.Verbs.GetValueOrDefault(lemma) ?? [];
        string[] topics = lexicon.Topics.GetValueOrDefault(lemma) ?? lexicon.Topics.GetValueOrDefault(text) ?? [];
        string[] subjects = lexicon.Subjects.GetValueOrDefault(lemma) ?? lexicon.Subjects.GetValueOrDefault(text) ?? [];
        return new Word
        {
            Text = text,
            Lemma = lemma,
            Id = StableHash.Of(lemma),
            VerbKinds = Named(kinds),
            Topics = Named(topics),
            Subjects = Named(subjects),
            CueStarts = CueTable.Shared.StartingWith(text, lemma, kinds, [.. topics, .. subjects]),
            Addresses = lexicon.Addresses(text),
            Roles = lexicon.Orders.Of(text),
            Group = SaidGroups.Of(text, lemma),
            IsForeign = text != lemma && !lexicon.Inflections.ContainsKey(text) && lexicon.Translate(text) == lemma && !IsEnglishNoun(text),
            IsNounLike = lexicon.NounLike.Contains(lemma),
            IsStopWord = lexicon.StopWords.Contains(text),
        };
    }

    // A kind's or topic's name is a word as well, so that features can be made of it.
    private static Word[] Named(string[] names) =>
        [.. names.Select(n => new Word { Text = n, Lemma = n, Id = StableHash.Of(n) })];

    // The table of translations brings nouns to their verbs as well: "execution", "executable".
    private static bool IsEnglishNoun(string text) =>
        System.Text.Ascii.IsValid(text) && (text.EndsWith("ion", StringComparison.Ordinal) || text.EndsWith("ions", StringComparison.Ordinal) || text.EndsWith("al", StringComparison.Ordinal) || text.EndsWith("able", StringComparison.Ordinal) || text.EndsWith("ables", StringComparison.Ordinal)
            || text.EndsWith("tor", StringComparison.Ordinal) || text.EndsWith("tors", StringComparison.Ordinal) || text.EndsWith("ive", StringComparison.Ordinal) || text.EndsWith("sis", StringComparison.Ordinal) || text.EndsWith("ing", StringComparison.Ordinal));

    private string LemmaOf(string text)
    {
        if (lexicon.Verbs.ContainsKey(text) || lexicon.StopWords.Contains(text))
            return text;
        if (lexicon.Inflections.TryGetValue(text, out string? verb))
            return verb;
        if (lexicon.Translate(text) is { } english && !lexicon.Topics.ContainsKey(text))
            return english;
        return Inflection.BaseOf(text);
    }
}
