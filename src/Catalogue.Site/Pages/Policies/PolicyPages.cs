using Catalogue.Policies.Formats;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Rendering;
using Catalogue.Site.Routing;

namespace Catalogue.Site.Pages.Policies;

/// <summary>What each policy format can say, as a matrix made from the formats themselves.</summary>
internal sealed class PolicyPages : IPageType
{
    public IEnumerable<Page> OfCatalogue(SiteContext site)
    {
        yield return new Page(Routes.Policies, "policies", new PoliciesPage
        {
            Head = site.Head(Routes.Policies, "Policy formats for MCP tools", $"What {PolicyFormats.All.Count} policy formats can and cannot express, and how to put a policy into force in each.", "policies"),
            Columns = [.. PolicyFormats.All[0].Abilities.Cells.Select(c => c.Title)],
            Formats = [.. PolicyFormats.All.Select(f => FormatView.Of(f, site))],
        });
    }
}

internal sealed record PoliciesPage : PageModel
{
    public required IReadOnlyList<string> Columns { get; init; }

    public required IReadOnlyList<FormatView> Formats { get; init; }
}

/// <summary>One format: its line of the matrix and its own section.</summary>
internal sealed record FormatView(string Name, string Title, string Basis, IReadOnlyList<AbilityCell> Cells, IReadOnlyList<string> Steps, string Proof)
{
    public static FormatView Of(IPolicyFormat format, SiteContext site) => new(
        format.Name, format.Title, Words.English.Sentence(format.Basis),
        [.. format.Abilities.Cells.Select(c => new AbilityCell(c.Title, c.Ability.Degree, c.Ability.How))],
        site.ApplySteps.Of(format.Name).Steps,
        ProofText.Whole(site.Proofs.GetValueOrDefault(format.Name)));
}

/// <summary>Whether and how a format says one thing.</summary>
internal sealed record AbilityCell(string Title, AbilityDegree Degree, string How)
{
    public bool Yes => Degree == AbilityDegree.Yes;

    public bool Partly => Degree == AbilityDegree.Partly;

    public bool No => Degree == AbilityDegree.No;

    public string Word => Degree switch { AbilityDegree.Yes => "yes", AbilityDegree.Partly => "partly", _ => "no" };
}
