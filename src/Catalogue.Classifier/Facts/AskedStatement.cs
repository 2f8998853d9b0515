using Catalogue.Classifier.Words;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Facts;

/// <summary>A question in a person's own words becomes a statement, and the statement is run: it may change what it is run on unless the text says that it cannot.</summary>
internal sealed class AskedStatement : IFactDetector
{
    public string Id => "asked-statement";

    public IEnumerable<Fact> Find(Stated stated)
    {
        if (stated.Pretends || !stated.Sentences.Any(s => Asks(s.Words)) || stated.Sentences.Any(s => RulesOut(s.Words)) || ReadingOnly.Holds(stated))
            yield break;
        if (stated.Sentences.FirstOrDefault(s => Makes(s.Words) && Runs(s.Words)) is { } says)
            yield return new Fact(Id, "the text says that a question becomes a statement that is run", ToolClass.Execute, null, stated.Quote(says));
    }

    private static bool Asks(Token[] words) => Has(words, "question", "questions") || (Has(words, "natural", "plain") && Has(words, "language", "english", "words"));

    private static bool Makes(Token[] words) =>
        Has(words, "writes", "write", "written", "generates", "generate", "generated", "turns", "turned", "translates", "translated", "converts", "converted", "compiles", "compiled", "builds", "becomes")
        && Array.Exists(words, w => w.Word.Text != "query" && Supplied.KindOf(w.Word) is SuppliedKind.Statement);

    private static bool Runs(Token[] words) => Has(words, "run", "runs", "executes", "executed", "execute", "applies", "applied");

    // "cannot write", "only allows reading", "is not run"; "no need to write SQL" rules nothing out.
    private static bool RulesOut(Token[] words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            Token[] next = words[i..Math.Min(words.Length, i + 4)];
            if (words[i].Word.Text is "cannot" or "can't" or "not" or "no" or "never" or "without" && Has(next, "write", "writes", "run", "executed", "execute", "change", "modify") && !Has(next, "need", "have"))
                return true;
            if (words[i].Word.Text is "only" && Has(next, "select", "read", "reads", "reading"))
                return true;
        }
        return false;
    }

    private static bool Has(Token[] words, params ReadOnlySpan<string> any)
    {
        foreach (Token word in words)
        {
            if (any.Contains(word.Word.Text))
                return true;
        }
        return false;
    }
}
