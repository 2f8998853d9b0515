using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Addressing;

/// <summary>What a stretch of text is set in; a text that speaks to the model likes to hide.</summary>
[Flags]
internal enum Setting
{
    None = 0,

    /// <summary>Between tags or brackets that look like a system's own: <c>&lt;IMPORTANT&gt;</c>, <c>[SYSTEM]</c>.</summary>
    Tag = 1,

    /// <summary>In a comment.</summary>
    Comment = 2,

    /// <summary>Quoted, as an example.</summary>
    Quoted = 4,

    /// <summary>Not to be seen: invisible characters, terminal escapes, or in another writing.</summary>
    Hidden = 8,

    /// <summary>A name, not a text.</summary>
    Name = 16,

    /// <summary>In a block that poses as the system's or that is styled so that nobody sees it.</summary>
    System = 32,
}

/// <summary>A sentence of any field of a definition: what could be said to the model.</summary>
/// <param name="Field">Evidence field.</param>
/// <param name="Words">Its words; decoded where it is encoded.</param>
internal sealed record Utterance(string Field, int Start, int End, Token[] Words, string Text, Setting Setting);
