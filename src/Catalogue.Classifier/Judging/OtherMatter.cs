using Catalogue.Classifier.Cues;
using Catalogue.Classifier.Facts;
using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Judging;

/// <summary>Whether a wording that would settle the class speaks of another matter in this definition.</summary>
internal static class OtherMatter
{
    public static bool Is(ToolText text, Cue cue) => cue.Name.Text switch
    {
        "settled/Write:connects!" => PartsTwoThings(text.Name) || PartsTwoThings(text.MainSentence?.Words ?? []),
        "settled/Destructive:ends!" => Says(text, "cache") || (Names(text, "destroy") && (Names(text, "session") || Names(text, "browser"))),
        // "Shows the draft", "Gets data: runs a search, replays the best request": what the text begins with is what the call is for.
        "settled/Write:amends!" => text.MainVerb is { } verb && Asks(verb.Word),
        "settled/Execute:probes!" => text.MainVerb is { } verb && Asks(verb.Word) && verb.Start < cue.Start,
        // "Calls a read-only function of a contract".
        "settled/Execute:moves-money!" => ReadingOnly.IsSaidIn(text.MainSentence?.Words ?? []),
        "settled/Execute:commands!" => IsOfRunning(text, cue),
        // "create_job_and_wait_for": waiting is what it does besides; "Loads it, or checks the status of a load" as well.
        "settled/Read:waits!" => cue.Field == EvidenceField.Title || (text.Verb?.Start != cue.Start && cue.Field == EvidenceField.Tool && text.Verb?.Word.Lemma is not "wait") || DoesMore(text, cue),
        "settled/Read:asks-status!" => text.MainSentence is { } main && main.Words[0].Start != cue.Start,
        "settled/Read:cannot-write!" => NamesStatements(text.MainSentence?.Words ?? []),
        _ => false,
    };

    /// <summary>Whether a verb changes, starts or ends something.</summary>
    public static bool Acts(Word verb) => verb.VerbKinds.Any(k => k.Text is "delete" or "detach" or "create" or "add" or "update" or "toggle" or "end" or "send" or "pay");

    // "wait_and_purge", "Waits, then deletes them".
    private static bool DoesMore(ToolText text, Cue cue) =>
        Array.Exists(text.Name, w => w.Word.IsVerb && w.Word.VerbKinds.Any(k => k.Text is "delete" or "create" or "update") && (cue.Field != EvidenceField.Tool || w.Start > cue.Start)) || text.Sentences.Exists(s => s.Acts.Any(a => a.Happens && Acts(a.Verb.Word)));

    /// <summary>Whether a verb only asks for something.</summary>
    public static bool Asks(Word verb) =>
        verb.VerbKinds.Any(k => k.Text is "look" or "seek" or "compute" or "watch") && verb.VerbKinds.All(k => k.Text is "look" or "seek" or "compute" or "watch" or "generate");

    // "Disconnects a container from a network" removes a link; "Disconnects from the server" ends one's own connection.
    private static bool PartsTwoThings(Token[] words)
    {
        int verb = Array.FindIndex(words, w => w.Word.Lemma == "disconnect"), from = Array.FindIndex(words, w => w.Word.Text == "from");
        return verb >= 0 && from > verb + 1;
    }

    // What fills again is not ended, nor is a program that can be started again.
    private static bool Says(ToolText text, string lemma) => Names(text, lemma) || (text.MainSentence is { } main && Array.Exists(main.Words, w => w.Word.Lemma == lemma));

    private static bool Names(ToolText text, string lemma) => Array.Exists(text.Name, w => w.Word.Lemma == lemma);

    // "formulas, PromQL and ClickHouse SQL": beside one language that cannot write stands one that can.
    private static bool NamesStatements(Token[] words) => Array.Exists(words, w => Supplied.KindOf(w.Word) is SuppliedKind.Statement);

    // "long_running_task": what runs, not an order to run it.
    private static bool IsOfRunning(ToolText text, Cue cue) =>
        cue.Scope == CueScope.Name && Array.Exists(text.Name, w => w.Start == cue.Start && w.Word.Text.EndsWith("ing", StringComparison.Ordinal));
}
