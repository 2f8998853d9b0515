using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Facts;

/// <summary>Operations that a text lists behind a word for them: "operation type (update_cell, delete_row)", "action: one of list, add, delete".</summary>
internal sealed record ListedOperations(Sentence Sentence, int Start, int End, Operation Worst)
{
    /// <summary>Words between the word for them and the first of them: "one of", "can be".</summary>
    private const int Lead = 5;

    public static IEnumerable<ListedOperations> In(Stated stated)
    {
        foreach (Sentence sentence in stated.Sentences.Concat(stated.ArgumentSentences))
        {
            if (stated.TextOf(sentence.Field) is { } text && Find(text, sentence) is { } found)
                yield return found;
        }
        foreach (ParameterText parameter in stated.Parameters)
        {
            if (parameter.Parameter.Values.Count == 0 && parameter.Words.Length > 1 && ChoiceWords.NamesOperation(parameter) && (!stated.OnlyLooks || ChoiceWords.Performs(parameter)) && parameter.Parameter.Description is { } text
                && Listed(text, parameter.Words, 0, new Sentence(parameter.Field, Section.Arguments, parameter.Words, 0, text.Length)) is { } found)
                yield return found;
        }
    }

    private static ListedOperations? Find(string text, Sentence sentence)
    {
        Token[] words = sentence.Words;
        for (int at = 0; at < words.Length - 2; at++)
        {
            if (words[at].Word.Text is "operation" or "operations" or "action" or "actions" or "commands" or "subcommand" or "subcommands" && !ChoiceWords.Filters(words[Math.Max(0, at - 6)..at]) && words[at + 1].Word.Text is not ("tag" or "tags" or "name" or "names")
                && Listed(text, words[..Math.Min(words.Length, at + 60)], at + 1, sentence) is { } found)
                return found;
        }
        return null;
    }

    // Two operations or more with nothing but marks, "or" and "and" between them, not far behind the word that announces them.
    private static ListedOperations? Listed(string text, Token[] words, int from, Sentence sentence)
    {
        for (int first = from; first < Math.Min(words.Length - 1, from + Lead); first++)
        {
            int last = first;
            var operations = new List<Operation>();
            while (last < words.Length)
            {
                if (Operation.Of(words[last].Word.Text) is { } operation)
                    operations.Add(operation);
                else if (words[last].Word.Text is not ("or" or "and"))
                    break;
                last++;
                if (last < words.Length && !IsListMark(Token.Between(text, words[last - 1], words[last]), words[last - 1], words[last]))
                    break;
            }
            if (operations.Count >= 2 && !ChoiceWords.AreMethods(operations.Select(o => o.Value)) && operations.OrderByDescending(o => o.Class).First() is { Class: > ToolClass.Read } worst)
                return new ListedOperations(sentence, words[first].Start, words[last - 1].End, worst);
        }
        return null;
    }

    private static bool IsListMark(ReadOnlySpan<char> between, Token left, Token right) =>
        between.ContainsAny(',', '|', '/') || between.ContainsAny('\'', '"', '`') || left.Word.Text is "or" or "and" || right.Word.Text is "or" or "and";
}
