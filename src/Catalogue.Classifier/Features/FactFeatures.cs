using Catalogue.Classifier.Facts;
using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Features;

/// <summary>The facts, so that the model learns what goes with them; what they settle is not its to weigh.</summary>
internal static class FactFeatures
{
    public static void Read(ToolText text, IReadOnlyList<Fact> facts, FeatureSet into)
    {
        foreach (Fact fact in facts)
        {
            Word id = Vocabulary.Shared[fact.Id];
            into.Add(FeatureKind.Fact, id, null, 1.5f);
            foreach (Word kind in text.MainVerb?.Word.VerbKinds ?? [])
                into.Add(FeatureKind.FactKind, id, kind, 0.6f);
        }
    }
}
