using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Facts;

/// <summary>What texts say of running what was supplied: now, later, or not at all.</summary>
internal static class RunWords
{
    private const int ObjectReach = 5;

    internal static readonly HashSet<string> Running = ["run", "execute", "exec", "evaluate", "eval", "interpret", "invoke", "launch", "spawn", "shell", "subprocess"];

    // Said of code and commands these run as well; of other things they do not.
    private static readonly HashSet<string> Starting = ["start", "call", "fire", "apply", "perform", "process", "send", "pass", "forward", "submit", "issue", "type", "load", "inject"];

    /// <summary>Whether a verb runs what it is said of.</summary>
    public static bool Runs(Word verb, SuppliedKind kind) => Running.Contains(verb.Lemma) || (kind == SuppliedKind.Command && verb.Lemma is "start" or "call" or "fire" or "issue");

    // "estimates it by starting the program".
    private static bool IsByStarting(Act act, SuppliedKind kind) => act.Mood == Mood.By && kind is SuppliedKind.Code or SuppliedKind.Command && act.Verb.Word.Lemma is "start" or "launch" or "call" or "import" or "load";

    public static bool Denied(IReadOnlyList<Act> acts) => acts.Any(a => a.Mood == Mood.Denied && Running.Contains(a.Verb.Word.Lemma));

    /// <summary>A sentence of the description that says that such a text is run, or null.</summary>
    public static Said? InText(Stated stated, SuppliedKind kind)
    {
        foreach (Sentence sentence in stated.Sentences)
        {
            if (Denied(sentence.Acts))
                return null;
        }
        if (RunSentences.Find(stated, kind) is { } said)
            return said;
        foreach ((Sentence sentence, Act act) in stated.Acts)
        {
            if (((IsByStarting(act, kind) || Running.Contains(act.Verb.Word.Lemma) && !(kind == SuppliedKind.Arguments && act.Verb.Word.Lemma is "evaluate" or "interpret")) || (kind == SuppliedKind.Arguments && Starting.Contains(act.Verb.Word.Lemma))) && Object(sentence, act, kind) is { } end)
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
            bool runs = IsRunAs(parameter.Words, i) || IsRunNoun(parameter.Words, i) || Interpreters.IsInline(parameter.Words, i) || (word.IsForeign && Running.Contains(word.Lemma) && !Negation.Holds(parameter.Text, parameter.Words, i))
                || word.Text is "executed" or "evaluated" or "eval" or "exec" or "interpreted" or "exec'd" or "eval'd" or "exec'ed" or "eval'ed" || (word.Lemma is "execute" && !word.Text.StartsWith("exec", StringComparison.Ordinal));
            if (runs && !IsRuledOut(parameter.Words, i))
                return true;
        }
        return false;
    }

