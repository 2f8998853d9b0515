using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Text;

/// <summary>Which part of a description a sentence stands in.</summary>
internal enum Section
{
    First,
    Rest,
    Arguments,
    Returns,
    Examples,

    /// <summary>Tells the model what to do before it says what the tool does.</summary>
    Instruction,
}

/// <summary>A sentence of one field, as words.</summary>
internal sealed record Sentence(string Field, Section Section, Token[] Words, int Start, int End)
{
    /// <summary>The acts that it speaks of.</summary>
    public IReadOnlyList<Act> Acts { get; init; } = [];
}
