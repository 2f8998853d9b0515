using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Facts;

/// <summary>Things that are cleared or stripped without anything being lost.</summary>
internal static class PassingThings
{
    /// <summary>What fills again by itself or was only on show: a cache, a console, a field to type into.</summary>
    public static bool Is(Word word) => word.Lemma is "cache" or "console" or "field" or "input" or "textbox" or "selection" or "buffer" or "screen" or "highlight" or "terminal" or "viewport";

    /// <summary>Parts of a text, a page or an answer: what is taken out of what is returned.</summary>
    public static bool IsOfContent(Word word) => word.Lemma is "script" or "style" or "comment" or "tag" or "meta" or "image" or "base64" or "whitespace" or "formatting" or "html" or "markup" or "attribute" or "punctuation" or "background" or "noise" or "boilerplate"
        or "ads" or "ad" or "popup" or "stopword" or "duplicate" or "log" or "message" or "entry";
}
