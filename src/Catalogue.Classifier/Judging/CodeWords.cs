using System.Text.RegularExpressions;
using Catalogue.Classifier.Reading;
using Catalogue.Model;

namespace Catalogue.Classifier.Judging;

/// <summary>
/// Whether a definition has any word for what is run: code, a command, a statement, a language.
/// </summary>
internal static partial class CodeWords
{
    public static bool In(ReadDefinition definition) => Grounds.In(definition, Word());

    [GeneratedRegex(
        @"(?<![a-z])(codes?|codi(go|ce)|scripts?|commands?|cmds?|comandos?|befehle?|commandes?|\w*sql|statements?|expressions?|shell|bash|zsh|terminal|exec\w*|eval\w*|ejecuta\w*|ausf[üu]hr\w*|ex[ée]cut\w*|python|lua|js|javascript|typescript|ruby|perl|php|programs?|templates?|macros?|cells?|kernel|cypher|sparql|quer(y|ies)|\w+ql|consoles?|interpret\w*|snippets?|aggregat\w+|pipelines?|formulas?|cli|powershell|binar(y|ies)|compose|lambda|ssh|adb|repl|workflows?|functions?|notebooks?|prompts?|runs|running|run(?!['’])|sentenc\w+|dockerfile|builds?|args|arguments|protocols?|url_body|playbooks?|manifests?|payloads?)(?![a-z])",
        RegexOptions.IgnoreCase, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex Word();
}
