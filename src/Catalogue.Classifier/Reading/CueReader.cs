using Catalogue.Classifier.Cues;
using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Reading;

/// <summary>Finds every wording of the cue table in one definition.</summary>
internal static class CueReader
{
    public static void Read(ToolText text, List<Cue> into)
    {
        // The whole name: "vim_command" is a wording although "vim" stands before every tool of its server.
        Scan(ServerText.WholeNameOf(text.Tool), EvidenceField.Tool, CueScope.Name, into);
        Scan(text.Title.ToArray(), EvidenceField.Title, CueScope.Name, into);
        foreach (Sentence sentence in text.Sentences)
            Scan(sentence.Words, sentence.Field, ScopeOf(sentence.Section), into);
        foreach (ParameterText parameter in text.ParameterTexts)
        {
            Scan(parameter.Name, null, CueScope.Parameters, into, parameter.Parameter.OwnName);
            Scan(parameter.Words, parameter.Field, CueScope.Arguments, into);
        }
        foreach (Sentence sentence in text.Server.Sentences)
            Scan(sentence.Words, sentence.Field, CueScope.Server, into);
    }

    private static CueScope ScopeOf(Section section) => section switch
    {
        Section.First => CueScope.First,
        Section.Rest or Section.Instruction => CueScope.Rest,
        Section.Arguments => CueScope.Arguments,
        _ => CueScope.None,
    };

    private static void Scan(Token[] words, string? field, CueScope scope, List<Cue> into, string? argument = null)
    {
        for (int at = 0; at < words.Length; at++)
        {
            foreach (int number in words[at].Word.CueStarts)
            {
                CueWording wording = CueTable.Shared[number];
                if ((wording.Scope & scope) == CueScope.None)
                    continue;
                int end = wording.Match(words, at);
                if (end >= 0)
                    into.Add(new Cue(wording.Cue, field, words[at].Start, words[end].End - words[at].Start, scope, argument));
            }
        }
    }
}
