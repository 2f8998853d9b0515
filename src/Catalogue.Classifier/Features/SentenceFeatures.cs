using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Features;

/// <summary>What the description says: the first sentence apart from the rest, what is denied apart from what is done.</summary>
internal static class SentenceFeatures
{
    public static void Read(ToolText text, FeatureSet into)
    {
        into.Add(FeatureKind.TextShape, Vocabulary.Shared[Shape(text)]);
        float rest = RestWeight(text);
        foreach (Sentence sentence in text.Sentences)
        {
            switch (sentence.Section)
            {
                case Section.First:
                    ReadFirst(text, sentence, into);
                    break;
                case Section.Rest:
                    ReadRest(sentence, rest, into);
                    break;
                case Section.Arguments:
                    Words(sentence, FeatureKind.ArgumentWord, 0.3f, into);
                    break;
                case Section.Returns:
                    Words(sentence, FeatureKind.ReturnWord, 0.3f, into);
                    break;
            }
        }
    }

    private static void ReadFirst(ToolText text, Sentence sentence, FeatureSet into)
    {
        Words(sentence, FeatureKind.FirstWord, 1, into);
        Pairs(sentence, FeatureKind.FirstPair, 1, into);
        Phrases.Read(sentence, into);
        VerbsOf(sentence, 1, into, FeatureKind.AnyVerbKind);
        Also(sentence, into);
        if (text.MainVerb is not { } verb)
            return;
        into.Add(FeatureKind.MainVerb, verb.Word, null, sentence.Field, verb);
        Token? target = ObjectOf(sentence, verb);
        foreach (Word kind in verb.Word.VerbKinds)
        {
            into.Add(FeatureKind.MainVerbKind, kind, null, sentence.Field, verb, 2);
            foreach (Word topic in target?.Word.Topics ?? [])
                into.Add(FeatureKind.MainVerbTopic, kind, topic, sentence.Field, verb);
            foreach (Word other in text.Verb?.Word.VerbKinds ?? [])
                into.Add(FeatureKind.VerbKinds, other, kind, sentence.Field, verb);
        }
        if (target is { } thing)
            into.Add(FeatureKind.MainVerbObject, verb.Word, thing.Word, sentence.Field, verb with { Length = thing.End - verb.Start });
    }

    // "Finds a playlist and plays it": the most consequential effect counts, wherever it stands.
    private static void Also(Sentence sentence, FeatureSet into)
    {
        Token[] words = sentence.Words;
        for (int i = 1; i < words.Length; i++)
        {
            if (!words[i].Word.IsVerb || words[i - 1].Word.Text is not ("and" or "then" or "or" or "also" or "automatically" or "optionally" or "to"))
                continue;
            into.Add(FeatureKind.AlsoVerb, words[i].Word, null, sentence.Field, words[i], 0.7f);
            foreach (Word kind in words[i].Word.VerbKinds)
                into.Add(FeatureKind.AlsoVerbKind, kind, words[i - 1].Word.Text == "to" ? words[i - 1].Word : null, sentence.Field, words[i]);
        }
    }

    // The first word behind the verb that is about something.
    private static Token? ObjectOf(Sentence sentence, Token verb)
    {
        int at = Array.FindIndex(sentence.Words, w => w.Start == verb.Start) + 1;
        for (int i = at; i < Math.Min(at + 5, sentence.Words.Length); i++)
        {
            if (sentence.Words[i].Word is { IsStopWord: false, Topics.Length: > 0 })
                return sentence.Words[i];
        }
        return null;
    }

    private static void ReadRest(Sentence sentence, float value, FeatureSet into)
    {
        Words(sentence, FeatureKind.RestWord, value, into);
        Pairs(sentence, FeatureKind.RestPair, value, into);
        Phrases.Read(sentence, into);
        if (SentenceVerb.Of(sentence) is not { } verb || Array.FindIndex(sentence.Words, w => w.Start == verb.Start) > 2)
            return;
        into.Add(FeatureKind.RestVerb, verb.Word, null, sentence.Field, verb, 0.6f);
        foreach (Word kind in verb.Word.VerbKinds)
            into.Add(FeatureKind.RestVerbKind, kind, null, sentence.Field, verb, 0.6f);
    }

    private static void Words(Sentence sentence, FeatureKind kind, float value, FeatureSet into)
    {
        foreach (Token word in sentence.Words)
        {
            if (!word.Word.IsStopWord)
                into.Add(kind, word.Word, null, sentence.Field, word, value);
        }
    }

    private static void Pairs(Sentence sentence, FeatureKind kind, float value, FeatureSet into)
    {
        Token? before = null;
        foreach (Token word in sentence.Words)
        {
            if (word.Word.IsStopWord)
                continue;
            if (before is { } left)
                into.Add(kind, left.Word, word.Word, sentence.Field, left with { Length = word.End - left.Start }, value);
            before = word;
        }
    }

    private static void VerbsOf(Sentence sentence, float value, FeatureSet into, FeatureKind kind)
    {
        foreach (Token word in sentence.Words)
        {
            foreach (Word verb in word.Word.VerbKinds)
                into.Add(kind, verb, null, sentence.Field, word, value);
        }
    }

    private static float RestWeight(ToolText text)
    {
        int words = text.Sentences.Where(s => s.Section == Section.Rest).Sum(s => s.Words.Length);
        return words <= 20 ? 0.6f : 0.6f * MathF.Sqrt(20f / words);
    }

    private static string Shape(ToolText text)
    {
        int words = text.Sentences.Sum(s => s.Words.Length);
        return words switch { 0 => "none", < 6 => "few", < 15 => "short", < 60 => "middle", < 200 => "long", _ => "manual" };
    }
}
