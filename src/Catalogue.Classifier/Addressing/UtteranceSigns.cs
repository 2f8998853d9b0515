using Catalogue.Classifier.Cues;
using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Addressing;

/// <summary>Signs that an utterance speaks to the model.</summary>
internal static class UtteranceSigns
{
    private static readonly Setting[] Settings = [Setting.Tag, Setting.Comment, Setting.Quoted, Setting.Hidden, Setting.Name];

    public static IEnumerable<string> Of(Utterance said, ServerText server)
    {
        yield return "in:" + Place(said.Field);
        foreach (Setting setting in Settings)
        {
            if (said.Setting.HasFlag(setting))
                yield return "set:" + setting;
        }
        for (int i = 0; i < said.Words.Length; i++)
        {
            foreach (string sign in OfWord(said, i, server))
                yield return sign;
        }
        if (said.Words[0].Word is { IsVerb: true } first && first.Text == first.Lemma)
            yield return "order";
    }

    private static IEnumerable<string> OfWord(Utterance said, int at, ServerText server)
    {
        Word word = said.Words[at].Word;
        if (Group(word) is { } group)
            yield return group;
        if (at > 0 && Group(said.Words[at - 1].Word) == "no" && word.IsVerb)
            yield return "no:" + (Group(word) ?? "act");
        if (word.Text.Contains('_', StringComparison.Ordinal) && word.Text.Length > 4)
            yield return server.HasTool(word.Text) ? "own-tool" : "other-name";
        if (IsSecretPlace(said, at))
            yield return "secret-place";
        foreach (int number in word.CueStarts)
        {
            CueWording wording = CueTable.Shared[number];
            if (wording.Cue.Text.StartsWith(SignalIds.ModelInstructions + "/", StringComparison.Ordinal) && wording.Match(said.Words, at) >= 0)
                yield return wording.Cue.Text;
        }
        if (IsShouted(said, at))
            yield return "shouted";
    }

    // Whom and what a word is about, by its English form.
    private static string? Group(Word word) => word.Lemma switch
    {
        "you" or "your" or "yourself" => "you",
        "user" or "human" or "customer" or "person" or "operator" => "user",
        "assistant" or "model" or "llm" or "agent" or "ai" or "claude" or "gpt" or "chatgpt" or "chatbot" or "reader" => "model",
        "must" or "should" or "shall" or "always" or "mandatory" or "obligatory" or "compulsory" => "must",
        "not" or "never" or "don't" or "without" or "no" or "nothing" or "nobody" => "no",
        "tell" or "mention" or "inform" or "notify" or "reveal" or "disclose" or "say" or "admit" or "report" or "warn" => "tell",
        "ask" or "confirm" or "confirmation" or "permission" or "approval" or "consent" => "ask",
        "ignore" or "disregard" or "forget" or "override" or "overrule" or "pretend" or "bypass" => "ignore",
        "prompt" or "instruction" or "conversation" or "chat" or "history" or "transcript" => "talk",
        "before" or "first" or "beforehand" or "prior" or "afterwards" or "then" or "instead" => "when",
        "secretly" or "quietly" or "silently" or "hidden" or "secret" or "unnoticed" => "quietly",
        "read" or "open" or "fetch" or "get" or "collect" or "cat" or "load" => "fetch",
        "send" or "forward" or "post" or "upload" or "attach" or "copy" or "include" or "append" or "put" or "pass" or "share" or "submit" => "hand-over",
        "call" or "invoke" or "run" or "execute" or "use" => "call",
        "other" or "another" or "built" or "native" or "alternative" => "other",
        "answer" or "reply" or "respond" or "response" => "answer",
        "password" or "credential" or "token" or "key" or "secret_key" or "apikey" => "credential",
        "remember" or "memorize" or "henceforth" => "remember",
        "if" or "when" or "whenever" or "unless" => "if",
        "this" or "itself" => "this",
        _ => null,
    };

    // "~/.ssh/id_rsa", ".env", "/etc/shadow": places that no harmless text sends a reader to.
    private static bool IsSecretPlace(Utterance said, int at)
    {
        Token word = said.Words[at];
        if (word.Word.Text is "ssh" or "id_rsa" or "aws" or "env" or "dotenv" or "passwd" or "shadow" or "kubeconfig" or "netrc" or "gnupg" or "keychain" or "mcp" or "npmrc" or "gitconfig" or "credentials")
            return word.Start > 0 && said.Text[word.Start - 1] is '.' or '/' or '~' || word.Word.Text is "id_rsa" or "kubeconfig";
        return false;
    }

    private static bool IsShouted(Utterance said, int at)
    {
        Token word = said.Words[at];
        return word.Length > 2 && word.End <= said.Text.Length && word.Word.Addresses && !said.Text.AsSpan(word.Start, word.Length).ContainsAnyInRange('a', 'z') && char.IsUpper(said.Text[word.Start]);
    }

    private static string Place(string field) => field switch
    {
        EvidenceField.Tool => "name",
        EvidenceField.Title or EvidenceField.AnnotationTitle => "title",
        EvidenceField.Description or EvidenceField.Summary => "description",
        EvidenceField.ServerDescription => "server",
        _ when field.StartsWith(EvidenceField.OutputSchema, StringComparison.Ordinal) => "output",
        _ when field.EndsWith("/description", StringComparison.Ordinal) => "argument",
        _ => "schema",
    };
}
