using Catalogue.Model.Attacks;
using Catalogue.Model.Verdicts;

namespace Catalogue.Site.Pages.Parts;

/// <summary>The tokens of an attack's precondition as a reader understands them.</summary>
internal static class AttackTokens
{
    public static string InWords(string token) => token switch
    {
        "takes:sql" => "an SQL parameter",
        "role:url" => "a URL parameter",
        _ when token.StartsWith("role:", StringComparison.Ordinal) => Words.English.A(token["role:".Length..]) + " parameter",
        _ when token.StartsWith(AttackMatcher.NameWord, StringComparison.Ordinal) => $"“{token[AttackMatcher.NameWord.Length..]}” in its name",
        _ when Enum.TryParse(token, out ToolClass toolClass) && toolClass.ToString() == token => $"being {Words.English.A(token)} tool",
        _ => token.Replace('-', ' '),
    };
}
