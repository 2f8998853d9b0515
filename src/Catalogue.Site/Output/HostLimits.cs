using System.Globalization;
using Catalogue.Site.Routing;
using Catalogue.Site.Words;

namespace Catalogue.Site.Output;

/// <summary>What well-known hosts of static sites take, from their own documentation as read in November 2026.</summary>
public static class HostLimits
{
    /// <summary>Entries of one folder that no build goes beyond; Netlify refuses more than 54,000 files in one.</summary>
    public const int FolderEntries = 50_000;

    private static readonly (string Host, int Files, long Bytes)[] Hosts =
    [
        ("GitHub Pages", int.MaxValue, 1_000_000_000),
        ("Netlify", int.MaxValue, long.MaxValue),
        ("GitLab Pages", 200_000, long.MaxValue),
        ("Cloudflare Pages (paid)", 100_000, long.MaxValue),
        ("Cloudflare Pages (free)", 20_000, long.MaxValue),
    ];

    /// <summary>One sentence: how large the site is, where it can go, and where it cannot.</summary>
    /// <param name="tools">Tools on the site.</param>
    /// <param name="layout">As the site was built.</param>
    public static string Describe(OutputReport site, int tools, SiteLayout layout)
    {
        ILookup<bool, string> fits = Hosts.ToLookup(h => site.Files <= h.Files && site.Bytes <= h.Bytes, h => h.Host);
        string refused = fits[false].Any() ? $"; too large for {English.List([.. fits[false]])}" : "";
        string smaller = refused.Length > 0 && layout == SiteLayout.Full ? ", where --layout compact helps" : "";
        string each = tools == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({(double)site.Files / tools:0.##} files and {site.Bytes / 1024.0 / tools:0.0} KB a tool)");
        return $"{English.Number(site.Files)} files, {site.Bytes / 1048576} MB{each}: fits {English.List([.. fits[true]])}{refused}{smaller}.";
    }
}
