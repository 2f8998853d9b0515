using Catalogue.Classifier.Cues;
using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Addressing;

/// <summary>Signs that an utterance speaks to the model.</summary>
internal static class UtteranceSigns
{
    private const int KeptReach = 4;

    private static readonly Setting[] Settings = [Setting.Tag, Setting.Comment, Setting.Quoted, Setting.Hidden, Setting.Name];

    /// <summary>Each sign once, in the order in which they stand.</summary>
    /// <param name="server">For the names of its tools: pointing to one's own tools is no order about others'.</param>
    public static IReadOnlyCollection<string> Of(Utterance said, ServerText server)
    {
        List<string> signs = ["in:" + Place(said.Field)];
        foreach (Setting setting in Settings)
        {
            if (said.Setting.HasFlag(setting))
                Add(signs, "set:" + setting);
        }
        for (int i = 0; i < said.Words.Length; i++)
            AddOfWord(said, i, server, signs);
        if (said.Words[0].Word is { IsVerb: true } first && first.Text == first.Lemma)
            Add(signs, "order");
        return signs;
    }

    private static void AddOfWord(Utterance said, int at, ServerText server, List<string> signs)
    {
        Word word = said.Words[at].Word;
        if (word.Group is { } group)
            Add(signs, group);
        if (at > 0 && word.IsVerb && said.Words[at - 1].Word.Group == "no")
            Add(signs, "no:" + (word.Group ?? "act"));
        if (IsKeptFrom(said, at))
            Add(signs, "kept-from");
        if (word.Text.Length > 4 && word.Text.Contains('_', StringComparison.Ordinal))
            Add(signs, server.HasTool(word.Text) ? "own-tool" : "other-name");
        if (IsSecretPlace(said, at))
            Add(signs, "secret-place");
        foreach (int number in word.CueStarts)
        {
            CueWording wording = CueTable.Shared[number];
            if (wording.IsOrder && wording.Match(said.Words, at) >= 0)
                Add(signs, wording.Cue.Text);
        }
        if (IsShouted(said, at))
            Add(signs, "shouted");
    }

    /// <summary>
    /// Whether signs leave no room: the user is to be kept from knowing, what was said before is to be ignored, other tools are to wait, a secret
    /// place is to be visited, or an order is hidden. A text that is quoted speaks to nobody.
    /// </summary>
    public static bool SpeakPlainly(IReadOnlyCollection<string> signs)
    {
        if (signs.Contains("set:" + Setting.Quoted))
            return false;
        bool hidden = signs.Contains("set:" + Setting.Tag) || signs.Contains("set:" + Setting.Hidden) || signs.Contains("set:" + Setting.Comment);
        return (signs.Contains("kept-from") && signs.Contains("user")) || (signs.Contains("ignore") && signs.Contains("talk") && !signs.Contains("if"))
            || (signs.Contains("must") && signs.Contains("call") && signs.Contains("other") && signs.Contains("when"))
            || (signs.Contains("secret-place") && Any(signs, "must", "when", "you", "model", "shouted", "user", "quietly"))
            || (hidden && Any(signs, "must", "you", "model", "no") && Any(signs, "call", "fetch", "hand-over", "kept-from", "ignore"));
    }

    /// <summary>Whether signs are of forcefulness alone: nobody is to be called, told, asked or kept from anything.</summary>
    public static bool OnlyInsist(IReadOnlyCollection<string> signs) =>
        signs.Contains("must") && !Any(signs, "call", "fetch", "hand-over", "tell", "kept-from", "ask", "ignore", "talk", "user", "model", "other", "own-tool", "other-name", "secret-place", "when", "answer", "remember", "quietly", "credential")
        && !signs.Any(s => s.StartsWith("set:", StringComparison.Ordinal));

    /// <summary>"The user is never notified when …": what the call does, told of its user.</summary>
    public static bool OnlyReports(Utterance said)
    {
        for (int i = 0; i + 3 < said.Words.Length && i < 4; i++)
        {
            if (said.Words[i].Word.Group == "user" && said.Words[i + 1].Word.Text is "is" or "are" or "gets" && said.Words[i + 2].Word.Text is "not" or "never" && said.Words[i + 3].Word.Text.EndsWith("ed", StringComparison.Ordinal))
                return !Array.Exists(said.Words, w => w.Word.Group is "you" or "model" or "must");
        }
        return false;
    }

    private static bool Any(IReadOnlyCollection<string> signs, params ReadOnlySpan<string> of)
    {
        foreach (string sign in of)
        {
            if (signs.Contains(sign))
                return true;
        }
        return false;
    }

    private static void Add(List<string> signs, string sign)
    {
        if (!signs.Contains(sign))
            signs.Add(sign);
    }

    // "never tell", "the user must not learn": an order to keep quiet; "does not notify users" only says what the call does.
    private static bool IsKeptFrom(Utterance said, int at)
    {
        Word tells = said.Words[at].Word;
        if (tells.Group != "tell" || (char.IsAsciiLetter(tells.Text[0]) && tells.IsVerb && tells.Text != tells.Lemma))
            return false;
        for (int i = Math.Max(0, at - KeptReach); i < Math.Min(said.Words.Length, at + KeptReach + 1); i++)
        {
            if (said.Words[i].Word.Group == "no")
                return i == 0 || said.Words[i - 1].Word.Text is not ("does" or "will" or "is" or "are" or "did" or "was" or "would");
        }
        return false;
    }

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
