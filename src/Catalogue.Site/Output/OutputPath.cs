using System.Buffers;

namespace Catalogue.Site.Output;

/// <summary>The one form of a path inside the output folder: forward slashes, ASCII, no way out.</summary>
internal static class OutputPath
{
    /// <summary>Longest path in characters, so that it fits below any folder on every file system.</summary>
    public const int MaxLength = 400;

    private const int MaxSegment = 200;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-~@+/");

    /// <exception cref="ArgumentException">The path is not one that a build may write.</exception>
    public static void Check(string path)
    {
        if (!IsSafe(path))
            throw new ArgumentException($"'{Visible(path)}' is no path inside the output folder", nameof(path));
    }

    public static bool IsSafe(ReadOnlySpan<char> path)
    {
        if (path.Length is 0 or > MaxLength || path.ContainsAnyExcept(Allowed))
            return false;
        bool first = true;
        foreach (Range range in path.Split('/'))
        {
            ReadOnlySpan<char> segment = path[range];
            if (segment.Length is 0 or > MaxSegment || segment[^1] == '.')
                return false;
            if (first && segment.Equals(OutputState.Folder, StringComparison.OrdinalIgnoreCase))
                return false;
            first = false;
        }
        return true;
    }

    private static string Visible(string path) =>
        string.Concat(path.Take(80).Select(c => char.IsControl(c) ? '?' : c));
}
