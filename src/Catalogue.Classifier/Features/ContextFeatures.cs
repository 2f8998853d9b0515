using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Features;

/// <summary>What stands around the tool: its server, its siblings, its author's hints.</summary>
internal static class ContextFeatures
{
    public static void Read(ToolText text, FeatureSet into)
    {
        ReadServer(text, into);
        if (!text.HasText)
            ReadSiblings(text, into);
        if (text.Tool.Annotations is { } hints)
            ReadHints(hints, into);
    }

    private static void ReadServer(ToolText text, FeatureSet into)
    {
        foreach (Token word in text.Server.NameWords)
        {
            if (!word.Word.IsStopWord)
                into.Add(FeatureKind.ServerWord, word.Word, null, EvidenceField.Server, word, 0.4f);
        }
        foreach (Token word in text.Server.Sentences.Take(2).SelectMany(s => s.Words))
        {
            if (!word.Word.IsStopWord)
                into.Add(FeatureKind.ServerText, word.Word, null, EvidenceField.ServerDescription, word, 0.2f);
        }
        Word[] kinds = (text.Verb ?? text.MainVerb)?.Word.VerbKinds ?? [];
        foreach (Word topic in text.Server.NameWords.SelectMany(w => w.Word.Topics))
        {
            into.Add(FeatureKind.ServerTopic, topic, null, 0.5f);
            foreach (Word kind in kinds)
                into.Add(FeatureKind.ServerTopicKind, kind, topic, 0.5f);
        }
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

    private static void ReadHints(ToolAnnotations hints, FeatureSet into)
    {
        if (hints.ReadOnlyHint is { } readOnly)
            into.Add(FeatureKind.Hint, Vocabulary.Shared[readOnly ? "read-only" : "not-read-only"], null, 0.5f);
        if (hints.DestructiveHint is { } destructive)
            into.Add(FeatureKind.Hint, Vocabulary.Shared[destructive ? "destructive" : "not-destructive"], null, 0.5f);
    }
}
