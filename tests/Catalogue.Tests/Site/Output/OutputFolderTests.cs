using System.Text;
using Catalogue.Site.Output;

namespace Catalogue.Tests.Site.Output;

public sealed class OutputFolderTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly TempFolder temp = new();

    private string Out => temp.File("dist");

    public void Dispose() => temp.Dispose();

    [Fact]
    public void FirstBuild_WritesEverything()
    {
        OutputReport report = Build(("index.html", "home"), ("tools/a/b/index.html", "tool"));

        Assert.Equal(["index.html", "tools/a/b/index.html"], report.ChangedPaths);
        Assert.Equal((2, 0, 0, 8L), (report.Changed, report.Unchanged, report.Deleted, report.Bytes));
        Assert.Equal("tool", Text("tools/a/b/index.html"));
    }

    [Fact]
    public void UnchangedFile_KeepsItsTime()
    {
        Build(("a.html", "same"), ("b.html", "old"));
        File.SetLastWriteTimeUtc(Path.Combine(Out, "a.html"), LongAgo);

        OutputReport report = Build(("a.html", "same"), ("b.html", "new"));

        Assert.Equal(["b.html"], report.ChangedPaths);
        Assert.Equal(1, report.Unchanged);
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(Path.Combine(Out, "a.html")));
        Assert.Equal("new", Text("b.html"));
    }

    [Fact]
    public void FileNoLongerMade_IsDeletedWithItsEmptyFolders()
    {
        Build(("index.html", "x"), ("tools/gone/index.html", "x"), ("tools/kept/index.html", "x"));

        OutputReport report = Build(("index.html", "x"), ("tools/kept/index.html", "x"));

        Assert.Equal(["tools/gone/index.html"], report.DeletedPaths);
        Assert.Equal(["tools", "tools/kept"], Folders());
    }

    [Fact]
    public void ForeignFile_IsNeitherDeletedNorOverwritten()
    {
        Build(("tools/a/index.html", "x"), ("index.html", "x"));
        temp.Write("dist/CNAME", "example.org");
        temp.Write("dist/tools/a/note.txt", "mine");

        Build(("index.html", "x"));
        var clash = Assert.Throws<OutputFolderException>(() => Build(("index.html", "x"), ("CNAME", "other")));

        Assert.Equal(("example.org", "mine"), (Text("CNAME"), Text("tools/a/note.txt")));
        Assert.Contains("was not written by a build", clash.Message);
    }

    [Fact]
    public void FolderOfOthers_IsRefused()
    {
        temp.Write("dist/thesis.doc", "x");

        var refused = Assert.Throws<OutputFolderException>(() => OutputFolder.Open(Out));

        Assert.Contains("is not empty and was not written by a build", refused.Message);
        Assert.Equal(["thesis.doc"], Directory.GetFileSystemEntries(Out).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("catalogue")]
    [InlineData("catalogue/dist")]
    [InlineData(".")]
    [InlineData("link/dist")]
    [InlineData("site/../catalogue")]
    public void OverlapWithInput_IsRefused(string output)
    {
        Directory.CreateDirectory(temp.File("catalogue"));
        Directory.CreateSymbolicLink(temp.File("link"), "catalogue");

        var refused = Assert.Throws<OutputFolderException>(() => OutputFolder.Open(temp.File(output), temp.File("catalogue")));

        Assert.Contains("overlap", refused.Message);
    }

    [Fact]
    public void NeighbourOfInput_IsAccepted() => OutputFolder.Open(temp.File("site/dist"), temp.File("site/content"), temp.File("site/dist2")).Dispose();

    [Theory]
    [InlineData("../x")]
    [InlineData("/etc/x")]
    [InlineData("a/../../x")]
    [InlineData("a//b")]
    [InlineData("a\\..\\b")]
    [InlineData("a/./b")]
    [InlineData("")]
    [InlineData("a/")]
    [InlineData("c:x")]
    [InlineData(".build/manifest")]
    [InlineData(".BUILD/manifest")]
    [InlineData("a\0b")]
    [InlineData("é")]
    [InlineData("a./b")]
    public void PathThatLeadsElsewhere_IsRefused(string path)
    {
        using OutputFolder output = OutputFolder.Open(Out);

        Assert.Throws<ArgumentException>(() => output.Write(path, "x"u8));
    }

    [Fact]
    public void SymbolicLinkInside_IsNotFollowed()
    {
        Build(("tools/index.html", "x"), ("a.html", "x"));
        string outside = temp.Write("outside/index.html", "precious");
        Directory.Delete(Path.Combine(Out, "tools"), recursive: true);
        Directory.CreateSymbolicLink(Path.Combine(Out, "tools"), temp.File("outside"));
        File.Delete(Path.Combine(Out, "a.html"));
        File.CreateSymbolicLink(Path.Combine(Out, "a.html"), outside);

        Assert.Throws<OutputFolderException>(() => Build(("tools/index.html", "y")));
        Assert.Throws<OutputFolderException>(() => Build(("a.html", "y")));

        Assert.Equal("precious", File.ReadAllText(outside));
        Assert.Equal("y", Text("a.html"));
    }

    [Fact]
    public void SamePathTwice_IsAFault()
    {
        using OutputFolder output = OutputFolder.Open(Out);
        output.Write("a.html", "x"u8);

        Assert.Throws<InvalidOperationException>(() => output.Write("A.html", "y"u8));
    }

    [Fact]
    public void TwoBuildsAtOnce_SecondIsToldSo()
    {
        using OutputFolder first = OutputFolder.Open(Out);

        var refused = Assert.Throws<OutputFolderException>(() => OutputFolder.Open(Out));

        Assert.Contains("is being written by another build", refused.Message);
    }

    [Fact]
    public void StoppedBuild_LeavesNothingBehindForTheNext()
    {
        Build(("index.html", "1"), ("old.html", "1"));
        using (OutputFolder stopped = OutputFolder.Open(Out))
        {
            stopped.Write("index.html", "2"u8);
            stopped.Write("new/a.html", "2"u8);
            stopped.Write("root.html", "2"u8);
        }

        OutputReport report = Build(("index.html", "1"), ("old.html", "1"));

        Assert.Equal(["new/a.html", "root.html"], report.DeletedPaths);
        Assert.Equal(["index.html"], report.ChangedPaths);
        Assert.Equal(["index.html", "old.html"], Tree());
    }

    [Fact]
    public void HalfWrittenFile_IsRepaired()
    {
        using (OutputFolder stopped = OutputFolder.Open(Out))
            stopped.Write("a/index.html", "whole"u8);
        File.WriteAllText(Path.Combine(Out, "a/index.html"), "who");

        Build(("a/index.html", "whole"));

        Assert.Equal("whole", Text("a/index.html"));
    }

    [Fact]
    public void KilledAndClean_GiveTheSameTree()
    {
        (string, string)[] site = [("index.html", "1"), ("tools/a/index.html", "2"), ("search/a.json", "3")];
        using (OutputFolder stopped = OutputFolder.Open(Out))
            stopped.Write("tools/a/index.html", "2"u8);
        temp.Write("dist/.build/1.writing", "half");
        Build(site);
        string killed = Digest();
        Directory.Delete(Out, recursive: true);

        Build(site);

        Assert.Equal(Digest(), killed);
    }

    [Fact]
    public void Keep_TrustsOnlyAWholeUntouchedBuild()
    {
        Build(("a.html", "a"), ("b.html", "b"), ("c.html", "c"));
        File.SetLastWriteTimeUtc(Path.Combine(Out, "b.html"), DateTime.MaxValue.AddYears(-7000));
        File.WriteAllText(Path.Combine(Out, "c.html"), "longer");

        using (OutputFolder output = OutputFolder.Open(Out))
        {
            Assert.True(output.Keep("a.html"));
            Assert.False(output.Keep("a.html"));
            Assert.False(output.Keep("b.html"));
            Assert.False(output.Keep("c.html"));
            Assert.False(output.Keep("unknown.html"));
        }

        using OutputFolder afterStop = OutputFolder.Open(Out);
        Assert.False(afterStop.Keep("a.html"));
    }

    [Fact]
    public void KeptFile_StaysAndCounts()
    {
        Build(("a.html", "a"), ("b.html", "b"));

        using OutputFolder output = OutputFolder.Open(Out);
        Assert.True(output.Keep("a.html"));
        OutputReport report = output.Finish();

        Assert.Equal((0, 1, 1), (report.Changed, report.Unchanged, report.Deleted));
        Assert.Equal(["a.html"], Tree());
    }

    [Fact]
    public void LargeFile_AppearsWholeOrNotAtAll()
    {
        using (OutputFolder output = OutputFolder.Open(Out))
        {
            using (LargeFile dropped = output.OpenLarge("api/dropped.jsonl"))
                dropped.Bytes.Write("half"u8);
            using LargeFile file = output.OpenLarge("api/tools.jsonl");
            file.Bytes.Write("whole"u8);
            file.Complete();
        }
        Assert.Equal(["api/tools.jsonl"], Tree());
        File.SetLastWriteTimeUtc(Path.Combine(Out, "api/tools.jsonl"), LongAgo);

        using OutputFolder again = OutputFolder.Open(Out);
        using LargeFile same = again.OpenLarge("api/tools.jsonl");
        same.Bytes.Write("whole"u8);
        same.Complete();
        OutputReport report = again.Finish();

        Assert.Equal((0, 1, 5L), (report.Changed, report.Unchanged, report.Bytes));
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(Path.Combine(Out, "api/tools.jsonl")));
    }

    [Fact]
    public void ManifestFromElsewhere_DeletesNothing()
    {
        string outside = temp.Write("precious.txt", "x");
        temp.Write("dist/.build/manifest", "catalogue output 1\n1 ../precious.txt\n");

        var refused = Assert.Throws<OutputFolderException>(() => Build(("index.html", "x")));

        Assert.Contains("manifest:2 is not what a build writes", refused.Message);
        Assert.True(File.Exists(outside));
    }

    [Fact]
    public void SomethingInTheWay_IsNamed()
    {
        Build(("a.html", "x"));
        File.Delete(Path.Combine(Out, "a.html"));
        Directory.CreateDirectory(Path.Combine(Out, "a.html"));

        var refused = Assert.Throws<OutputFolderException>(() => Build(("a.html", "y")));

        Assert.Contains(Path.Combine(Out, "a.html"), refused.Message);
        Assert.Contains("cannot be written", refused.Message);
    }

    [Fact]
    public void FileInPlaceOfTheFolder_IsRefused()
    {
        temp.Write("dist", "a file");

        Assert.Contains("is a file; name a folder", Assert.Throws<OutputFolderException>(() => OutputFolder.Open(Out)).Message);
    }

    [Fact]
    public void FullDisk_IsSaidSo() =>
        Assert.Contains("the disk is full", OutputFolderException.Writing("x", new IOException("No space left on device", 28)).Message);

    [Fact]
    public void ManyThreads_WriteOneSite()
    {
        using OutputFolder output = OutputFolder.Open(Out);

        Parallel.For(0, 500, i => output.Write($"tools/s{i % 7}/t{i}/index.html", Encoding.UTF8.GetBytes($"page {i}")));
        OutputReport report = output.Finish();

        Assert.Equal(500, report.Changed);
        Assert.All(Enumerable.Range(0, 500), i => Assert.Equal($"page {i}", Text($"tools/s{i % 7}/t{i}/index.html")));
    }

    private OutputReport Build(params (string Path, string Text)[] site)
    {
        using OutputFolder output = OutputFolder.Open(Out);
        foreach ((string path, string text) in site)
            output.Write(path, Encoding.UTF8.GetBytes(text));
        return output.Finish();
    }

    private string Text(string path) => File.ReadAllText(Path.Combine(Out, path));

    private string[] Tree() => [.. Directory.EnumerateFiles(Out, "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Out, f)).Where(p => !p.StartsWith(".build", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private string[] Folders() => [.. Directory.EnumerateDirectories(Out, "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Out, f)).Where(p => p != ".build").Order(StringComparer.Ordinal)];

    private string Digest() => string.Join("\n", Directory.EnumerateFiles(Out, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).Select(f => Path.GetRelativePath(Out, f) + " " + File.ReadAllText(f)));
}
