using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Text;

/// <summary>Splits an identifier on case, digits and separators: <c>getHTTPUrl_v2</c> is get, HTTP, Url, v, 2.</summary>
internal static class NameSplitter
{
    public static void Read(string name, List<Token> into)
    {
        int at = 0;
        while (at < name.Length)
        {
            int end = PartEnd(name, at);
            if (end == at)
            {
                at++;
                continue;
            }
            if (Script.IsIdeographic(name[at]))
                Tokeniser.Read(name, at, end, into);
            else
                into.Add(new Token(Vocabulary.Shared[name.AsSpan(at, end - at)], at, end - at));
            at = end;
        }
    }

    private static int PartEnd(string name, int start)
    {
        int end = start;
        while (end < name.Length && char.IsLetterOrDigit(name[end]) && (end == start || !Breaks(name, end)))
            end++;
        return end;
    }

    private static bool Breaks(string name, int at)
    {
        (char before, char here) = (name[at - 1], name[at]);
        if (Script.IsIdeographic(before) != Script.IsIdeographic(here) || char.IsDigit(before) != char.IsDigit(here))
            return true;
        if (char.IsLower(before) && char.IsUpper(here))
            return true;
        // The last capital of "HTTPUrl" begins the next word.
        return char.IsUpper(before) && char.IsUpper(here) && at + 1 < name.Length && char.IsLower(name[at + 1]);
    }
}
