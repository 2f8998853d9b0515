namespace Catalogue.Classifier.Words;

/// <summary>A word where it stands.</summary>
internal readonly record struct Token(Word Word, int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>What stands between two words; nothing where they overlap, as words of scripts without blanks may.</summary>
    public static ReadOnlySpan<char> Between(string text, Token left, Token right) => right.Start > left.End ? text.AsSpan(left.End, right.Start - left.End) : default;
}
