using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Text;

/// <summary>Finds the main verb of a sentence about a tool: "Deletes…", "This tool lets you delete…", "Tool to delete…".</summary>
internal static class SentenceVerb
{
    private const int Reach = 12;

    public static Token? Of(Sentence sentence)
    {
        Token[] words = sentence.Words;
        int limit = Math.Min(words.Length, Reach);
        for (int at = 0; at < limit; at++)
        {
            Word word = words[at].Word;
            if (word.IsVerb && !IsNoun(words, at) && !IsAuxiliary(word.Text))
                return words[at];
        }
        return null;
    }

    // "the search", "a list": behind an article a verb's word is a noun.
    private static bool IsNoun(Token[] words, int at) => at > 0 && words[at - 1].Word.Text is "the" or "a" or "an" or "this" or "your" or "of" or "any";

    // "use this tool to", "allows", "helps": the verb that counts follows.
    private static bool IsAuxiliary(string text) => text is "use" or "used" or "using" or "allow" or "allows" or "lets" or "help" or "helps" or "enables" or "enable" or "provides" or "do" or "tool" or "like" or "set";
}
