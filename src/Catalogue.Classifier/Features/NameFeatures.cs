using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Features;

/// <summary>What the tool's own name says.</summary>
internal static class NameFeatures
{
    public static void Read(ToolText text, FeatureSet into)
    {
        Token[] name = text.Name;
        for (int i = 0; i < name.Length; i++)
        {
            into.Add(FeatureKind.NameWord, name[i].Word, null, EvidenceField.Tool, name[i]);
            if (i > 0)
                into.Add(FeatureKind.NamePair, name[i - 1].Word, name[i].Word, EvidenceField.Tool, Span(name[i - 1], name[i]));
        }
        if (name.Length > 0)
        {
            into.Add(FeatureKind.NameFirst, name[0].Word, null, EvidenceField.Tool, name[0]);
            into.Add(FeatureKind.NameLast, name[^1].Word, null, EvidenceField.Tool, name[^1]);
        }
        into.Add(FeatureKind.NameShape, Shape(text));
        if (text.Verb is { } verb)
            ReadVerb(name, verb, into);
        foreach (Token other in name)
        {
            // "execute_delete_documents": the verb that counts is not always the first.
            if (text.Verb is { } first && other != first && other.Word.IsVerb)
                AddKinds(FeatureKind.OtherNameVerb, other, into);
        }
        foreach (Token word in text.Title)
            into.Add(FeatureKind.TitleWord, word.Word, null, EvidenceField.Title, word);
    }

    private static void ReadVerb(Token[] name, Token verb, FeatureSet into)
    {
        into.Add(FeatureKind.NameVerb, verb.Word, null, EvidenceField.Tool, verb);
        int at = Array.IndexOf(name, verb);
        // The thing is the last word behind the verb, or before it where the verb comes last.
        Word? thing = at + 1 < name.Length ? name[^1].Word : at > 0 ? name[at - 1].Word : null;
        foreach (Word kind in thing is null ? [] : verb.Word.VerbKinds)
            into.Add(FeatureKind.NameObject, kind, thing, EvidenceField.Tool, verb);
        foreach (Word kind in verb.Word.VerbKinds)
        {
            into.Add(FeatureKind.NameVerbKind, kind, null, EvidenceField.Tool, verb, 2);
            foreach (Token other in name)
            {
                if (other == verb)
                    continue;
                into.Add(FeatureKind.NameVerbWord, kind, other.Word, EvidenceField.Tool, verb);
                foreach (Word topic in other.Word.Topics)
                    into.Add(FeatureKind.NameVerbTopic, kind, topic, EvidenceField.Tool, verb);
            }
        }
    }

    private static void AddKinds(FeatureKind kind, Token verb, FeatureSet into)
    {
        foreach (Word effect in verb.Word.VerbKinds)
            into.Add(kind, effect, null, EvidenceField.Tool, verb, 0.7f);
    }

    private static Word Shape(ToolText text) => Vocabulary.Shared[(text.Verb is null ? "no-verb" : "verb") + Math.Min(text.Name.Length, 5)];

    private static Token Span(Token left, Token right) => left with { Length = right.End - left.Start };
}
