using Catalogue.Classifier.Reading;

namespace Catalogue.Classifier.Judging;

/// <summary>
/// Whether a definition has any word for what is run: code, a command, a statement, a language.
/// </summary>
internal static class CodeWords
{
    private static readonly MatterWords Words = MatterWords.All["code"];

    public static bool In(ReadDefinition definition) => Grounds.In(definition, Words);
}
