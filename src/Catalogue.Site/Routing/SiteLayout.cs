namespace Catalogue.Site.Routing;

/// <summary>How the tools of a site are spread over its pages.</summary>
public enum SiteLayout
{
    /// <summary>A page for each tool, with everything that is known of it.</summary>
    Full,

    /// <summary>A section for each tool on its server's page, with what a decision needs: a fraction of the files, for hosts that count them.</summary>
    Compact,
}
