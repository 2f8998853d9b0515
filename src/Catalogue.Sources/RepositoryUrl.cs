namespace Catalogue.Sources;

/// <summary>Where on GitHub an address points.</summary>
/// <param name="Repository"><c>owner/name</c> as the address spells it.</param>
/// <param name="Folder">Folder below the root, or null.</param>
internal sealed record RepositoryUrl(string Repository, string? Folder)
{
    /// <summary>Reads web, SSH and <c>git+</c> addresses and <c>github:owner/name</c>; null for every other host or shape.</summary>
    public static RepositoryUrl? Parse(string? address)
    {
        if (address is null)
            return null;
        string text = address.Trim();
        int cut = text.IndexOfAny(['?', '#']);
        text = cut < 0 ? text : text[..cut];
        foreach (string start in (ReadOnlySpan<string>)["github:", "git@github.com:", "git@github.com/", "github.com/", "www.github.com/"])
        {
            if (After(text, start) is { } path)
                return FromPath(path);
        }
        return null;
    }

    private static string? After(string text, string start)
    {
        int at = text.IndexOf(start, StringComparison.OrdinalIgnoreCase);
        // The host must stand at the start or behind a scheme or user, not inside a path.
        bool inPlace = at == 0 || (at > 0 && (text[at - 1] is '/' or '@' or '.') && text.IndexOf('/', StringComparison.Ordinal) is var slash && (slash < 0 || slash >= at - 2));
        return inPlace ? text[(at + start.Length)..] : null;
    }

    private static RepositoryUrl? FromPath(string path)
    {
        string[] parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2 || !IsName(parts[0]))
            return null;
        string name = parts[1].EndsWith(".git", StringComparison.OrdinalIgnoreCase) ? parts[1][..^4] : parts[1];
        if (!IsName(name))
            return null;
        string? folder = parts.Length > 4 && parts[2] is "tree" or "blob" ? Plain(string.Join('/', parts[4..])) : null;
        return new RepositoryUrl($"{parts[0]}/{name}", folder);
    }

    /// <summary>A folder without leading and trailing slashes and <c>./</c>; null for the root and for what leads out of it.</summary>
    public static string? Plain(string? folder)
    {
        string[] parts = [.. (folder ?? "").Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Where(p => p != ".")];
        return parts.Length == 0 || parts.Contains("..") ? null : string.Join('/', parts);
    }

    /// <summary>Whether a text can be half of a repository's full name.</summary>
    public static bool IsName(string text) =>
        text.Length is > 0 and <= 100 && text is not ("." or "..") && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
