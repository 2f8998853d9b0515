using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Facts;

/// <summary>The text says that something is gone afterwards, whatever the verb: "formats the card; photos are lost", "set back to empty", "nothing in it survives".</summary>
internal sealed class LostForGood : IFactDetector
{
    /// <summary>What was there is gone.</summary>
    public const string ForGood = "lost/for-good";

    /// <summary>A removal takes everything of a kind, or a whole store.</summary>
    public const string Whole = "lost/whole";

    /// <summary>What is merged into another is deleted.</summary>
    public const string Merged = "lost/merged";

    public string Id => "lost";

    public IEnumerable<Fact> Find(Stated stated)
    {
        foreach (Sentence sentence in stated.Sentences)
        {
            if (Gone(sentence.Words) is { } gone && !IsUnsaved(sentence.Words))
                yield return new Fact(ForGood, "the text says that what was there is gone", ToolClass.Destructive, null, stated.Quote(sentence.Field, sentence.Words[gone.From].Start, sentence.Words[gone.To].End));
            if (stated.MainVerb?.Lemma == "merge" && MergedAway(sentence) is { } merged)
                yield return new Fact(Merged, "the text says that what is merged is deleted", ToolClass.Destructive, null, stated.Quote(sentence.Field, merged.Verb.Start, merged.Verb.End));
            if (TakesAll(stated, sentence) is { } all)
                yield return new Fact(Whole, "the removal takes everything", null, null, stated.Quote(sentence.Field, sentence.Words[all.From].Start, sentence.Words[all.To].End));
        }
    }

    private static (int From, int To)? Gone(Token[] words)
    {
        for (int i = 0; i + 1 < words.Length; i++)
        {
            string word = words[i].Word.Text, next = words[i + 1].Word.Text;
            if (word is "formats" or "format" or "reformats" or "reformat" && i == 0 && IndexOf(words, i, 5, "card", "disk", "drive", "volume", "partition", "stick", "sd", "filesystem") is { } medium)
                return (i, medium);
            if (word == "back" && next == "to" && IndexOf(words, i, 3, "empty", "zero", "blank") is { } empty && i > 0)
                return (i, empty);
            if (word == "nothing" && IndexOf(words, i, 5, "survives", "remains", "left") is { } left && !Array.Exists(words[..i], w => w.Word.Text is "if" or "when" or "until"))
                return (i, left);
            if (word is "are" or "is" or "gets" or "get" or "will" && IndexOf(words, i, 3, "lost", "wiped", "erased", "destroyed") is { } lost && !Array.Exists(words[Math.Max(0, i - 6)..lost], w => w.Word.Text is "no" or "not" or "nothing" or "never" or "if" or "when" or "unless" or "how" or "that" or "which" or "what" or "until" or "otherwise" or "may" or "might"))
                return (i, lost);
            if (word is "unwiederbringlich" or "endgültig" or "irreversiblemente" or "irrémédiablement" or "définitivement" or "irreversivelmente" or "безвозвратно" && Array.Exists(words, w => w.Word.IsForeign && w.Word.Lemma is "delete" or "clear" or "remove"))
                return (0, i);
        }
        return null;
    }

    // "The first is kept, the second is deleted."
    private static Act? MergedAway(Sentence sentence)
    {
        if (Array.Exists(sentence.Words, w => w.Word.Text is "if" or "when" or "unless"))
            return null;
        foreach (Act act in sentence.Acts)
        {
            if (act is { Passive: true, Happens: true } && act.Verb.Word.Lemma is "delete" or "remove" or "trash" or "discard")
                return act;
        }
        return null;
    }

    // "unsaved changes are lost" when a page is left.
    private static bool IsUnsaved(Token[] words) => Array.Exists(words, w => w.Word.Text is "unsaved" or "session" or "cache" or "cached" or "formatting" or "precision" or "connection" or "context" or "count" or "counter" or "state" or "memory" && w.Word.Text != "memory");

    // "erases all memories", "löscht alle Zeilen", "vide toute la table"; a cache fills itself again.
    private static (int From, int To)? TakesAll(Stated stated, Sentence sentence)
    {
        Token[] words = sentence.Words;
        int verb = Array.FindIndex(words, w => w.Word.IsVerb && w.Word.Lemma is "delete" or "erase" or "clear" or "wipe" or "truncate" or "purge" or "empty" or "drop" or "remove");
        if (verb is < 0 or > 3 || Array.Exists(words, w => w.Word.Text is "cache" or "caches" or "cached" or "label" or "labels" or "tag" or "tags" or "filter" or "filters" or "selection" or "highlight" or "highlights" or "breakpoint" or "breakpoints" or "mock" or "console" or "canvas" or "member" or "members" or "link" or "links" or "queue" or "cart" or "from" or "session" or "buffer" or "screen" or "logs" or "thoughts" or "thinking" || w.Word.Lemma == "cache"))
            return null;
        for (int i = verb + 1; i < Math.Min(words.Length, verb + 4); i++)
        {
            if (words[i].Word.Text is "all" or "every" or "everything" or "entire" or "whole" or "alle" or "ganze" or "ganzen" or "sämtliche" or "tout" or "toute" or "tous" or "toutes" or "todo" or "toda" or "todos" or "todas" or "tutti" or "tutte" or "все" or "всю" or "所有" or "全部" or "すべて" or "全て" or "모든" or "table" or "database" or "tabelle" or "tabela" or "tabla" or "datenbank" or "keyspace" or "collection" or "schema")
                return (verb, i);
        }
        return null;
    }

    private static int? IndexOf(Token[] words, int at, int reach, params ReadOnlySpan<string> any)
    {
        for (int i = at + 1; i < Math.Min(words.Length, at + 1 + reach); i++)
        {
            if (any.Contains(words[i].Word.Text))
                return i;
        }
        return null;
    }
}
