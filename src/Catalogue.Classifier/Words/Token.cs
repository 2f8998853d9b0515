namespace Catalogue.Classifier.Words;

/// <summary>A word where it stands.</summary>
internal readonly record struct Token(Word Word, int Start, int Length)
{
    public int End => Start + Length;
}
