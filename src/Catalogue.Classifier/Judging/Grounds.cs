using System.Text.RegularExpressions;
using Catalogue.Classifier.Reading;
using Catalogue.Classifier.Text;
using Catalogue.Model;

namespace Catalogue.Classifier.Judging;

/// <summary>Whether a definition itself, by name, text or arguments, has any word of a matter. A likeness to tools of the matter is not enough where nothing of it is named.</summary>
internal static partial class Grounds
{
    // Of a name or a sentence: a word that stands further behind grounds nothing.
    private const int Longest = 600;

    /// <param name="words">Words of the matter.</param>
    public static bool In(ReadDefinition definition, MatterWords words)
    {
        ToolText text = definition.Text;
        return Says(text.Tool.Name, words) || text.Parameters.Any(p => Says(p.Name, words)) || text.ParameterTexts.Any(p => Says(p.Said, words))
            || text.Sentences.Any(s => text.Text!.AsSpan(s.Start, s.End - s.Start) is var said && !Address().IsMatch(said) && Says(said, words));
    }

    // Words of other writings are not known here; they are left to the model.
    private static bool Says(ReadOnlySpan<char> said, MatterWords words)
    {
        ReadOnlySpan<char> text = said[..Math.Min(said.Length, Longest)];
        return HasOtherWriting(text) || words.In(text);
    }

    private static bool HasOtherWriting(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyInRange('\u0250', '\uFFFF'))
            return false;
        foreach (char c in text)
        {
            if (c > '\u024F' && char.IsLetter(c))
                return true;
        }
        return false;
    }

    [GeneratedRegex(@"\byou (must|should|have to)\b", RegexOptions.IgnoreCase, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex Address();
}
