using Catalogue.Guard.Deciding;

namespace Catalogue.Tests.Guard.Deciding;

public sealed class WatchedFileTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly List<string> said = [];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void ChangedFile_IsTakenOnceItIsStill()
    {
        using WatchedFile<string> file = Watched("one");

        folder.Write("f", "another");
        file.Look();
        Assert.Equal("one", file.Current);
        file.Look();

        Assert.Equal("another", file.Current);
    }

    [Fact]
    public void FileOfTheSameTimeAndLength_IsNoticedByItsContent()
    {
        using WatchedFile<string> file = Watched("one");
        DateTime written = File.GetLastWriteTimeUtc(folder.File("f"));

        folder.Write("f", "two");
        File.SetLastWriteTimeUtc(folder.File("f"), written);
        for (int look = 0; look < 12; look++)
            file.Look();

        Assert.Equal("two", file.Current);
        Assert.Single(said);
    }

    [Fact]
    public void FileThatCannotBeRead_LeavesWhatWasAndIsToldOnce()
    {
        using WatchedFile<string> file = Watched("one");

        File.Delete(folder.File("f"));
        for (int look = 0; look < 30; look++)
            file.Look();

        Assert.Equal("one", file.Current);
        Assert.Contains("stays in force", Assert.Single(said), StringComparison.Ordinal);
    }

    // Nobody but the test looks.
    private WatchedFile<string> Watched(string text)
    {
        folder.Write("f", text);
        return new WatchedFile<string>(folder.File("f"), path => File.Exists(path) ? File.ReadAllText(path) : throw new FormatException("there is none"), new Surroundings(new StillClock(), _ => [], said.Add));
    }

    private sealed class StillClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
