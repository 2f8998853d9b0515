using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Cues;

/// <summary>One place of a wording: a word, <c>&lt;kind of verb&gt;</c>, <c>{topic}</c> or a gap of up to four words (<c>_</c>).</summary>
internal readonly record struct CuePart(CuePartKind Kind, string Text)
{
    public static CuePart Parse(string written) => written switch
    {
        "_" => new CuePart(CuePartKind.Gap, ""),
        ['<', .. var kind, '>'] => new CuePart(CuePartKind.VerbKind, kind),
        ['{', .. var topic, '}'] => new CuePart(CuePartKind.Topic, topic),
        _ => new CuePart(CuePartKind.Word, written),
    };

    public bool Matches(Word word) => Kind switch
    {
        CuePartKind.Word => word.Text == Text || word.Lemma == Text,
        CuePartKind.VerbKind => Names(word.VerbKinds),
        CuePartKind.Topic => Names(word.Topics) || Names(word.Subjects),
        _ => true,
    };

    private bool Names(Word[] words)
    {
        foreach (Word word in words)
        {
            if (word.Text == Text)
                return true;
        }
        return false;
    }
}

internal enum CuePartKind
{
    Word,
    VerbKind,
    Topic,
    Gap,
}
