using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Cues;

/// <summary>Names of cues, <c>signal/what</c>. Not from the vocabulary, which is built with the cue table.</summary>
internal static class CueName
{
    public static Word Of(string name) => new() { Text = name, Lemma = name, Id = StableHash.Of(name) };
}
