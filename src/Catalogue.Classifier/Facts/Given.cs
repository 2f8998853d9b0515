using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Facts;

/// <summary>Tells which argument a sentence speaks of where the argument's own words do not say that it is code: "the given line", "by running it".</summary>
internal static class Given
{
    private static readonly string[] Stems = ["übergeben", "angegeben", "gegeben", "eingereicht", "indicad", "indicato", "indicata", "indicati", "indiqué", "pasad", "proporcionad", "donné", "fourni", "passé", "soumis", "fornecid", "informad", "passad", "fornit", "указанн", "переданн", "заданн", "指定", "给定", "給定", "给出", "传入", "提交", "输入", "渡", "与え", "入力", "提出", "주어진", "지정", "전달", "입력"];

    private static readonly HashSet<string> Nouns = ["source", "sources", "submission", "solution", "implementation", "module", "formula", "handler", "routine", "kernel", "algorithm", "line", "lines", "input", "text", "body", "content", "payload", "prelude", "run", "program", "answer", "attempt", "patch", "logic", "rule", "condition", "hook"];

    /// <summary>Whether a sentence says that the caller supplies what it speaks of.</summary>
    public static bool IsSaidIn(Token[] words) => Array.Exists(words, w => Says(w.Word));

    /// <summary>Whether an argument is what a sentence speaks of.</summary>
    public static bool Is(ParameterText parameter, Token[] words)
    {
        if (parameter.Name.Length == 0 || parameter.Parameter.Type is not ("" or "string" or "string or null" or "null or string"))
            return false;
        Word last = parameter.Name[^1].Word;
        return Nouns.Contains(last.Text) || Supplied.KindOf(last) is not null || (IsSaidIn(words) && Array.Exists(parameter.Name, n => n.Length > 2 && Array.Exists(words, w => w.Word == n.Word || w.Word.Lemma == n.Word.Lemma)));
    }

    private static bool Says(Word word) => word.Text is "given" or "supplied" or "passed" or "provided" or "submitted" or "specified" or "entered" or "handed" or "your" or "caller" or "caller's" or "whatever" or "arbitrary" or "incoming" or "dado" or "dada" or "dato"
        || Array.Exists(Stems, s => word.Text.StartsWith(s, StringComparison.Ordinal));
}
