using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Parts;

/// <summary>What several files do alike, said once.</summary>
/// <param name="Formats">Names of their formats, with blanks between.</param>
/// <param name="Titles">The same for people.</param>
/// <param name="Sentence">What happens to a call of the tool.</param>
/// <param name="Others">What happens to a call of any other tool of the server; null where that is the same.</param>
internal sealed record SharedEffect(string Formats, string Titles, string Sentence, string? Others)
{
    /// <param name="tabs">Those without an effect are left out.</param>
    public static IReadOnlyList<SharedEffect> Of(IReadOnlyList<PolicyTab> tabs) =>
    [
        .. tabs.Where(t => t.Effect is not null).GroupBy(t => (t.Effect!.Sentence, t.Effect.Others))
            .Select(g => new SharedEffect(string.Join(' ', g.Select(t => t.Format)), English.List([.. g.Select(t => t.Title)]), g.Key.Sentence, g.Key.Others == g.Key.Sentence ? null : g.Key.Others)),
    ];
}
