using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Facts;

/// <summary>Whether a definition restricts a statement to reading: "a SELECT query", "read-only access", "must not change data".</summary>
internal static class ReadingOnly
{
    /// <param name="parameter">The argument that takes the statement.</param>
    public static bool Holds(Stated stated, ParameterText parameter)
    {
        if (RunWords.MayWrite(parameter))
            return false;
        return IsSaidIn(parameter.Words) || Holds(stated) || (stated.ServerSentences.Any(s => IsSaidIn(s.Words)) && !stated.NamesChange);
    }

    /// <summary>The same by the tool's text alone.</summary>
    public static bool Holds(Stated stated) => stated.Says("class/read-restriction") || stated.Sentences.Any(s => IsSaidIn(s.Words));

    /// <summary>Whether one sentence restricts to reading.</summary>
    public static bool IsSaidIn(Token[] words)
    {
        for (int i = 0; i + 1 < words.Length; i++)
        {
            string first = words[i].Word.Text, second = words[i + 1].Word.Text;
            if (first == "read" && second == "only")
                return !IsLifted(words, i);
            // "A statement that may only read."
            if (first == "only" && second is "read" or "reads" or "select" or "selects" && i > 0 && words[i - 1].Word.Text is "that" or "which" or "may" or "can")
                return true;
            if (first == "select" && (IsStatement(second) || (i + 2 < words.Length && IsStatement(words[i + 2].Word.Text))))
                return !Lists(words, i);
        }
        // Of the two languages of that name, this one only finds.
        if (Array.Exists(words, w => w.Word.Text == "aql") && Array.Exists(words, w => w.Word.Text == "artifactory"))
            return true;
        return words.Length > 0 && words[^1].Word.Text == "readonly";
    }

    private static bool IsStatement(string word) => word is "query" or "queries" or "statement" or "statements";

    // "not read-only", "if read-only is off".
    private static bool IsLifted(Token[] words, int at) => at > 0 && words[at - 1].Word.Text is "not" or "non" or "if" or "unless" or "when";

    // "SELECT, INSERT and UPDATE statements".
    private static bool Lists(Token[] words, int at)
    {
        for (int i = Math.Max(0, at - 3); i < Math.Min(words.Length, at + 5); i++)
        {
            if (words[i].Word.Text is "insert" or "update" or "delete" or "drop" or "create" or "etc" or "ddl" or "dml" or "any")
                return true;
        }
        return false;
    }
}
