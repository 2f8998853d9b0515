using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Text;

/// <summary>Recognises texts that stand where a description is missing.</summary>
internal static class Boilerplate
{
    private static readonly string[] Openings = [.. LexiconFile.Lines("boilerplate")];

    public static bool Is(string text)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        foreach (string opening in Openings)
        {
            if (trimmed.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && (opening.Length > 5 || trimmed.Length == opening.Length))
                return true;
        }
        return false;
    }
}
