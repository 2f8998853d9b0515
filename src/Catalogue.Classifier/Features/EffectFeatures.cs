using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Features;

/// <summary>What the sentences say is done, by what, and what is ruled out: the kind of each act with the mood in which it is told.</summary>
internal static class EffectFeatures
{
    private static readonly Word[] Moods = [.. Enum.GetNames<Mood>().Select(n => Vocabulary.Shared[n])];

    public static void Read(ToolText text, FeatureSet into)
    {
        foreach (Sentence sentence in text.Sentences)
        {
            if (sentence.Section is not (Section.First or Section.Rest))
                continue;
            FeatureKind place = sentence.Section == Section.First ? FeatureKind.Effect : FeatureKind.RestEffect;
            foreach (Act act in sentence.Acts)
            {
                foreach (Word kind in act.Verb.Word.VerbKinds)
                    into.Add(place, kind, Moods[(int)act.Mood], sentence.Field, act.Verb, place == FeatureKind.Effect ? 1 : 0.6f);
            }
        }
    }
}
