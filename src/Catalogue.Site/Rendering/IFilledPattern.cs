using Catalogue.Site.Markup;

namespace Catalogue.Site.Rendering;

/// <summary>
/// A model that is another one, its pattern, with words in the place of marks. A partial is rendered once from the pattern, and from then on only the words are
/// put in. Where a mark stands in the pattern, the model's own text must come out as the word does.
/// </summary>
internal interface IFilledPattern
{
    /// <summary>Null where the model stands for itself.</summary>
    object? Pattern { get; }

    /// <summary>Plain text that occurs for nothing else in the pattern, and what takes its place; the same marks in the same order for all models of a pattern.</summary>
    IReadOnlyList<(string Mark, Html Word)> Words { get; }
}
