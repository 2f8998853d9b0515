using Catalogue.Site.Words;

namespace Catalogue.Site;

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

    /// <summary>One sentence: where a site of this size can go, and where it cannot.</summary>
    public static string Describe(OutputReport site)
    {
        ILookup<bool, string> fits = Hosts.ToLookup(h => site.Files <= h.Files && site.Bytes <= h.Bytes, h => h.Host);
        string refused = fits[false].Any() ? $"; too large for {English.List([.. fits[false]])}" : "";
        return $"{English.Number(site.Files)} files, {site.Bytes / 1048576} MB: fits {English.List([.. fits[true]])}{refused}.";
    }
}
