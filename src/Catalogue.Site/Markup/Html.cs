namespace Catalogue.Site.Markup;

/// <summary>Text that is markup already and is written as it stands; whatever is a plain string gets escaped.</summary>
internal sealed record Html(string Markup)
{
    public static Html Empty { get; } = new("");

    public override string ToString() => Markup;
}
