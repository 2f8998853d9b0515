using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Features;

/// <summary>What stands around the tool: its server's text and its siblings. What its author hints is no feature: it comes from the party that is judged.</summary>
internal static class ContextFeatures
{
    public static void Read(ToolText text, FeatureSet into)
    {
        ReadServer(text, into);
        if (!text.HasText)
            ReadSiblings(text, into);
    }

    private static void ReadServer(ToolText text, FeatureSet into)
    {
        foreach (Token word in text.Server.Sentences.Take(2).SelectMany(s => s.Words))
        {
            if (!word.Word.IsStopWord)
                into.Add(FeatureKind.ServerText, word.Word, null, EvidenceField.ServerDescription, word, 0.2f);
        }
        Word[] kinds = (text.Verb ?? text.MainVerb)?.Word.VerbKinds ?? [];
        foreach (Word topic in text.Server.Sentences.Take(2).SelectMany(s => s.Words).SelectMany(w => w.Word.Topics))
        {
            into.Add(FeatureKind.ServerTopic, topic, null, 0.3f);
            foreach (Word kind in kinds)
                into.Add(FeatureKind.ServerTopicKind, kind, topic, 0.3f);
        }
    }

    private static void ReadSiblings(ToolText text, FeatureSet into)
    {
        Word[] verbs = text.Server.SiblingVerbs;
        if (verbs.Length < 3)
            return;
        foreach (var group in verbs.SelectMany(v => v.VerbKinds).GroupBy(k => k.Text, StringComparer.Ordinal))
        {
            if (group.Count() * 3 >= verbs.Length)
                into.Add(FeatureKind.Sibling, group.First(), null, 0.5f);
        }
    }
}
