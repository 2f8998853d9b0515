using Catalogue.Classifier.Words;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Text;

/// <summary>One parameter's name and description as words.</summary>
/// <param name="Field">Evidence field of the description.</param>
internal sealed record ParameterText(ToolParameter Parameter, Token[] Name, Token[] Words, string Field)
{
    private const int MaxCharacters = 300;
    private const int MaxNameCharacters = 80;

    public static ParameterText Of(ToolParameter parameter)
    {
        List<Token> name = [], words = [];
        string own = parameter.OwnName;
        NameSplitter.Read(own.Length > MaxNameCharacters ? own[..MaxNameCharacters] : own, name);
        if (parameter.Description is { Length: > 0 } text)
            Tokeniser.Read(text, 0, Math.Min(text.Length, MaxCharacters), words);
        return new ParameterText(parameter, [.. name], [.. words], EvidenceField.InputSchema + parameter.Pointer.TrimStart('/') + "/description");
    }
}
