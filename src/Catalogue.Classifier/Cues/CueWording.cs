using Catalogue.Classifier.Words;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Cues;

/// <summary>One wording of a cue, such as <c>&lt;send&gt; _ email</c>.</summary>
/// <param name="Cue">Name of the cue, <c>signal/what</c>.</param>
internal sealed record CueWording(Word Cue, CueScope Scope, CuePart[] Parts)
{
    private const int GapWords = 4;

    /// <summary>Whether the cue speaks for an order to the model.</summary>
    public bool IsOrder { get; } = Cue.Text.StartsWith(SignalIds.ModelInstructions + "/", StringComparison.Ordinal);

    /// <summary>Index of the last matching word when the wording starts at <paramref name="at"/>, or -1.</summary>
    public int Match(ReadOnlySpan<Token> words, int at) => Match(words, at, 0);

    private int Match(ReadOnlySpan<Token> words, int at, int part)
    {
        if (part == Parts.Length)
            return at - 1;
        if (Parts[part].Kind != CuePartKind.Gap)
            return at < words.Length && Parts[part].Matches(words[at].Word) ? Match(words, at + 1, part + 1) : -1;
        for (int skip = 0; skip <= GapWords; skip++)
        {
            if (at + skip < words.Length && Match(words, at + skip, part + 1) is >= 0 and var end)
                return end;
        }
        return -1;
    }
}
