using Catalogue.Model;
using Catalogue.Sources.Places.Folder;

namespace Catalogue.Tests.Sources.Places.Folder;

public class CheckoutsTests
{
    [Fact]
    public void FlatFolder_HoldsEachOfItsFolders()
    {
        using var folder = new TempFolder();
        Write(folder, "one/tools.json", "{}");
        Write(folder, "two/src/server.py", "x");
        Write(folder, "three/README.md", "# three");
        Write(folder, "three/.git/HEAD", "ref: refs/heads/main");

        Assert.Equal(["one", "three", "two"], Names(folder));
    }

    [Fact]
    public void ProjectWithSourceInAFolder_IsOne()
    {
        using var folder = new TempFolder();
        Write(folder, "src/server.py", "x");

        Assert.Equal([Path.GetFileName(folder.Path)], Names(folder));
    }

    [Fact]
    public void TreeByOwner_NamesItsRepositories()
    {
        using var folder = new TempFolder();
        Write(folder, "notes-tools.json", "{}");
        Write(folder, "acme/one/package.json", "{}");
        Write(folder, "acme/two/tools.json", "{}");

        Assert.Equal(["acme/one", "acme/two"], Found(folder, []).Select(c => c.Repository));
    }

    [Fact]
    public void Submodule_IsARepositoryOfItsOwn()
    {
        using var folder = new TempFolder();
        Write(folder, "package.json", "{}");
        Write(folder, ".git/HEAD", "ref: refs/heads/main");
        Write(folder, ".git/modules/inner/HEAD", new string('a', 40));
        Write(folder, ".git/modules/inner/config", "[remote \"origin\"]\n\turl = https://github.com/acme/inner.git\n");
        Write(folder, "inner/.git", "gitdir: ../.git/modules/inner\n");
        Write(folder, "inner/tools.json", "{}");

        IReadOnlyList<Checkout> found = Found(folder, []);

        Assert.Equal("acme/inner", found[1].Repository);
        Assert.Equal(new string('a', 40), found[1].Commit);
        Assert.DoesNotContain(FileWalk.Files(folder.Path, "x", []), f => f.StartsWith("inner/", StringComparison.Ordinal));
    }

    [Fact]
    public void GitFileThatLeadsElsewhere_IsNotFollowed()
    {
        using var folder = new TempFolder();
        Write(folder, "secret/HEAD", new string('b', 40));
        Write(folder, "repo/.git", "gitdir: ../secret\n");

        Assert.Null(GitFolder.CommitOf(Path.Combine(folder.Path, "repo")));
    }

    [Fact]
    public void FolderWithNothing_IsToldOf()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "empty"));
        var problems = new List<Problem>();

        Assert.Empty(Found(folder, problems));
        Assert.Contains("empty", Assert.Single(problems).Place, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Checkout> Found(TempFolder folder, List<Problem> problems) => Checkouts.In(folder.Path, problems);

    private static IEnumerable<string> Names(TempFolder folder) => Found(folder, []).Select(c => Path.GetFileName(c.Folder));

    private static void Write(TempFolder folder, string path, string text)
    {
        string file = Path.Combine(folder.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
