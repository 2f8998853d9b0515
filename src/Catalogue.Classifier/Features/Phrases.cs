using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Features;

/// <summary>Fixed wordings ("cannot be undone") and denials ("does not modify"), where each word alone would mislead.</summary>
internal static class Phrases
{
    private const int NegationReach = 4;

    private static readonly Dictionary<string, (string[] Words, Word Tag)[]> ByFirstWord = Load();

    public static void Read(Sentence sentence, FeatureSet into)
    {
        Token[] words = sentence.Words;
        for (int at = 0; at < words.Length; at++)
        {
            if (ByFirstWord.TryGetValue(words[at].Word.Text, out (string[] Words, Word Tag)[]? starting))
                Match(sentence, at, starting, into);
            if (IsNegation(words[at].Word.Text))
                ReadNegated(sentence, at, into);
        }
    }

    private static void Match(Sentence sentence, int at, (string[] Words, Word Tag)[] candidates, FeatureSet into)
    {
        Token[] words = sentence.Words;
        foreach ((string[] wanted, Word tag) in candidates)
        {
            if (at + wanted.Length > words.Length)
                continue;
            int i = 1;
            while (i < wanted.Length && words[at + i].Word.Text == wanted[i])
                i++;
            if (i == wanted.Length)
                into.Add(FeatureKind.Phrase, tag, null, sentence.Field, words[at] with { Length = words[at + i - 1].End - words[at].Start });
        }
    }

    private static void ReadNegated(Sentence sentence, int at, FeatureSet into)
    {
        for (int i = at + 1; i < Math.Min(at + 1 + NegationReach, sentence.Words.Length); i++)
        {
            Token word = sentence.Words[i];
            foreach (Word kind in word.Word.VerbKinds)
                into.Add(FeatureKind.Negated, kind, null, sentence.Field, sentence.Words[at] with { Length = word.End - sentence.Words[at].Start });
            if (word.Word.IsVerb)
                return;
        }
    }

    private static bool IsNegation(string text) => text is "not" or "without" or "never" or "cannot" or "don't" or "doesn't" or "won't" or "no" or "不" or "不会" or "なし" or "sin" or "sem" or "ohne" or "sans" or "не";

    private static Dictionary<string, (string[], Word)[]> Load()
    {
        var phrases = new List<(string[] Words, Word Tag)>();
        foreach ((string tag, string wordings) in LexiconFile.Pairs("phrases"))
        {
            foreach (string wording in wordings.Split('|'))
            {
                var tokens = new List<Token>();
                Tokeniser.Read(wording, 0, wording.Length, tokens);
                if (tokens.Count > 0)
                    phrases.Add(([.. tokens.Select(t => t.Word.Text)], Vocabulary.Shared[tag]));
            }
        }
        return phrases.GroupBy(p => p.Words[0], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }
}
