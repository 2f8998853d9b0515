using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Facts;

/// <summary>One value of an enumeration, read as an order: <c>delete</c>, <c>row_delete</c>, <c>set-owner</c>.</summary>
/// <param name="Value">As written.</param>
/// <param name="Class">What the call does where it is chosen.</param>
internal sealed record Operation(string Value, ToolClass Class)
{
    private const int Longest = 60;

    /// <summary>The operation, or null where the value is no order: a thing, a state, something done.</summary>
    public static Operation? Of(string value)
    {
        var words = new List<Token>();
        NameSplitter.Read(value.Length > Longest ? value[..Longest] : value, words);
        if (words.Count is 0 or > 5)
            return null;
        return ClassOf(words[0].Word) is { } first ? new Operation(value, first) : words.Count > 1 && ClassOf(words[^1].Word) is { } last && EndsInOrder(words[^1].Word) ? new Operation(value, last) : null;
    }

    // "private_key", "cold_start": most last words are things.
    private static bool EndsInOrder(Word word) => word.Lemma is "delete" or "remove" or "drop" or "destroy" or "purge" or "clear" or "revoke" or "create" or "add" or "update" or "edit" or "insert" or "write" or "run" or "execute" or "send" or "list" or "get";

    // Forms that say what has been done name an event, not an order.
    private static ToolClass? ClassOf(Word word) => word.IsVerb && (word.Text == word.Lemma || word.IsForeign) ? ClassOfVerb(word) : null;

    private static ToolClass? ClassOfVerb(Word verb)
    {
        if (verb.Lemma is "delete" or "remove" or "drop" or "destroy" or "purge" or "wipe" or "truncate" or "erase" or "clear" or "shred" or "revoke" or "uninstall" or "undeploy" or "terminate" or "kill" or "prune" or "reset" or "trash" or "del" or "rm" or "flush" or "discard" or "expunge" or "rollback")
            return ToolClass.Destructive;
        if (verb.Lemma is "open" or "download" or "prepare")
            return ToolClass.Read;
        // A review, a build, a branch: among operations these are records, whatever they are elsewhere.
        if (verb.Lemma is "approve" or "unapprove" or "reject" or "checkout")
            return ToolClass.Write;
        if (verb.IsKind("run") || verb.IsKind("service") || verb.IsKind("drive") || verb.IsKind("pay") || verb.IsKind("build") || verb.IsKind("capture"))
            return ToolClass.Execute;
        if (verb.IsKind("create") || verb.IsKind("add") || verb.IsKind("update") || verb.IsKind("save") || verb.IsKind("move") || verb.IsKind("toggle") || verb.IsKind("send") || verb.IsKind("detach") || verb.IsKind("end"))
            return ToolClass.Write;
        return verb.VerbKinds.Length > 0 ? ToolClass.Read : null;
    }
}
