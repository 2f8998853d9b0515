using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Cues;

/// <summary>An expert's observation on a definition, with the words that show it where there are any.</summary>
/// <param name="Name"><c>signal/what</c>.</param>
/// <param name="Field">Evidence field, or null where there are no words to quote.</param>
/// <param name="Argument">The parameter whose name was matched, or null.</param>
internal readonly record struct Cue(Word Name, string? Field, int Start, int Length, CueScope Scope, string? Argument = null)
{
    /// <summary>Whether the cue settles a class, or all but settles its signal: its name ends in an exclamation mark. A server's own words never do.</summary>
    public bool Settles => Name.Text[^1] == '!' && Scope != CueScope.Server;

    /// <summary>Whether the cue speaks against its signal: its name ends in a tilde ("token" of a coin is no credential).</summary>
    public bool Denies => Name.Text[^1] == '~';

    /// <summary>Whether the cue is context for the model only: its name ends in a question mark. It shows nothing for its signal.</summary>
    public bool Hints => Name.Text[^1] == '?';

    /// <summary>Whether the cue's words may stand as evidence of its signal.</summary>
    public bool Shows => !Denies && !Hints;

    public bool IsOf(string signal) => Name.Text.StartsWith(signal, StringComparison.Ordinal) && Name.Text.Length > signal.Length && Name.Text[signal.Length] == '/';
}
