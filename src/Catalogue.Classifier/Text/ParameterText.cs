using Catalogue.Classifier.Words;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Text;

/// <summary>One parameter's name and description as words.</summary>
/// <param name="Field">Evidence field of the description.</param>
/// <param name="Acts">The acts that the description speaks of.</param>
internal sealed record ParameterText(ToolParameter Parameter, Token[] Name, Token[] Words, string Field, IReadOnlyList<Act> Acts)
{
    /// <summary>What the words stand in; empty where nothing is said.</summary>
    public required string Text { get; init; }

    /// <summary>The words as they stand there.</summary>
    public ReadOnlySpan<char> Said => Words.Length == 0 ? [] : Text.AsSpan(Words[0].Start, Words[^1].End - Words[0].Start);

    private const int MaxCharacters = 600;
    private const int MaxNameCharacters = 80;

    public static ParameterText Of(ToolParameter parameter)
    {
        List<Token> name = [], words = [];
        string own = parameter.OwnName;
        NameSplitter.Read(own.Length > MaxNameCharacters ? own[..MaxNameCharacters] : own, name);
        var acts = new List<Act>();
        if (parameter.Description is { Length: > 0 } text)
        {
            Tokeniser.Read(text, 0, Math.Min(text.Length, MaxCharacters), words);
            ActReader.Read(text, [.. words], acts);
        }
        return new ParameterText(parameter, [.. name], [.. words], EvidenceField.InputSchema + parameter.DescribedAt.TrimStart('/') + "/description", acts) { Text = parameter.Description ?? "" };
    }
}
