using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Facts;

/// <summary>Whether a word of another language is ruled out by what stands beside it; the moods of English verbs are read by <see cref="ActReader"/>.</summary>
internal static class Negation
{
    private const int Reach = 3;

    private static readonly string[] Behind = ["ません", "ない", "ず", "지 않", "지않", "禁止"], Before = ["不", "没", "未", "无", "勿", "禁"];

    public static bool Holds(string text, Token[] words, int at)
    {
        for (int i = Math.Max(0, at - Reach); i < Math.Min(words.Length, at + 2); i++)
        {
            if (i != at && words[i].Word.Text is "nicht" or "nie" or "niemals" or "kein" or "keine" or "keinen" or "ohne" or "nunca" or "jamás" or "sin" or "sem" or "não" or "nao" or "ne" or "pas" or "jamais" or "sans" or "non" or "senza" or "mai" or "не" or "без" or "никогда" or "bez" or "no" or "not" or "never" or "without" or "si" or "wenn" or "falls" or "cuando" or "quando")
                return true;
        }
        Token word = words[at];
        if (!Script.IsIdeographic(word.Word.Text[0]))
            return false;
        string behind = text.Substring(word.End, Math.Min(6, text.Length - word.End)), before = text[Math.Max(0, word.Start - 2)..word.Start];
        return Array.Exists(Behind, n => behind.Contains(n, StringComparison.Ordinal)) || Array.Exists(Before, n => before.Contains(n, StringComparison.Ordinal));
    }
}
