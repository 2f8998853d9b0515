namespace Catalogue.Sources.Places.GitHub.Api;

/// <summary>The <c>Link</c> header (RFC 8288) of a page.</summary>
internal static class PageLinks
{
    /// <summary>The target whose relation is <c>next</c>; null where there is none.</summary>
    public static string? Next(string? header)
    {
        foreach (string link in (header ?? "").Split(','))
        {
            int end = link.IndexOf('>', StringComparison.Ordinal);
            string target = link.TrimStart();
            if (end > 0 && target.StartsWith('<') && link[end..].Replace("\"", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Contains(";rel=next", StringComparison.OrdinalIgnoreCase))
                return target[1..target.IndexOf('>', StringComparison.Ordinal)];
        }
        return null;
    }
}
