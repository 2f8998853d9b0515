using Catalogue.Classifier.Words;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Facts;

/// <summary>The call returns what a file or store of credentials holds: <c>.env</c> with its values, <c>~/.pgpass</c>, a private key in any language.</summary>
internal sealed class SecretFile : IFactDetector
{
    private static readonly (string, string)[] Keys = [("clé", "privée"), ("clés", "privées"), ("clave", "privada"), ("chave", "privada"), ("chiave", "privata"), ("закрытый", "ключ"), ("закрытого", "ключа"), ("private", "key"), ("private", "keys"), ("key", "store")];

    private static readonly string[] Stems = ["privatschlüssel", "keystore", "私钥", "私鑰", "秘密鍵", "개인키", "geheimschlüssel"];

    public string Id => "secret-file";

    public IEnumerable<Fact> Find(Stated stated)
    {
        if (stated.MainSentence is not { } main || stated.TextOf(main.Field) is not { } text || !Shows(stated) || Array.Exists(main.Words, IsWithout))
            yield break;
        for (int i = 0; i < main.Words.Length; i++)
        {
            string word = main.Words[i].Word.Text, next = i + 1 < main.Words.Length ? main.Words[i + 1].Word.Text : "";
            bool file = SecretPlaces.IsAt(text, main.Words[i]) && word is not ("config" or "mcp" or "claude" or "cursor" or "git" or "gitconfig" or "docker" or "kube" or "aws" or "ssh");
            if (file || Array.Exists(Keys, k => k == (word, next)) || (word is "privater" or "privaten" or "private" && next is "schlüssel" or "schlüssels") || Array.Exists(Stems, s => word.StartsWith(s, StringComparison.Ordinal)))
            {
                yield return new Fact(Id, "the text says that a store of credentials is shown", null, SignalIds.Secrets, stated.Quote(main.Field, main.Words[i].Start, main.Words[i].End));
                yield break;
            }
        }
    }

    private static bool Shows(Stated stated) => stated.MainVerb is { } verb && (verb.IsKind("look") || verb.Lemma is "export" or "download" or "decrypt" or "reveal" or "output");

    // "names of the variables, without the values", "the public key", "checks whether there is one".
    private static bool IsWithout(Token word) =>
        word.Word.Text is "without" or "names" or "public" or "fingerprint" or "pub" or "masked" or "redacted" or "check" or "checks" or "whether" or "count" or "counts" or "never" or "not" or "from" or "ohne" or "sans" or "sin" or "sem" or "senza" or "example" or "template";
}
