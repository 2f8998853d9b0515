using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Facts;

/// <summary>Sentences that say that a supplied text is run without the plain "runs the code": handed to an interpreter, in another language, or said of the code itself.</summary>
internal static class RunSentences
{
    private const int HandReach = 10, ForeignReach = 9;

    /// <summary>What a sentence says of a kind of text, or null.</summary>
    public static Said? Find(Stated stated, SuppliedKind kind)
    {
        foreach (Sentence sentence in stated.Sentences)
        {
            if (Array.Exists(sentence.Words, w => RunWords.IsReckoning(w.Word)))
                continue;
            if (Abroad(stated, sentence, kind) is { } abroad)
                return abroad;
            if (kind is SuppliedKind.Code or SuppliedKind.Command && (Handed(sentence) ?? ItselfRuns(sentence, kind)) is { } handed)
                return handed;
        }
        return null;
    }

    /// <summary>An argument whose own words say nothing, where a sentence says that what the caller gives is run.</summary>
    public static (ParameterText Parameter, SuppliedKind Kind, Said Said)? OfGiven(Stated stated)
    {
        if (stated.Sentences.Any(s => RunWords.Denied(s.Acts)))
            return null;
        foreach (Sentence sentence in stated.Sentences)
        {
            if (Array.Exists(sentence.Words, w => RunWords.IsReckoning(w.Word)) || (Handed(sentence) ?? ItselfRuns(sentence, SuppliedKind.Code) ?? Abroad(stated, sentence, SuppliedKind.Command) ?? Abroad(stated, sentence, SuppliedKind.Code) ?? ByRunning(sentence)) is not { } said)
                continue;
            foreach (ParameterText parameter in stated.Parameters)
            {
                if (parameter.Parameter.Values.Count == 0 && !Supplied.IsReference(parameter) && (Given.Is(parameter, sentence.Words) || (Given.IsSaidIn(sentence.Words) && IsOnlyText(stated, parameter))))
                    return (parameter, Array.Exists(sentence.Words, w => Supplied.KindOf(w.Word) == SuppliedKind.Command) ? SuppliedKind.Command : SuppliedKind.Code, said);
            }
        }
        return null;
    }

    // The one text that the caller supplies.
    private static bool IsOnlyText(Stated stated, ParameterText parameter) =>
        parameter.Parameter.Type == "string" && stated.Parameters.Count(p => p.Parameter.Type is "string" or "" && p.Parameter.Values.Count == 0) == 1;

    // "types the given line into a bash session", "handing it to eval()", "it is started with node".
    private static Said? Handed(Sentence sentence)
    {
        for (int i = 0; i < sentence.Words.Length; i++)
        {
            if (Interpreters.HandsOver(sentence.Words[i].Word) && !Array.Exists(sentence.Words[Math.Max(0, i - 3)..i], w => w.Word.Text is "not" or "never" or "without") && Interpreters.Behind(sentence.Words, i, HandReach) is { } interpreter)
                return Between(sentence, i, interpreter);
        }
        foreach (Act act in sentence.Acts)
        {
            if (act.Happens && Interpreters.Hands(act.Verb.Word) && (Interpreters.Behind(sentence.Words, act.At, HandReach) ?? Opened(sentence, act)) is { } at)
                return Between(sentence, act.At, at);
        }
        return null;
    }

    // "opens a shell, types … into it".
    private static int? Opened(Sentence sentence, Act act)
    {
        if (act.Verb.Word.Lemma is not ("type" or "enter" or "feed" or "pipe" or "send") || !Array.Exists(sentence.Words[act.At..], w => w.Word.Text is "into" or "to"))
            return null;
        int at = Array.FindIndex(sentence.Words, 0, act.At, w => Interpreters.Is(w.Word));
        return at >= 0 ? at : null;
    }

    // "whether the Python given runs", "the script executes on the host": the code is what runs.
    private static Said? ItselfRuns(Sentence sentence, SuppliedKind kind)
    {
        for (int i = 1; i < sentence.Words.Length; i++)
        {
            if (sentence.Words[i].Word.Text is not ("runs" or "executes"))
                continue;
            int noun = Given.IsSaidIn(sentence.Words[(i - 1)..i]) ? i - 2 : i - 1;
            if (noun >= 0 && RunWords.Fits(sentence.Words[noun].Word, kind) && sentence.Words[noun].Word.Text is not ("command" or "cli" or "shell" or "server"))
                return Between(sentence, noun, i);
        }
        return null;
    }

    // "checks a submission by running it".
    private static Said? ByRunning(Sentence sentence)
    {
        foreach (Act act in sentence.Acts)
        {
            if (act.Mood == Mood.By && RunWords.Running.Contains(act.Verb.Word.Lemma) && act.At + 1 < sentence.Words.Length && sentence.Words[act.At + 1].Word.Text is "it" or "them" or "both")
                return Between(sentence, act.At, act.At + 1);
        }
        return null;
    }

    // Another language: a word for running and one for what is run, not far from each other.
    private static Said? Abroad(Stated stated, Sentence sentence, SuppliedKind kind)
    {
        Token[] words = sentence.Words;
        for (int i = 0; i < words.Length; i++)
        {
            if ((!(words[i].Word.IsForeign && IsRun(words[i].Word, kind)) && !IsParted(words, i)) || Negation.Holds(stated.TextOf(sentence.Field) ?? "", words, i))
                continue;
            for (int j = Math.Max(0, i - ForeignReach); j < Math.Min(words.Length, i + ForeignReach); j++)
            {
                if (j != i && RunWords.Fits(words[j].Word, kind) && words[j].Word.Lemma != words[i].Word.Lemma)
                    return Between(sentence, Math.Min(i, j), Math.Max(i, j));
            }
        }
        return null;
    }

    // "führt … aus".
    private static bool IsParted(Token[] words, int at) => words[at].Word.Text is "führt" or "führe" && Array.Exists(words[at..], w => w.Word.Text == "aus");

    private static bool IsRun(Word word, SuppliedKind kind) => RunWords.Running.Contains(word.Lemma) || (word.Lemma == "start" && kind is SuppliedKind.Command or SuppliedKind.Code or SuppliedKind.Arguments);

    private static Said Between(Sentence sentence, int one, int other) =>
        new(sentence.Field, sentence.Words[Math.Min(one, other)].Start, sentence.Words[Math.Max(one, other)].End);
}
