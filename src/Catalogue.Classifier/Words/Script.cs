namespace Catalogue.Classifier.Words;

/// <summary>What a character's script means for splitting words.</summary>
internal static class Script
{
    /// <summary>Written without spaces between words: Chinese, Japanese, and Korean, whose endings cling to the word.</summary>
    public static bool IsIdeographic(char c) =>
        c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7AF') or (>= '\uF900' and <= '\uFAFF');
}
