using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Text;

/// <summary>Finds the verb of an identifier: first word, else last, else any.</summary>
internal static class NameVerb
{
    public static Token? Of(Token[] name)
    {
        if (name.Length == 0)
            return null;
        if (name[0].Word.IsVerb)
            return name[0];
        if (name[^1].Word.IsVerb)
            return name[^1];
        foreach (Token token in name)
        {
            if (token.Word.IsVerb)
                return token;
        }
        return null;
    }
}
