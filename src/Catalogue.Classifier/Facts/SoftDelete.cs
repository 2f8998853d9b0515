using Catalogue.Classifier.Words;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Facts;

/// <summary>What is removed goes to a trash from which it comes back.</summary>
internal sealed class SoftDelete : IFactDetector
{
    public string Id => "soft-delete";

    public IEnumerable<Fact> Find(Stated stated)
    {
        if (stated.MainVerb is not { } verb || !(verb.IsKind("delete") || verb.IsKind("move") || verb.Lemma is "remove" or "put" or "throw" or "send"))
            yield break;
        if (stated.Sentences.FirstOrDefault(s => GoesToBin(s.Words)) is { } bin && stated.Sentences.Any(s => ComesBack(s.Words)))
            yield return new Fact(Id, "the text says that it can be restored", null, SignalIds.LimitedScope, stated.Quote(bin));
    }

    private static bool GoesToBin(Token[] words)
    {
        int bin = Array.FindIndex(words, w => w.Word.Text is "trash" or "bin" or "papierkorb" or "corbeille" or "papelera" or "lixeira" or "cestino" or "корзину" or "回收站" or "ゴミ箱" or "휴지통");
        return bin > 0 && Array.Exists(words[Math.Max(0, bin - 3)..bin], w => w.Word.Text is "to" or "into" or "in" or "à" or "dans" or "a" or "para" or "nel" or "в" or "移" or "に");
    }

    private static bool ComesBack(Token[] words) =>
        Array.Exists(words, w => w.Word.Text is "restored" or "recovered" or "restorable" or "undeleted" or "wiederhergestellt" or "restauré" or "restaurar" or "recuperar")
        && !Array.Exists(words, w => w.Word.Text is "not" or "cannot" or "can't" or "no" or "never" or "permanently");
}
