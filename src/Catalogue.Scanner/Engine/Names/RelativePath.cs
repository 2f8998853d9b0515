namespace Catalogue.Scanner.Engine.Names;

/// <summary>Paths inside a repository, with forward slashes and without a leading one.</summary>
internal static class RelativePath
{
    /// <summary>A relative path seen from a folder; what leads out of the repository is taken for its root.</summary>
    public static string Join(string folder, string relative)
    {
        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (string part in relative.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or ".."))
                parts.Add(part);
        }
        return string.Join('/', parts);
    }

    public static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    /// <summary>A folder and those around it, innermost first, the root last.</summary>
    public static IEnumerable<string> Around(string folder)
    {
        for (string at = folder; at.Length > 0; at = FolderOf(at))
            yield return at;
        yield return "";
    }

    /// <summary>Whether a path lies in a folder; everything lies in the root.</summary>
    public static bool IsIn(string path, string folder) => folder.Length == 0 || (path.StartsWith(folder, StringComparison.Ordinal) && path.Length > folder.Length && path[folder.Length] == '/');
}
