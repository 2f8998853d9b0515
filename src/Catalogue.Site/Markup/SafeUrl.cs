namespace Catalogue.Site.Markup;

/// <summary>Which foreign addresses may become links.</summary>
internal static class SafeUrl
{
    /// <summary>An absolute http or https address without user name or line breaks.</summary>
    public static bool IsWeb(string? url) => Web(url) is not null;

    /// <summary>The address as it may stand in a link, or null.</summary>
    public static string? OrNull(string? url) => Web(url)?.AbsoluteUri;

    private static Uri? Web(string? url) =>
        url is not null && url.Length <= 2_000
        && Uri.TryCreate(url, UriKind.Absolute, out Uri? parsed)
        && parsed.Scheme is "http" or "https"
        && parsed.UserInfo.Length == 0 && parsed.Host.Length > 0
        && !url.AsSpan().ContainsAny('\n', '\r', '\t') ? parsed : null;
}
