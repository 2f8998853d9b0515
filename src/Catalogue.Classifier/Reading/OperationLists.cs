using Catalogue.Classifier.Cues;
using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Reading;

/// <summary>Notices operations that a text enumerates ("create, update or delete"): each counts as one that a caller can select.</summary>
internal static class OperationLists
{
    private static readonly Word Removes = CueName.Of("class/lists-removal"), Changes = CueName.Of("class/lists-change"), Runs = CueName.Of("class/lists-process");

    public static void Read(ToolText text, List<Cue> into)
    {
        foreach (Sentence sentence in text.Sentences)
        {
            if (sentence.Section is Section.First or Section.Rest or Section.Arguments)
                Scan(sentence.Words, sentence.Field, into);
        }
        foreach (ParameterText parameter in text.ParameterTexts)
        {
            if (parameter.Parameter.IsTopLevel)
                Scan(parameter.Words, parameter.Field, into);
        }
    }

    // Two verbs or more with nothing but "and" or "or" between them.
    private static void Scan(Token[] words, string field, List<Cue> into)
    {
        for (int from = 0; from < words.Length; from++)
        {
            int to = from, verbs = 0;
            while (to < words.Length && (words[to].Word.IsVerb || (verbs > 0 && words[to].Word.Text is "and" or "or")))
                verbs += words[to++].Word.IsVerb ? 1 : 0;
            if (verbs >= 2)
                Add(words.AsSpan(from, to - from), field, into);
            from = Math.Max(from, to - 1);
        }
    }

    private static void Add(ReadOnlySpan<Token> list, string field, List<Cue> into)
    {
        foreach (Token word in list)
        {
            Word? cue = word.Word.Lemma switch
            {
                "delete" or "remove" or "drop" or "destroy" or "purge" or "clear" or "revoke" or "uninstall" => Removes,
                "create" or "update" or "add" or "edit" or "modify" or "write" or "set" or "move" or "rename" or "insert" or "send" or "upload" => Changes,
                "run" or "execute" or "start" or "stop" or "restart" or "deploy" or "trigger" => Runs,
                _ => null,
            };
            if (cue is not null)
                into.Add(new Cue(cue, field, list[0].Start, list[^1].End - list[0].Start, CueScope.Rest));
        }
    }
}
