namespace Catalogue.Classifier.Words;

/// <summary>A distinct word, lower case, with what the lexicon knows of it. Shared, so that the lexicon is asked once a word.</summary>
internal sealed class Word
{
    /// <summary>As written, in lower case.</summary>
    public required string Text { get; init; }

    /// <summary>The English base form that features and tables are keyed by.</summary>
    public required string Lemma { get; init; }

    /// <summary>Hash of <see cref="Lemma"/>, the same on every machine.</summary>
    public required ulong Id { get; init; }

    /// <summary>Kinds of effect, where the word can be a verb.</summary>
    public Word[] VerbKinds { get; init; } = [];

    /// <summary>What the word is about: file, money, code…</summary>
    public Word[] Topics { get; init; } = [];

    /// <summary>Finer than topics, for cues alone.</summary>
    public Word[] Subjects { get; init; } = [];

    /// <summary>Whether the word is about one of <c>Words/subjects.txt</c>.</summary>
    public bool IsAbout(string subject)
    {
        foreach (Word one in Subjects)
        {
            if (one.Text == subject)
                return true;
        }
        return false;
    }

    /// <summary>Whether the word can be a verb of a kind.</summary>
    public bool IsKind(string kind)
    {
        foreach (Word one in VerbKinds)
        {
            if (one.Text == kind)
                return true;
        }
        return false;
    }

    /// <summary>Whether a text uses the word to speak to a reader who acts; see <c>Words/address.txt</c>.</summary>
    public bool Addresses { get; init; }

    /// <summary>What the word does in an order to a model.</summary>
    public OrderRole Roles { get; init; }

    /// <summary>Its group in <c>Words/said.txt</c>, or null.</summary>
    public string? Group { get; init; }

    /// <summary>Says nothing by itself.</summary>
    public bool IsStopWord { get; init; }

    /// <summary>Wordings that begin with this word, by number in the cue table.</summary>
    internal int[] CueStarts { get; init; } = [];

    public bool IsVerb => VerbKinds.Length > 0;

    /// <summary>Whether the base form is the translation of a word of another language.</summary>
    public bool IsForeign { get; init; }

    /// <summary>Names a thing as often as an act: "view", "order", "log".</summary>
    public bool IsNounLike { get; init; }

    public override string ToString() => Text;
}
