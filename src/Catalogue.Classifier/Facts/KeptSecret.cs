using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Facts;

/// <summary>The call makes or changes something and keeps a secret that the caller hands over: a webhook's secret, a user's password, a private key.</summary>
internal sealed class KeptSecret : IFactDetector
{
    private static readonly HashSet<string> Names = ["secret", "secretvalue", "secretstring", "webhooksecret", "signingsecret", "hooksecret", "passcode", "password", "newpassword", "userpassword", "rootpassword", "rootpass", "initialpassword", "privatekey", "sshprivatekey"];

    public string Id => "kept-secret";

    public IEnumerable<Fact> Find(Stated stated)
    {
        if (stated.MainVerb is not { } verb || !Keeps(verb) || stated.MainSentence is not { } main || Array.Exists(main.Words, IsOfLogin) || stated.Pretends)
            yield break;
        if (stated.Parameters.FirstOrDefault(p => p.Parameter.IsTopLevel && p.Parameter.Type is "" or "string" or "string or null" && Names.Contains(NameOf(p))) is { } secret)
            yield return new Fact(Id, $"the argument {Readable.Quote(secret.Parameter.Name)} hands over a secret that is kept", null, SignalIds.Secrets, stated.Quote(secret));
    }

    private static bool Keeps(Word verb) =>
        (verb.IsKind("create") || verb.IsKind("add") || verb.IsKind("update") || verb.IsKind("save")) && verb.Lemma is not ("export" or "import" or "upload" or "download" or "sync");

    // A log-in takes its secret for this call only.
    private static bool IsOfLogin(Token word) => word.Word.Text is "session" or "sessions" or "login" or "log" or "connection" or "token" or "authentication" or "authenticated";

    private static string NameOf(ParameterText parameter) => string.Concat(parameter.Name.Select(n => n.Word.Text));
}
