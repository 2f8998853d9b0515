namespace Catalogue.Sources.Places.Folder;

/// <summary>Reads from a checkout's <c>.git</c> folder which repository and commit it is, without running git.</summary>
internal static class GitFolder
{
    /// <summary>The checked-out commit, or null where the folder is not under git or says nothing usable.</summary>
    public static string? CommitOf(string checkout)
    {
        string git = Path.Combine(checkout, ".git");
        if (Line(Path.Combine(git, "HEAD")) is not { } head)
            return null;
        if (!head.StartsWith("ref: ", StringComparison.Ordinal))
            return Hash(head);
        string reference = head[5..].Trim();
        if (!reference.StartsWith("refs/", StringComparison.Ordinal) || reference.Contains("..", StringComparison.Ordinal))
            return null;
        return Hash(Line(Path.Combine(git, reference.Replace('/', Path.DirectorySeparatorChar)))) ?? Packed(git, reference);
    }

    /// <summary><c>owner/name</c> of the remote <c>origin</c>, where it is on GitHub.</summary>
    public static string? RepositoryOf(string checkout)
    {
        bool origin = false;
        foreach (string line in Lines(Path.Combine(checkout, ".git", "config")))
        {
            string text = line.Trim();
            if (text.StartsWith('['))
                origin = text == "[remote \"origin\"]";
            else if (origin && text.StartsWith("url", StringComparison.Ordinal) && text.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
                return RepositoryUrl.Parse(text[(equals + 1)..])?.Repository;
        }
        return null;
    }

    private static string? Packed(string git, string reference) =>
        Lines(Path.Combine(git, "packed-refs")).Where(l => l.EndsWith(" " + reference, StringComparison.Ordinal)).Select(l => Hash(l.Split(' ')[0])).FirstOrDefault();

    private static string? Line(string path) => Lines(path).FirstOrDefault()?.Trim();

    private static IEnumerable<string> Lines(string path)
    {
        var file = new FileInfo(path);
        return file.Exists && file.LinkTarget is null && file.Length < 10_000_000 ? File.ReadLines(path) : [];
    }

    private static string? Hash(string? text) => text is { Length: 40 or 64 } && text.All(char.IsAsciiHexDigit) ? text.ToLowerInvariant() : null;
}
