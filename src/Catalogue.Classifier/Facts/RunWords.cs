using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Facts;

/// <summary>What texts say of running what was supplied: now, later, or not at all.</summary>
internal static class RunWords
{
    private const int ObjectReach = 5;

    private static readonly HashSet<string> Running = ["run", "execute", "exec", "evaluate", "eval", "interpret", "invoke", "launch", "spawn", "shell", "subprocess"];

    // Said of code and commands these run as well; of other things they do not.
    private static readonly HashSet<string> Starting = ["start", "call", "fire", "apply", "perform", "process", "send", "pass", "forward", "submit", "issue", "type", "load", "inject"];

    /// <summary>Whether a verb runs what it is said of.</summary>
    public static bool Runs(Word verb, SuppliedKind kind) => Running.Contains(verb.Lemma) || (kind == SuppliedKind.Command && verb.Lemma is "start" or "call" or "fire" or "issue");

    public static bool Denied(IReadOnlyList<Act> acts) => acts.Any(a => a.Mood == Mood.Denied && Running.Contains(a.Verb.Word.Lemma));

    /// <summary>A sentence of the description that says that such a text is run, or null.</summary>
    public static Said? InText(Stated stated, SuppliedKind kind)
    {
        foreach (Sentence sentence in stated.Sentences)
        {
            if (Denied(sentence.Acts))
                return null;
        }
        foreach ((Sentence sentence, Act act) in stated.Acts)
        {
            if (((Running.Contains(act.Verb.Word.Lemma) && !(kind == SuppliedKind.Arguments && act.Verb.Word.Lemma is "evaluate" or "interpret")) || (kind == SuppliedKind.Arguments && Starting.Contains(act.Verb.Word.Lemma))) && Object(sentence, act, kind) is { } end)
                return new Said(sentence.Field, sentence.Words[Math.Min(act.At, end)].Start, sentence.Words[Math.Max(act.At, end)].End);
        }
        return null;
    }

    /// <summary>"Ruby expression, evaluated in the process", "applied with eval": an argument's words say so without a whole sentence.</summary>
    public static bool SaidInPassing(ParameterText parameter)
    {
        for (int i = 0; i < parameter.Words.Length; i++)
        {
            Word word = parameter.Words[i].Word;
            bool runs = IsRunAs(parameter.Words, i) || word.Text is "executed" or "evaluated" or "eval" or "exec" or "interpreted" || (word.Lemma is "execute" && !word.Text.StartsWith("exec", StringComparison.Ordinal));
            if (runs && !IsRuledOut(parameter.Words, i))
                return true;
        }
        return false;
    }

    // "a pipeline, run as it is".
    private static bool IsRunAs(Token[] words, int at) => at > 0 && at + 1 < words.Length && words[at].Word.Text == "run" && words[at + 1].Word.Text is "as" or "against" or "inside" or "through";

    private static bool IsRuledOut(Token[] words, int at)
    {
        for (int i = Math.Max(0, at - 4); i < at; i++)
        {
            if (words[i].Word.Text is "not" or "never" or "without" or "no" or "if" or "when" or "last" or "already" or "was" or "were" or "nicht" or "nunca" or "pas" or "jamais")
                return true;
        }
        return false;
    }

    /// <summary>Whether an argument's words let its statement write.</summary>
    public static bool MayWrite(ParameterText parameter) => Array.Exists(parameter.Words, w => w.Word.Text is "any" or "arbitrary" or "raw" or "insert" or "delete" or "drop" or "writes" or "ddl" or "dml" or "free");

    /// <summary>Whether an argument is handed on as it is: to a shell, a program, or into a statement.</summary>
    public static bool HandsOver(ParameterText parameter) =>
        Array.Exists(parameter.Words, w => w.Word.Text is "verbatim" or "unchanged" or "raw" or "passed" or "handed" or "forwarded" or "appended" or "prepended" or "pasted" or "interpolated" or "concatenated" or "inserted" or "piped" or "everything");

    /// <summary>Whether what the text says is kept, and run another time: the call itself creates, saves or registers.</summary>
    public static bool IsStored(Stated stated, ParameterText parameter)
    {
        if (stated.MainVerb is not { } main || !(main.IsKind("create") || main.IsKind("add") || main.IsKind("update") || main.IsKind("save") || main.IsKind("plan") || main.IsKind("toggle")))
            return false;
        return !stated.Acts.Any(a => Running.Contains(a.Act.Verb.Word.Lemma) && a.Act.Verb.Word != main && !Array.Exists(a.Sentence.Words, w => w.Word.Text is "later" or "afterwards" or "whenever"));
    }

    // What is run: "runs a shell command", "a command is executed", "code by running it".
    private static int? Object(Sentence sentence, Act act, SuppliedKind kind)
    {
        Token[] words = sentence.Words;
        if (act.Passive || act.Mood == Mood.By)
        {
            for (int i = act.At - 1; i >= 0; i--)
            {
                if (Fits(words[i].Word, kind))
                    return i;
            }
        }
        for (int i = act.At + 1; i < Math.Min(act.At + 1 + ObjectReach, words.Length); i++)
        {
            if (IsReckoning(words[i].Word))
                return null;
            if (Fits(words[i].Word, kind) && words[i].Word != act.Verb.Word)
                return i;
        }
        return null;
    }

    /// <summary>"A mathematical expression", "a cron expression": reckoned or compared, not run.</summary>
    public static bool IsReckoning(Word word) => word.Text is "mathematical" or "math" or "arithmetic" or "numeric" or "boolean" or "logical" or "regex" or "regular" or "cron" or "xpath" or "jsonpath" or "jmespath" or "glob" or "promql" or "logql" or "traceql" or "soql" or "jql" or "sparql";

    private static bool Fits(Word word, SuppliedKind kind) => Supplied.KindOf(word) is { } found && (found == kind || (kind != SuppliedKind.Arguments && found is SuppliedKind.Command or SuppliedKind.Code or SuppliedKind.Statement));
}
