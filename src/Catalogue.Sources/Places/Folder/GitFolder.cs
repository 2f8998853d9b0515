namespace Catalogue.Sources.Places.Folder;

/// <summary>Reads from a checkout's <c>.git</c> folder which repository and commit it is, without running git.</summary>
internal static class GitFolder
{
    /// <summary>The checked-out commit, or null where the folder is not under git or says nothing usable.</summary>
    public static string? CommitOf(string checkout)
    {
        string git = FolderOf(checkout);
        if (Line(Path.Combine(git, "HEAD")) is not { } head)
            return null;
        if (!head.StartsWith("ref: ", StringComparison.Ordinal))
            return Hash(head);
        string reference = head[5..].Trim();
        if (!reference.StartsWith("refs/", StringComparison.Ordinal) || reference.Contains("..", StringComparison.Ordinal))
            return null;
        string common = CommonOf(git);
        return Hash(Line(Path.Combine(git, reference.Replace('/', Path.DirectorySeparatorChar)))) ?? Hash(Line(Path.Combine(common, reference.Replace('/', Path.DirectorySeparatorChar)))) ?? Packed(common, reference);
    }

    /// <summary><c>owner/name</c> of the remote <c>origin</c>, where it is on GitHub.</summary>
    public static string? RepositoryOf(string checkout)
    {
        bool origin = false;
        foreach (string line in Lines(Path.Combine(CommonOf(FolderOf(checkout)), "config")))
        {
            string text = line.Trim();
            if (text.StartsWith('['))
                origin = text == "[remote \"origin\"]";
            else if (origin && text.StartsWith("url", StringComparison.Ordinal) && text.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
                return RepositoryUrl.Parse(text[(equals + 1)..])?.Repository;
        }
        return null;
    }

    // In a submodule or a further work tree a file says where the folder is.
    private static string FolderOf(string checkout)
    {
        string git = Path.Combine(checkout, ".git");
        string? named = Line(git) is { } line && line.StartsWith("gitdir: ", StringComparison.Ordinal) ? Path.GetFullPath(Path.Combine(checkout, line[8..].Trim())) : null;
        return named is not null && named.Contains($"{Path.DirectorySeparatorChar}.git{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? named : git;
    }

    // What all work trees of a repository share.
    private static string CommonOf(string git) => Line(Path.Combine(git, "commondir")) is { } common ? Path.GetFullPath(Path.Combine(git, common)) : git;

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
