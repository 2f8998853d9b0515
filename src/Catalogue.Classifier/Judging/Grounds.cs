using System.Text.RegularExpressions;
using Catalogue.Classifier.Addressing;
using Catalogue.Classifier.Reading;
using Catalogue.Model;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Judging;

/// <summary>Whether a definition itself, by name, text or arguments, has any word of a matter. A likeness to tools of the matter is not enough where nothing of it is named.</summary>
internal static partial class Grounds
{
    /// <param name="words">Words of the matter.</param>
    public static bool In(ReadDefinition definition, Regex words) =>
        Names(definition.Text.Tool).Any(n => Says(n, words)) || definition.Utterances.Where(u => !IsOthers(u)).Any(u => Says(u.Text, words));

    private static IEnumerable<string> Names(ToolDefinition tool) => [tool.Name, .. ToolParameters.Of(tool).Select(p => p.Name)];

    // The server's own name and text, and what is said to the model, speak of other tools.
    private static bool IsOthers(Utterance said) =>
        said.Field is EvidenceField.Server or EvidenceField.ServerDescription || Address().IsMatch(said.Text);

    // Words of other writings are not known here; they are left to the model.
    private static bool Says(string text, Regex words) => text.Any(c => c > '\u024F' && char.IsLetter(c)) || words.IsMatch(Humps().Replace(text, "$1 $2"));

    [GeneratedRegex(@"([a-z0-9])([A-Z])", RegexOptions.None, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex Humps();

    [GeneratedRegex(@"\byou (must|should|have to)\b", RegexOptions.IgnoreCase, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex Address();
}
