using System.Diagnostics;
using Catalogue.Site.Output;
using Catalogue.Tests.Cli;
using Catalogue.Tests.Site;

namespace Catalogue.Tests.Hostile;

/// <summary>What the program says where the output folder cannot be used, and what it leaves behind.</summary>
public sealed class OutputFaultTests : IDisposable
{
    private readonly TempFolder temp = new();

    public OutputFaultTests()
    {
        foreach (string file in Directory.EnumerateFiles(SiteCase.Store.Root, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith("broken.json", StringComparison.Ordinal) && !f.EndsWith("metrics.json", StringComparison.Ordinal)))
            temp.Write("in/catalogue/" + Path.GetRelativePath(SiteCase.Store.Root, file), File.ReadAllText(file));
    }

    private string Catalogue => temp.File("in/catalogue");

    public void Dispose() => temp.Dispose();

    [Theory]
    [InlineData("in/catalogue")]
    [InlineData("in/catalogue/dist")]
    [InlineData("in")]
    public async Task OutputAndInputThatOverlap_AreRefusedBeforeAnythingIsWritten(string output)
    {
        CliRun run = await CliRun.Of(CliRun.Build(Catalogue, temp.File(output)));

        Assert.Equal(3, run.Code);
        Assert.Contains("overlap; name an output folder outside of it", run.Errors);
        Assert.False(Directory.Exists(Path.Combine(temp.File(output), OutputFolder.StateFolder)));
    }

    [Fact]
    public async Task FolderOfAnotherBuild_IsRefusedUntilThatEnds()
    {
        using (OutputFolder.Open(temp.File("out")))
        {
            CliRun run = await CliRun.Of(CliRun.Build(Catalogue, temp.File("out")));

            Assert.Equal(3, run.Code);
            Assert.Contains("is being written by another build; wait for it, or name another folder", run.Errors);
        }

        Assert.Equal(0, (await CliRun.Of(CliRun.Build(Catalogue, temp.File("out")))).Code);
    }

    [Fact]
    public async Task TwoBuildsAtOnce_OneOfThemIsWhole()
    {
        Task<CliRun>[] builds = [.. Enumerable.Range(0, 2).Select(_ => Task.Run(() => CliRun.Of(CliRun.Build(Catalogue, temp.File("out")))))];
        CliRun[] runs = await Task.WhenAll(builds);

        Assert.Contains(runs, r => r.Code == 0);
        Assert.All(runs.Where(r => r.Code != 0), r => Assert.Contains("is being written by another build", r.Errors));
        Assert.Equal(await CleanTree(), Tree(temp.File("out")));
    }

    [Theory]
    [InlineData("folding.lock")]
    [InlineData("2026-11-01.1.journal")]
    public async Task FileThatAnotherRunHoldsAmongTheChanges_StopsNoBuild(string name)
    {
        using FileStream held = new(temp.Write("in/catalogue/changes/" + name, ""), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        CliRun run = await CliRun.Of(CliRun.Build(Catalogue, temp.File("out")));

        Assert.Equal(0, run.Code);
    }

    [Fact]
    public async Task ReadOnlyFileSystem_IsSaidSo()
    {
        using Mount mount = Mount.Of(temp.File("disk"), "size=64m");
        mount.MakeReadOnly();

        CliRun run = await CliRun.Of(CliRun.Build(Catalogue, Path.Combine(mount.Path, "out")));

        Assert.Equal(3, run.Code);
        Assert.Contains("cannot be written: the file system is read-only", run.Errors);
        Assert.Empty(Directory.EnumerateFileSystemEntries(mount.Path));
    }

    [Fact]
    public async Task FullDisk_IsSaidSo_NothingIsHalfWritten_AndTheNextBuildIsWhole()
    {
        string clean = await CleanTree();
        using Mount mount = Mount.Of(temp.File("disk"), "size=1m");
        string output = Path.Combine(mount.Path, "out");

        CliRun full = await CliRun.Of(CliRun.Build(Catalogue, output));

        Assert.Equal(3, full.Code);
        Assert.Contains("the disk is full; make room and build again", full.Errors);
        // Every file that is there is as long as in a build that had room.
        Assert.All(Tree(output).Split('\n'), file => Assert.Contains(file, clean));

        mount.Grow("size=64m");
        Assert.Equal(0, (await CliRun.Of(CliRun.Build(Catalogue, output))).Code);
        Assert.Equal(clean, Tree(output));
    }

    private async Task<string> CleanTree()
    {
        await CliRun.Of(CliRun.Build(Catalogue, temp.File("clean")));
        return Tree(temp.File("clean"));
    }

    private static string Tree(string folder) => string.Join('\n', Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(f => (Path: Path.GetRelativePath(folder, f), File: f))
        .Where(f => !f.Path.StartsWith(OutputFolder.StateFolder, StringComparison.Ordinal))
        .OrderBy(f => f.Path, StringComparer.Ordinal)
        .Select(f => $"{f.Path} {new FileInfo(f.File).Length} {Fnv(File.ReadAllBytes(f.File)):x}"));

    private static ulong Fnv(byte[] bytes) => bytes.Aggregate(14695981039346656037UL, (hash, b) => (hash ^ b) * 1099511628211UL);

    /// <summary>A small file system in memory; the test is skipped where this machine does not let us make one.</summary>
    private sealed class Mount : IDisposable
    {
        public required string Path { get; init; }

        public static Mount Of(string path, string options)
        {
            Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has tmpfs.");
            Directory.CreateDirectory(path);
            Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", options, "tmpfs", path), "This machine does not permit a mount.");
            return new Mount { Path = path };
        }

        public void MakeReadOnly() => Assert.True(Run("mount", "-o", "remount,ro", Path));

        public void Grow(string size) => Assert.True(Run("mount", "-o", "remount," + size, Path));

        public void Dispose() => Assert.True(Run("umount", Path));

        private static bool Run(string program, params string[] arguments)
        {
            try
            {
                using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
                process.WaitForExit();
                return process.ExitCode == 0;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return false;
            }
        }
    }
}