    // "SQL statements run before it", "command line started at each change", "command whose output", "command that the terminal runs".
    private static bool IsRunNoun(Token[] words, int at)
    {
        if (Supplied.KindOf(words[at].Word) is not (SuppliedKind.Code or SuppliedKind.Command or SuppliedKind.Statement) || at + 1 >= words.Length)
            return false;
        if (words[at + 1].Word.Text is "line" or "lines" && at + 2 < words.Length)
            at++;
        string next = words[at + 1].Word.Text;
        if (next is "run" or "ran" or "started" or "launched" or "invoked" or "spawned" or "fired" && words[at].Word.Text is not ("shell" or "terminal"))
            return true;
        if (next == "whose")
            return at + 2 < words.Length && words[at + 2].Word.Text is "output" or "stdout" or "result" or "results" or "exit" or "return";
        return next is "that" or "which" && Array.Exists(words[(at + 2)..Math.Min(words.Length, at + 8)], w => w.Word.Text is "runs" or "executes" or "evaluates" or "prints" or "yields" or "outputs");
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
    public static bool MayWrite(ParameterText parameter) => Array.Exists(parameter.Words, w => w.Word.Text is "any" or "arbitrary" or "raw" or "insert" or "inserts" or "delete" or "deletes" or "drop" or "writes" or "ddl" or "dml" or "free" or "freely" or "unrestricted" or "xquery" || IsAnyAbroad(w.Word)) || (parameter.Name.Length > 1 && parameter.Name[0].Word.Text is "raw" or "free" or "arbitrary");

    /// <summary>"SQL query returning the rows to test": what a statement yields is known only by running it.</summary>
    public static bool Yields(ParameterText parameter)
    {
        Token[] words = parameter.Words;
        int at = Array.FindIndex(words, w => w.Word.Text is "returning" or "yielding" or "producing" or "fetching");
        return at > 0 && Array.Exists(words[Math.Max(0, at - 3)..at], w => Supplied.KindOf(w.Word) is SuppliedKind.Statement || w.Word.Text == "query");
    }

    private static bool IsAnyAbroad(Word word) => word.Text is "qualquer" or "cualquier" or "qualunque" or "qualsiasi" or "quelconque" or "livre" or "libre" or "libero" or "freies" or "freier" or "любой" or "любые" or "произвольный" or "任意" or "任何" || word.Text.StartsWith("beliebig", StringComparison.Ordinal);

    /// <summary>Whether an argument is handed on as it is: to a shell, a program, or into a statement.</summary>
    public static bool HandsOver(ParameterText parameter) =>
        Array.Exists(parameter.Words, w => w.Word.Text is "verbatim" or "unchanged" or "raw" or "passed" or "handed" or "forwarded" or "appended" or "prepended" or "pasted" or "interpolated" or "concatenated" or "inserted" or "piped" or "everything" or "spliced" or "unescaped" or "unfiltered" or "unmodified" or "untouched" or "whatever");

    /// <summary>Whether what the text says is kept, and run another time: the call itself creates, saves or registers.</summary>
    public static bool IsStored(Stated stated, ParameterText parameter)
    {
        if (stated.MainVerb is not { } main || !Keeps(main) || StartedThings.Are(stated, parameter) || stated.MainSentence?.Acts.Any(a => a.Happens && a.Verb.Word == main && !IsNoun(stated.MainSentence.Words, a.At)) == false)
            return false;
        return !stated.Acts.Any(a => Running.Contains(a.Act.Verb.Word.Lemma) && a.Act.Verb.Word != main && !Array.Exists(a.Sentence.Words, w => w.Word.Text is "later" or "afterwards" or "whenever"));
    }

    // "Log of a build".
    private static bool IsNoun(Token[] words, int at) => at + 1 < words.Length && words[at + 1].Word.Text == "of";

    private static bool Keeps(Word verb) =>
        verb.IsKind("create") || verb.IsKind("add") || verb.IsKind("save") || verb.IsKind("plan")
        || verb.Lemma is "edit" or "modify" or "change" or "set" or "update" or "upsert" or "configure" or "customize" or "replace" or "patch" or "adjust" or "amend" or "enable" or "activate";

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
            if (IsShowCommand(words, i) || (i > 0 && IsShowCommand(words, i - 1)))
                continue;
            if (Fits(words[i].Word, kind) && words[i].Word != act.Verb.Word && !IsOfExamining(words, i))
                return i;
        }
        // "by running it", "loads and executes them".
        bool takesUp = act.At + 1 < words.Length && (words[act.At + 1].Word.Text is "it" or "them" || IsBothAlone(words, act.At + 1)) && act.Verb.Word.Lemma is not "call" && kind is SuppliedKind.Code or SuppliedKind.Command or SuppliedKind.Statement;
        return takesUp && (act.Mood == Mood.By || Array.Exists(words[..act.At], w => Fits(w.Word, kind))) ? act.At + 1 : null;
    }

    // A "show command" shows.
    private static bool IsShowCommand(Token[] words, int at) => words[at].Word.Text == "show" && at + 1 < words.Length && words[at + 1].Word.Text is "command" or "commands";

    // "runs both in a shell", not "runs both code and style analysis".
    private static bool IsBothAlone(Token[] words, int at) => words[at].Word.Text == "both" && (at + 1 == words.Length || words[at + 1].Word.Text is "in" or "on" or "with" or "as" or "by" or "through");

    // "Runs code analysis", "a CLI security scanner": what runs is what looks at the code.
    private static bool IsOfExamining(Token[] words, int at)
    {
        for (int i = at + 1; i < Math.Min(words.Length, at + 1 + ObjectReach) && words[i].Word.Text is not ("on" or "in" or "for" or "with" or "to" or "against" or "from" or "of"); i++)
        {
            if (words[i].Word.Text is "analysis" or "analyses" or "scan" or "scans" or "scanner" or "scanning" or "review" or "audit" or "quality" or "coverage" or "linter" or "linting" or "formatter" or "completion")
                return true;
        }
        return false;
    }

    /// <summary>"A mathematical expression", "a cron expression": reckoned or compared, not run.</summary>
    public static bool IsReckoning(Word word) => word.IsAbout("looklanguage") || word.Text is "regulärer" or "regulären" or "régulière" or "mathematical" or "math" or "arithmetic" or "numeric" or "boolean" or "logical" or "regular" or "cron" or "glob";

    public static bool Fits(Word word, SuppliedKind kind) => Supplied.KindOf(word) is { } found && (found == kind || (kind != SuppliedKind.Arguments && found is SuppliedKind.Command or SuppliedKind.Code or SuppliedKind.Statement));
}
