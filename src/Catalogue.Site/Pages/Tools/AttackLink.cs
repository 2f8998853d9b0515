using Catalogue.Model.Attacks;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Routing;
using Catalogue.Site.Survey;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Tools;

/// <summary>An attack case whose precondition the tool meets, and by what.</summary>
internal sealed record AttackLink(string Href, string Title, string Status, string MetBy, bool WithOthers)
{
    /// <param name="met">Slugs of the cases.</param>
    public static IReadOnlyList<AttackLink> Of(JudgedTool tool, IReadOnlyList<string> met, SiteContext site, string root) =>
        [.. met.Select(slug => site.AttacksBySlug[slug]).Select(a => new AttackLink(root + Routes.Attack(a.Slug), a.Title, a.Status, InWords(a, tool.Tokens), a.Session.Count > 0))];

    private static string InWords(AttackCase attack, IReadOnlySet<string> tokens) =>
        English.List([.. attack.Preconditions.Select(c => AttackTokens.InWords(c.AnyOf.First(tokens.Contains))).Distinct(StringComparer.Ordinal)]);
}
