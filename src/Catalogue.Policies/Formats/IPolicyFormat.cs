using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Effects;

namespace Catalogue.Policies.Formats;

/// <summary>A language in which some client or gateway reads its policy.</summary>
public interface IPolicyFormat
{
    /// <summary>Name on the command line and in URLs.</summary>
    string Name { get; }

    /// <summary>Name for people.</summary>
    string Title { get; }

    /// <summary>Where the format's facts were read: product, version or date.</summary>
    string Basis { get; }

    /// <summary>How a document is put in place, one sentence a step.</summary>
    IReadOnlyList<string> Steps { get; }

    /// <summary>What it can express; the matrix on the policies page is made from it.</summary>
    PolicyAbilities Abilities { get; }

    /// <summary>The server key as the format writes it; most take it as it is.</summary>
    string KeyIn(string serverKey) => serverKey;

    /// <summary>
    /// Which keys of letters, digits, <c>_</c> and <c>-</c> the format can carry, as a regular expression that a browser takes too; null for all of them.
    /// </summary>
    string? KeyPattern => null;

    /// <summary>Words that stand in every file of the format and in no other's, so that a file in the wrong place is told; null where guard reads the format itself.</summary>
    string? Sign => null;

    /// <summary>Writes a whole file. What cannot be said stands in <see cref="PolicyDocument.Limits"/>.</summary>
    PolicyDocument Write(PolicyRequest request);

    /// <summary>Reads a file back by the rules of the client that takes it, so that what is said of a file is true of its text.</summary>
    /// <param name="text">The file.</param>
    /// <param name="request">What it was written for: the server key, the server's tools and the conditions that were offered.</param>
    /// <exception cref="FormatException">The text is no file of this format, or holds what it would not have written.</exception>
    DocumentEffects Read(string text, PolicyRequest request);
}
