using Catalogue.Classifier.Words;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Facts;

/// <summary>The first sentence lets somebody in or raises what somebody may do: "admits a device", "attaches a policy", "erteilt Zugriffsrechte".</summary>
internal sealed class GrantsAccess : IFactDetector
{
    private const int ObjectReach = 8, SubjectReach = 3;

    private static readonly HashSet<string> Giving = ["grant", "grants", "admit", "admits", "permit", "permits", "entitle", "entitles", "authorizes", "authorises", "whitelists", "allowlists", "promote", "promotes", "elevate", "elevates", "erteilt", "gewährt", "berechtigt", "befördert", "accorde", "octroie", "autorise", "attribue", "promeut", "otorga", "concede", "autoriza", "promueve", "promove", "atribui", "autorizza", "assegna", "предоставляет", "выдаёт", "выдает", "разрешает", "назначает", "授予", "授权", "赋予", "付与", "許可", "부여", "허용"];

    private static readonly HashSet<string> Attaching = ["attach", "attaches", "assign", "assigns", "bind", "binds", "gives", "give", "gibt", "donne", "da", "dá", "adds", "add", "makes", "ernennt", "macht"];

    private static readonly string[] Stems = ["zugriff", "zugang", "recht", "berechtigung", "leserecht", "schreibrecht", "administrator", "accès", "droit", "permis", "acces", "acess", "privileg", "доступ", "прав", "权限", "管理员", "アクセス権", "権限", "管理者", "권한", "관리자"];

    public const string Given = "grants-access";

    public string Id => Given;

    public IEnumerable<Fact> Find(Stated stated)
    {
        if (stated.MainSentence is not { } main)
            yield break;
        for (int i = 0; i < Math.Min(main.Words.Length, SubjectReach + (Script.IsIdeographic(main.Words[0].Word.Text[0]) ? 12 : 0)); i++)
        {
            Word verb = main.Words[i].Word;
            bool gives = Giving.Contains(verb.Text), attaches = Attaching.Contains(verb.Text);
            if ((gives || attaches) && Object(main.Words, i, attaches) is { } end)
            {
                yield return new Fact(Id, "the text says that access is granted", ToolClass.Write, SignalIds.Permissions, stated.Quote(main.Field, main.Words[Math.Min(i, end)].Start, main.Words[Math.Max(i, end)].End));
                yield break;
            }
        }
    }

    // What is granted: a role, access, a policy; or whom it lets do what: "a device to join".
    private static int? Object(Token[] words, int verb, bool strict)
    {
        bool abroad = Script.IsIdeographic(words[verb].Word.Text[0]);
        for (int i = abroad ? Math.Max(0, verb - 12) : verb + 1; i < Math.Min(words.Length, verb + 1 + ObjectReach); i++)
        {
            string word = words[i].Word.Text;
            if (!abroad && words[verb].Word.Lemma is "admit" or "admits" && i == verb + 2)
                return i;
            if (word is "with" or "for" or "you" or "users" or "agents" or "if" or "you'll")
                return null;
            if (word is "policy" or "role" or "roles" or "permission" or "permissions" or "privilege" or "privileges" or "admin" or "administrator" or "administrators" or "superuser" or "owner" || Array.Exists(Stems, s => word.StartsWith(s, StringComparison.Ordinal)))
                return i;
            if (!strict && word is "access" or "rights" or "right" or "join" or "enter" or "network" or "reach" or "login" or "entry" or "membership")
                return i;
        }
        return null;
    }
}
