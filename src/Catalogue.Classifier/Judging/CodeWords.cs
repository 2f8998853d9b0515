using System.Text.RegularExpressions;
using Catalogue.Classifier.Addressing;
using Catalogue.Classifier.Reading;
using Catalogue.Model;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Judging;

/// <summary>
/// Whether a definition has any word for what is run: code, a command, a statement, a language. A likeness to tools that run code is not enough
/// where nothing that could be run is named.
/// </summary>
internal static partial class CodeWords
{
    public static bool In(ReadDefinition definition) =>
        Names(definition.Text.Tool).Any(Says) || definition.Utterances.Where(u => !IsOthers(u)).Any(u => Says(u.Text));

    private static IEnumerable<string> Names(ToolDefinition tool) => [tool.Name, .. ToolParameters.Of(tool).Select(p => p.Name)];

    // The server's own name and text, and what is said to the model, speak of other tools.
    private static bool IsOthers(Utterance said) =>
        said.Field is EvidenceField.Server or EvidenceField.ServerDescription || Address().IsMatch(said.Text);

    // Words of other writings are not known here; they are left to the model.
    private static bool Says(string text) => text.Any(c => c > '\u024F' && char.IsLetter(c)) || Word().IsMatch(Humps().Replace(text, "$1 $2"));

    [GeneratedRegex(@"([a-z0-9])([A-Z])", RegexOptions.None, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex Humps();

    [GeneratedRegex(@"\byou (must|should|have to)\b", RegexOptions.IgnoreCase, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex Address();

    [GeneratedRegex(
        @"(?<![a-z])(codes?|codi(go|ce)|scripts?|commands?|cmds?|comandos?|befehle?|commandes?|\w*sql|statements?|expressions?|shell|bash|zsh|terminal|exec\w*|eval\w*|ejecuta\w*|ausf[üu]hr\w*|ex[ée]cut\w*|python|lua|js|javascript|typescript|ruby|perl|php|programs?|templates?|macros?|cells?|kernel|cypher|sparql|quer(y|ies)|\w+ql|consoles?|interpret\w*|snippets?|aggregat\w+|pipelines?|formulas?|cli|powershell|binar(y|ies)|compose|lambda|ssh|adb|repl|workflows?|functions?|notebooks?|prompts?|runs|running|run(?!['’])|sentenc\w+|dockerfile|builds?|args|arguments|protocols?|url_body|playbooks?|manifests?|payloads?)(?![a-z])",
        RegexOptions.IgnoreCase, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex Word();
}
