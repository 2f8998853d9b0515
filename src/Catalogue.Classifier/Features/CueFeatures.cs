using Catalogue.Classifier.Cues;
using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Features;

/// <summary>What the detectors noticed, as features, alone and with the verb that it goes with.</summary>
internal static class CueFeatures
{
    /// <summary>Only these also say something about the class; the others would be noise to it.</summary>
    private static readonly List<string> BearOnClass = ["class", "settled", SignalIds.ArbitraryCode, SignalIds.Financial];

    public static void Read(ToolText text, FeatureSet into)
    {
        Word[] kinds = (text.Verb ?? text.MainVerb)?.Word.VerbKinds ?? [];
        foreach (Cue cue in text.Cues)
        {
            bool bearsOnClass = BearOnClass.Exists(cue.IsOf);
            into.Add(bearsOnClass ? FeatureKind.Cue : FeatureKind.SignalCue, cue.Name, null, bearsOnClass ? 1.5f : 1, cue.Field, cue.Start, cue.Length);
            if (!bearsOnClass)
                continue;
            foreach (Word kind in kinds)
                into.Add(FeatureKind.CueKind, cue.Name, kind, 0.6f, cue.Field, cue.Start, cue.Length);
        }
    }
}
