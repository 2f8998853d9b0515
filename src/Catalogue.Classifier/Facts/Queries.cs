using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Facts;

/// <summary>An argument that is named <c>query</c> and says no more: what the call does with it, the first sentence tells by its language.</summary>
internal static class Queries
{
    private const int LanguageReach = 3;

    /// <summary>A statement, where the first sentence speaks of a language for statements; null where it may be words to search for.</summary>
    public static SuppliedKind? KindOf(Stated stated, ParameterText parameter) =>
        (IsBare(parameter) || IsDocument(parameter)) && stated.MainSentence is { } main && Array.Exists(main.Words, w => Supplied.KindOf(w.Word) is SuppliedKind.Statement) ? SuppliedKind.Statement : null;

    /// <summary>"Queries the metrics using SQL": the argument is the statement that is run.</summary>
    public static Said? InText(Stated stated, ParameterText parameter)
    {
        if (!IsBare(parameter) || stated.MainSentence is not { } main || stated.MainVerb?.Lemma is not "query")
            return null;
        Token[] words = main.Words;
        for (int i = 1; i < words.Length; i++)
        {
            if (words[i].Word.Text is not ("using" or "with" or "via"))
                continue;
            for (int at = i + 1; at < Math.Min(words.Length, i + 1 + LanguageReach); at++)
            {
                if (Supplied.KindOf(words[at].Word) is SuppliedKind.Statement)
                    return new Said(main.Field, words[i].Start, words[at].End);
            }
        }
        return null;
    }

    // A query in parts may hold statements among them.
    private static bool IsDocument(ParameterText parameter) => parameter is { Name: [{ Word.Text: "query" }], Parameter: { Type: "object", IsTopLevel: true } };

    private static bool IsBare(ParameterText parameter) => parameter is { Name: [{ Word.Text: "query" }], Words.Length: 0, Parameter.Type: "string" };
}
