using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Facts;

/// <summary>A switch drops, purges or clears what was there: <c>dropTarget</c>, <c>clear_first</c>, "existing rows are deleted first".</summary>
internal sealed class DestroyingFlag : IFactDetector
{
    public string Id => "destroying-flag";

    public IEnumerable<Fact> Find(Stated stated)
    {
        if (stated.OnlyTries || Denies(stated))
            yield break;
        foreach (ParameterText parameter in stated.Parameters)
        {
            if (!IsSwitch(parameter.Parameter) || IsAsked(parameter) || Shortens(parameter) || IsOfItself(parameter) || IsOfWhatComes(parameter) || IsPassing(stated, parameter))
                continue;
            if (Described(parameter) is { } quote)
                yield return Of(parameter, stated.Quote(parameter.Field, quote.Start, quote.End));
            else if (IsOrder(parameter) && !stated.OnlyLooks)
                yield return Of(parameter, stated.Quote(parameter));
        }
    }

    // A switch inside an entry of a list clears one value among those that are set: a change.
    private Fact Of(ParameterText parameter, Evidence? evidence) =>
        new(Id, $"the argument {Readable.Quote(parameter.Parameter.Name)} switches a removal on", parameter.Parameter.IsTopLevel ? ToolClass.Destructive : ToolClass.Write, null, evidence);

    private static bool IsSwitch(ToolParameter parameter) => parameter.Type.StartsWith("boolean", StringComparison.Ordinal);

    // A name that begins with the verb and has an object, or consists of it: "dropTarget", "purge".
    private static bool IsOrder(ParameterText parameter)
    {
        Token[] name = parameter.Name;
        if (name.Length == 0 || !Destroys(name[0].Word) || name[0].Word.Text != name[0].Word.Lemma)
            return false;
        // A bare "clear" that nothing explains may empty a field before it is typed into.
        if (parameter.Words.Length == 0)
            return name.Length > 1 || name[0].Word.Text is not ("clear" or "remove" or "empty" or "flush" or "discard");
        return parameter.Acts.Any(a => a.Happens && Destroys(a.Verb.Word));
    }

    private static Token? Described(ParameterText parameter)
    {
        foreach (Act act in parameter.Acts)
        {
            if (Destroys(act.Verb.Word) && (act.Happens ? act.Passive || act.At < 4 : IsWhether(parameter, act)))
                return act.Verb;
        }
        return null;
    }

    // "whether to delete the source".
    private static bool IsWhether(ParameterText parameter, Act act) => act.Mood == Mood.Mentioned && act.At >= 2 && parameter.Words[act.At - 2].Word.Text == "whether";

    // "truncates queries to 40 characters".
    private static bool Shortens(ParameterText parameter) =>
        Array.Exists(parameter.Words, w => w.Word.Text is "characters" or "chars" or "length" or "output" or "lines" or "response" or "text") && parameter.Acts.All(a => a.Verb.Word.Lemma is not ("delete" or "drop" or "purge" or "wipe" or "erase"));

    // "Unloads a scene (does not delete the asset)".
    private static bool Denies(Stated stated) =>
        stated.MainSentence is { } main && main.Acts.Any(a => a.Mood == Mood.Denied && Destroys(a.Verb.Word)) && !Array.Exists(main.Words, w => w.Word.Text is "unless" or "if");

    // "Automatically remove the container", "delete the branch on autocomplete": a later event removes, not this call.
    private static bool IsOfItself(ParameterText parameter) =>
        !IsOfWhatIsThere(parameter) && (Array.Exists(parameter.Words, IsAutomatic) || Array.Exists(parameter.Name, IsAutomatic));

    // Whatever else is said of it, what is there goes.
    private static bool IsOfWhatIsThere(ParameterText parameter) => Array.Exists(parameter.Words, w => w.Word.Text is "existing" or "permanently");

    private static bool IsAutomatic(Token word) => word.Word.Text is "auto" or "automatic" or "automatically" or "autocomplete" or "autoremove" or "autodelete";

    // "Occurrences from older versions will be discarded": what comes in later is not kept.
    private static bool IsOfWhatComes(ParameterText parameter) =>
        parameter.Acts.Any(a => a.Passive && a.Verb.Word.Lemma == "discard") && Array.Exists(parameter.Words, w => w.Word.Text == "will") && !Array.Exists(parameter.Words, w => w.Word.Text is "existing" or "uncommitted" or "unsaved" or "local" or "changes" or "current");

    // A cache fills again, a field is typed into, and what is stripped from a returned page is not stripped from the page.
    private static bool IsPassing(Stated stated, ParameterText parameter)
    {
        if (IsOfWhatIsThere(parameter))
            return false;
        Token[] said = [.. parameter.Name, .. parameter.Words];
        if (Array.Exists(said, w => PassingThings.Is(w.Word)))
            return true;
        return (stated.OnlyLooks || !parameter.Parameter.IsTopLevel) && Array.Exists(said, w => PassingThings.IsOfContent(w.Word));
    }

    // "ask before something is erased", "include deleted items", "fail if it would be dropped".
    private static bool IsAsked(ParameterText parameter) =>
        Array.Exists(parameter.Words, w => w.Word.Text is "ask" or "asks" or "warn" or "confirm" or "confirmation" or "confirmed" or "include" or "includes" or "show" or "fail" or "refuse" or "prevent" or "protect" or "protection" or "filter" or "return" or "returned")
        && !Array.Exists(parameter.Words, w => w.Word.Text is "existing" or "first" or "permanently" or "also")
        || parameter.Name.Any(t => t.Word.Text is "confirm" or "include" or "show" or "warning" or "protection" or "skip" or "allow" or "no");

    private static bool Destroys(Word verb) => verb.Lemma is "delete" or "drop" or "purge" or "wipe" or "truncate" or "erase" or "destroy" or "clear" or "shred" or "remove" or "prune" or "flush" or "discard" or "expunge" or "empty";
}
