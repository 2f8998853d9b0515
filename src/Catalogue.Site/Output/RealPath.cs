namespace Catalogue.Site.Output;

/// <summary>Paths with every symbolic link followed, to tell whether two folders overlap.</summary>
internal static class RealPath
{
    private const int MaxLinks = 40;

    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Of(string path) => Of(Path.GetFullPath(path), MaxLinks);

    /// <summary>Whether one of two real paths is the other or lies inside it.</summary>
    public static bool Overlap(string one, string other) => Holds(one, other) || Holds(other, one);

    private static bool Holds(string outer, string inner)
    {
        // Where file systems ignore case, two spellings are one folder; where they do not, such neighbours are refused as well.
        string folder = Path.TrimEndingDirectorySeparator(outer) + Path.DirectorySeparatorChar;
        return (Path.TrimEndingDirectorySeparator(inner) + Path.DirectorySeparatorChar).StartsWith(folder, StringComparison.OrdinalIgnoreCase)
            || Path.EndsInDirectorySeparator(outer) && inner.StartsWith(outer, StringComparison.OrdinalIgnoreCase);
    }

    private static string Of(string full, int links)
    {
        string result = Path.GetPathRoot(full)!;
        foreach (string part in full[result.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            string step = Path.Combine(result, part);
            if (new DirectoryInfo(step).LinkTarget is not { } target)
                result = step;
            else if (links > 0)
                result = Of(Path.GetFullPath(target, result), links - 1);
            else
                throw new IOException($"{full}: too many symbolic links");
        }
        return result;
    }
}
