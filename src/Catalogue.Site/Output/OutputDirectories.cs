namespace Catalogue.Site.Output;

/// <summary>Makes the folders of the output once each, and removes them when they fall empty. Symbolic links are never followed out.</summary>
internal sealed class OutputDirectories(string root, OutputState state)
{
    private readonly Lock gate = new();

    // True where this build, or a folder above that it made, claims all that is inside.
    private readonly Dictionary<string, bool> claims = new(StringComparer.Ordinal) { [""] = false };

    /// <summary>Makes the folder of a file.</summary>
    /// <returns>Whether a claim covers what is created in it.</returns>
    public bool Prepare(string path) => Folder(Parent(path));

    /// <summary>Deletes files of earlier builds and the folders that they leave empty.</summary>
    public void Delete(IEnumerable<string> paths)
    {
        var parents = new HashSet<string>(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            string parent = Parent(path);
            if (!Directory.Exists(Path.Combine(root, parent)))
                continue;
            if (!IsReal(parent))
                throw new OutputFolderException($"{Path.Combine(root, parent)} is reached through a symbolic link, so nothing is deleted in it; remove the link");
            File.Delete(Path.Combine(root, path));
            parents.Add(parent);
        }
        foreach (string parent in parents)
            DeleteEmpty(parent);
    }

    private static string Parent(string path) => path.LastIndexOf('/') is > 0 and int slash ? path[..slash] : "";

    private bool Folder(string folder)
    {
        lock (gate)
        {
            if (claims.TryGetValue(folder, out bool known))
                return known;
        }
        bool claimed = Folder(Parent(folder));
        string full = Path.Combine(root, folder);
        if (claimed)
            Directory.CreateDirectory(full);
        else if (!Directory.Exists(full))
        {
            state.Claim(folder + "/");
            Directory.CreateDirectory(full);
            claimed = true;
        }
        else if (new DirectoryInfo(full).LinkTarget is not null)
            throw new OutputFolderException($"{full} is a symbolic link, so nothing is written into it; remove it");
        lock (gate)
            claims[folder] = claimed |= claims.GetValueOrDefault(folder);
        return claimed;
    }

    private bool IsReal(string folder)
    {
        for (; folder.Length > 0; folder = Parent(folder))
        {
            if (new DirectoryInfo(Path.Combine(root, folder)).LinkTarget is not null)
                return false;
        }
        return true;
    }

    private void DeleteEmpty(string folder)
    {
        for (; folder.Length > 0; folder = Parent(folder))
        {
            string full = Path.Combine(root, folder);
            if (!Directory.Exists(full))
                continue;
            if (Directory.EnumerateFileSystemEntries(full).Any())
                return;
            Directory.Delete(full);
        }
    }
}
