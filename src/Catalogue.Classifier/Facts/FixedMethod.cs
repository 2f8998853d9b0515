using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Facts;

/// <summary>The text or a constant fixes the HTTP method or the operation: <c>DELETE /v1/rooms/{id}</c>, <c>action: const delete</c>.</summary>
internal sealed class FixedMethod : IFactDetector
{
    public string Id => "fixed-method";

    public IEnumerable<Fact> Find(Stated stated)
    {
        bool fixes = !LeavesOpen(stated);
        foreach (Sentence sentence in stated.Sentences)
        {
            if (fixes && Request(stated.TextOf(sentence.Field), sentence) is { } method)
                yield return Of("the text fixes the method to", stated.Quote(sentence.Field, method.Start, method.End), "DELETE");
        }
        foreach (ParameterText parameter in stated.Parameters)
        {
            if (parameter.Parameter is { Values: [{ } only], IsTopLevel: true } && ChoiceWords.NamesOperation(parameter) && Operation.Of(only) is { Class: ToolClass.Destructive })
                yield return Of($"the argument {Readable.Quote(parameter.Parameter.Name)} is fixed to", stated.Quote(EvidenceField.InputSchema + parameter.Parameter.Pointer.TrimStart('/') + "/const", 0, only.Length), only);
        }
    }

    private Fact Of(string where, Evidence? evidence, string method) =>
        new(Id, $"{where} {Readable.Quote(method)}", ToolClass.Destructive, null, evidence);

    // "POST, PUT → write tier; DELETE → delete tier": of several methods the caller chooses one.
    private static bool LeavesOpen(Stated stated) =>
        stated.Parameters.Any(p => p.Name is [{ Word.Text: "method" }] && p.Parameter.Values.Count != 1)
        || stated.Sentences.Any(s => stated.TextOf(s.Field) is { } text && Array.Exists(s.Words, w => text.AsSpan(w.Start, w.Length) is "POST" or "PUT" or "PATCH"));

    // A method in capitals, and a path or "request" behind it.
    private static Token? Request(string? text, Sentence sentence)
    {
        if (text is null)
            return null;
        for (int i = 0; i < sentence.Words.Length; i++)
        {
            Token word = sentence.Words[i];
            if (!text.AsSpan(word.Start, word.Length).SequenceEqual("DELETE"))
                continue;
            ReadOnlySpan<char> behind = text.AsSpan(word.End, Math.Min(12, text.Length - word.End)).TrimStart(" `*:");
            if (behind.StartsWith("/") || behind.StartsWith("http") || behind.StartsWith("request", StringComparison.OrdinalIgnoreCase) || behind.StartsWith("call", StringComparison.OrdinalIgnoreCase))
                return word;
        }
        return null;
    }
}
