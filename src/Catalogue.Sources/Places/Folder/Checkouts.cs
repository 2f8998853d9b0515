using Catalogue.Model;

namespace Catalogue.Sources.Places.Folder;

/// <summary>Finds the checkouts in a folder: the folder itself, or those right in it, or those of owners in it.</summary>
internal static class Checkouts
{
    /// <summary>Sorted by where they lie; a folder that holds none gives a warning.</summary>
    public static IReadOnlyList<Checkout> In(string root, ICollection<Problem> problems)
    {
        if (Checkout.IsOne(root))
            return [Alone(root), .. Nested(root)];
        CommitIndex commits = CommitIndex.Beside(root);
        var found = new List<Checkout>();
        foreach (string child in FileWalk.FoldersIn(root))
        {
            if (Checkout.IsOne(child))
                found.AddRange([Alone(child), .. Nested(child)]);
            else
                found.AddRange(Owned(child, commits, problems));
        }
        return found;
    }

    private static Checkout Alone(string folder) => new(folder, GitFolder.RepositoryOf(folder), GitFolder.CommitOf(folder));

    // owner/name, as a tree of checkouts by their full names has it.
    private static IEnumerable<Checkout> Owned(string owner, CommitIndex commits, ICollection<Problem> problems)
    {
        string[] children = [.. FileWalk.FoldersIn(owner)];
        if (children.Length == 0)
            problems.Add(Problem.Warning(Path.GetFileName(owner), "holds neither files that are read nor checkouts"));
        foreach (string path in children)
        {
            string repository = $"{Path.GetFileName(owner)}/{Path.GetFileName(path)}";
            yield return new Checkout(path, repository, GitFolder.CommitOf(path) ?? commits.Of(repository));
            foreach (Checkout inner in Nested(path))
                yield return inner;
        }
    }

    // Submodules and clones inside a checkout are repositories of their own.
    private static IEnumerable<Checkout> Nested(string checkout) => FileWalk.Repositories(checkout).Select(Alone);
}
