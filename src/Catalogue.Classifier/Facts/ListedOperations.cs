using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Facts;

/// <summary>Operations that a text lists behind a word for them: "operation type (update_cell, delete_row)", "action: one of list, add, delete".</summary>
internal sealed record ListedOperations(Sentence Sentence, int Start, int End, Operation Worst)
{
    /// <summary>Words between the word for them and the first of them: "one of", "can be".</summary>
    private const int Lead = 5;

    /// <summary>The same in what an argument for them says of itself: "Operation to perform. Valid values are: …".</summary>
    private const int ArgumentLead = 9;

    public static IEnumerable<ListedOperations> In(Stated stated)
    {
        foreach (Sentence sentence in stated.Sentences.Concat(stated.ArgumentSentences))
        {
            if (stated.TextOf(sentence.Field) is { } text && !IsOfOthers(stated, sentence) && (Find(stated, text, sentence) ?? AllFour(stated, sentence)) is { } found)
                yield return found;
        }
        foreach (ParameterText parameter in stated.Parameters)
        {
            if (parameter.Parameter.Values.Count == 0 && parameter.Words.Length > 1 && ChoiceWords.NamesOperation(parameter) && (!stated.OnlyLooks || ChoiceWords.Performs(parameter)) && parameter.Text is { Length: > 0 } text
                && OfArgument(text, new Sentence(parameter.Field, Section.Arguments, parameter.Words, 0, text.Length)) is { } found)
                yield return found;
        }
    }

    // "For CREATE and DELETE operations use another tool instead"; a statement that is only read names what it must not be.
    private static bool IsOfOthers(Stated stated, Sentence sentence) =>
        Array.Exists(sentence.Words, w => w.Word.Text is "instead") || (sentence.Section != Section.Arguments && TakesStatement(stated) && ReadingOnly.Holds(stated));

    private static bool TakesStatement(Stated stated) =>
        stated.Parameters.Any(p => (Supplied.KindOf(p) ?? Queries.KindOf(stated, p)) is SuppliedKind.Statement);

    // A call that only looks performs what its argument for it lists, and nothing that is told on the way.
    private static ListedOperations? Find(Stated stated, string text, Sentence sentence)
    {
        Token[] words = sentence.Words;
        int reach = !stated.OnlyLooks ? words.Length - 2 : sentence.Section == Section.Arguments ? Math.Min(2, words.Length - 2) : 0;
        for (int at = 0; at < reach; at++)
        {
            if (words[at].Word.Text is "operation" or "operations" or "action" or "actions" or "commands" or "subcommand" or "subcommands" && !ChoiceWords.Filters(words[Math.Max(0, at - 6)..at]) && words[at + 1].Word.Text is not ("tag" or "tags" or "name" or "names")
                && Listed(text, words[..Math.Min(words.Length, at + 60)], at + 1, at + 1 + Lead, sentence) is { } found)
                return found;
        }
        return null;
    }

    // "Performs CRUD operations on a record": the D stands for delete.
    private static ListedOperations? AllFour(Stated stated, Sentence sentence)
    {
        int at = stated.OnlyLooks || (sentence == stated.MainSentence && Makes(stated.MainVerb)) || sentence.Section == Section.Arguments ? -1 : Array.FindIndex(sentence.Words, w => w.Word.Text == "crud");
        return at >= 0 && at + 1 < sentence.Words.Length && sentence.Words[at + 1].Word.Text is "operation" or "operations" or "action" or "actions" or "on"
            ? new ListedOperations(sentence, sentence.Words[at].Start, sentence.Words[at + 1].End, new Operation("delete", ToolClass.Destructive))
            : null;
    }

    // "Creates a controller with CRUD operations": what is made offers them.
    private static bool Makes(Word? verb) => verb is not null && (verb.IsKind("create") || verb.IsKind("generate") || verb.IsKind("add") || verb.IsKind("build"));

    private static ListedOperations? OfArgument(string text, Sentence said) =>
        Listed(text, said.Words, 0, ArgumentLead, said) ?? Explained(said);

    // "start to start a gadget, undeploy to undeploy the extension".
    private static ListedOperations? Explained(Sentence said)
    {
        Token[] words = said.Words;
        int[] at = [.. Enumerable.Range(0, Math.Max(0, words.Length - 2)).Where(i => words[i + 1].Word.Text == "to" && words[i + 2].Word == words[i].Word)];
        Operation[] operations = [.. at.Select(i => Operation.Of(words[i].Word.Text)).OfType<Operation>()];
        if (operations.Length < 2 || Undone.Worst(operations) is not { } worst)
            return null;
        int place = at.First(i => words[i].Word.Text == worst.Value);
        return new ListedOperations(said, words[place].Start, words[place + 2].End, worst);
    }

    // Two operations or more with nothing but marks, "or" and "and" between them, not far behind the word that announces them.
    private static ListedOperations? Listed(string text, Token[] words, int from, int until, Sentence sentence)
    {
        for (int first = from; first < Math.Min(words.Length - 1, until); first++)
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
            if (operations.Count >= 2 && !ChoiceWords.AreMethods(operations.Select(o => o.Value)) && !ChoiceWords.AreVerdicts(operations.Select(o => o.Value)) && Undone.Worst(operations) is { } worst)
                return new ListedOperations(sentence, words[first].Start, words[last - 1].End, worst);
        }
        return null;
    }

    private static bool IsListMark(ReadOnlySpan<char> between, Token left, Token right) =>
        !between.ContainsAny(':', '(') && (between.ContainsAny(',', '|', '/') || between.ContainsAny('\'', '"', '`') || left.Word.Text is "or" or "and" || right.Word.Text is "or" or "and");
}
