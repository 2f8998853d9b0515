using Catalogue.Classifier.Cues;
using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Judging;

/// <summary>Rules for what the taxonomy settles outright; everything else is the model's.</summary>
internal static class SettledCases
{
    private const CueScope Prominent = CueScope.Name | CueScope.First;

    public static SettledCase? Of(ToolText text) =>
        ArchivesForGood(text) ?? OnlyReads(text) ?? Returned(text) ?? Captures(text) ?? Worded(text);

    private static SettledCase? ArchivesForGood(ToolText text) =>
        Quoted(text, "class/deletes-archive", Prominent) is { } quote
            ? new SettledCase("archives-for-good", ToolClass.Destructive, quote, $"{Readable.Quote(quote.Quote)} says that what is archived is gone")
            : null;

    // A free statement is Execute unless the definition itself restricts it to reading.
    private static SettledCase? OnlyReads(ToolText text) =>
        TakesStatement(text) && Quoted(text, "class/read-restriction", Prominent) is { } quote && !Has(text, "class/lists-change") && !Has(text, "class/lists-removal")
            ? new SettledCase("only-reads", ToolClass.Read, quote, $"{Readable.Quote(quote.Quote)} restricts the statement to reading")
            : null;

    // "Downloads an attachment. Returns it as base64": nothing is saved, unless a path is given.
    private static SettledCase? Returned(ToolText text)
    {
        if ((text.MainVerb ?? text.Verb)?.Word.Lemma != "download" || text.Parameters.Any(p => p.Role == ParameterRole.Path) || text.Sentences.Exists(s => s.Acts.Any(a => a.Happens && a.Verb.Word.Lemma is not ("download" or "return") && OtherMatter.Acts(a.Verb.Word))))
            return null;
        foreach (Sentence sentence in text.Sentences)
        {
            int returned = Array.FindIndex(sentence.Words, w => w.Word.Lemma == "return"), encoded = Array.FindIndex(sentence.Words, w => w.Word.Text == "base64");
            if (returned >= 0 && encoded > returned && Quotes.Of(text, sentence.Field, sentence.Words[returned].Start, sentence.Words[encoded].End - sentence.Words[returned].Start) is { } quote)
                return new SettledCase("returned", ToolClass.Read, quote, $"{Readable.Quote(quote.Quote)} says that the content is returned");
        }
        return null;
    }

    // Capturing traffic or video and intercepting are processes, whatever they write on the way.
    private static SettledCase? Captures(ToolText text) =>
        Captures(text.MainVerb ?? text.Verb) && Quoted(text, "class/captures", Prominent) is { } quote
            ? new SettledCase("captures", ToolClass.Execute, quote, $"{Readable.Quote(quote.Quote)} speaks of capturing or intercepting what goes on")
            : null;

    private static bool Captures(Token? verb) => verb?.Word.Lemma is "record" or "capture" or "intercept" or "sniff" or "start" or "create" or "run" or "perform" or "add" or "set" or "enable" or "toggle";

    // Wordings of Cues/settled.txt; of several classes the most consequential holds.
    private static SettledCase? Worded(ToolText text)
    {
        SettledCase? found = null;
        foreach (Cue cue in text.Cues)
        {
            if (!cue.IsOf("settled") || cue.Field is not { } field || !cue.Settles)
                continue;
            int colon = cue.Name.Text.IndexOf(':', StringComparison.Ordinal);
            var toolClass = Enum.Parse<ToolClass>(cue.Name.Text.AsSpan("settled/".Length, colon - "settled/".Length));
            if (toolClass == ToolClass.Read ? found is not null || Changes(text, cue) || OtherMatter.Is(text, cue) : found?.Class >= toolClass || OnlyAskedAbout(text, cue) || IsOfVariable(text, cue) || OtherMatter.Is(text, cue))
                continue;
            if (Quotes.Of(text, field, cue.Start, cue.Length) is { } quote)
                found = new SettledCase(cue.Name.Text[(colon + 1)..^1], toolClass, quote, $"{(field == EvidenceField.Tool ? "the name" : "the text")} says {Readable.Quote(quote.Quote)}");
        }
        return found;
    }

    // "delete_health_check": what is checked is what the order is about.
    private static bool Changes(ToolText text, Cue cue) =>
        cue.Scope == CueScope.Name && text.Verb is { } verb && (cue.Field != EvidenceField.Tool || verb.Start < cue.Start) && verb.Word.VerbKinds.Any(k => k.Text is "delete" or "detach" or "create" or "add" or "update" or "toggle" or "end") && !verb.Word.IsKind("look");

    // "get_stake_balances", "check_login_status", "unstake_quote": what is asked about is not done. "search_replace" asks about nothing.
    private static bool OnlyAskedAbout(ToolText text, Cue cue)
    {
        if (cue.Scope != CueScope.Name || text.Name.Length == 0)
            return false;
        if (text.Name[^1].Word.Text is "quote" or "quotes" or "estimate" or "estimates" or "range" or "ranges" && cue.Start + cue.Length <= text.Name[^1].Start)
            return true;
        // In a title, or behind the verb of the name: "codepush_get_update_status".
        if (text.Verb is { } verb && OtherMatter.Asks(verb.Word) && (cue.Field != EvidenceField.Tool || verb.Start < cue.Start))
            return true;
        return cue.Start > text.Name[0].Start && OtherMatter.Asks(text.Name[0].Word);
    }

    // "eval_variable": what is evaluated has a name, and no text of the caller's is run.
    private static bool IsOfVariable(ToolText text, Cue cue) =>
        cue.Scope == CueScope.Name && Array.Exists(text.Name, w => w.Start >= cue.Start + cue.Length && w.Word.Text is "variable" or "variables" or "var" or "vars");

    private static bool TakesStatement(ToolText text) =>
        text.Parameters.Any(p => p.Role is ParameterRole.Query or ParameterRole.Code) || text.MainVerb?.Word.VerbKinds.Any(k => k.Text == "run") == true || text.Verb?.Word.VerbKinds.Any(k => k.Text == "run") == true;

    private static bool Has(ToolText text, string cue) => text.Cues.Exists(c => c.Name.Text == cue);

    private static Evidence? Quoted(ToolText text, string name, CueScope scopes)
    {
        foreach (Cue cue in text.Cues)
        {
            if (cue.Name.Text == name && (cue.Scope & scopes) != CueScope.None && cue.Field is { } field)
                return Quotes.Of(text, field, cue.Start, cue.Length);
        }
        return null;
    }
}
