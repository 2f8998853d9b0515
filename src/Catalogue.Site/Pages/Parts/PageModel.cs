namespace Catalogue.Site.Pages.Parts;

/// <summary>Base of everything that a template is filled with.</summary>
internal abstract record PageModel
{
    public required PageHead Head { get; init; }
}
