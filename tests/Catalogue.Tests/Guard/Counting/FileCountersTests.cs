using Catalogue.Guard.Counting;
using Catalogue.Policies.Evaluation;

namespace Catalogue.Tests.Guard.Counting;

public class FileCountersTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 10, 0, 59, TimeSpan.Zero);
    private static readonly CallLimit Two = new("c", 2, TimeSpan.FromMinutes(1));

    [Fact]
    public async Task Limit_HoldsForAllWhoShareTheFile()
    {
        using var folder = new TempFolder();
        var limit = new CallLimit("c", 1000, TimeSpan.FromHours(1));
        ICallCounters[] processes = [.. Enumerable.Range(0, 8).Select(_ => new FileCounters(folder.File("c"), sliding: false))];
        int passed = 0;

        await Parallel.ForEachAsync(processes, TestContext.Current.CancellationToken, (counters, _) =>
        {
            for (int i = 0; i < 500; i++)
                Interlocked.Add(ref passed, counters.Reserve([limit], "g", Start) is null ? 1 : 0);
            return ValueTask.CompletedTask;
        });

        Assert.Equal(1000, passed);
    }

    [Fact]
    public void Windows_AreTheClocksAndSurviveARestart()
    {
        using var folder = new TempFolder();

        Assert.Null(New(folder).Reserve([Two], "g", Start));
        Assert.Null(New(folder).Reserve([Two], "g", Start));
        Assert.Equal("The limit of 2 calls in this minute is used up.", New(folder).Reserve([Two], "g", Start));
        Assert.Null(New(folder).Reserve([Two], "other", Start));
        Assert.Null(New(folder).Reserve([Two], "g", Start.AddSeconds(1)));
    }

    [Fact]
    public void SlidingWindow_NeverHoldsMoreThanTheLimit()
    {
        using var folder = new TempFolder();
        var limit = new CallLimit("c", 10, TimeSpan.FromMinutes(1));
        var counters = new FileCounters(folder.File("c"), sliding: true);
        var passed = new List<DateTimeOffset>();
        var random = new Random(5);
        DateTimeOffset at = Start;

        for (int i = 0; i < 2000; i++)
        {
            at += TimeSpan.FromMilliseconds(random.Next(0, 3000));
            if (counters.Reserve([limit], "g", at) is null)
                passed.Add(at);
        }

        Assert.All(passed, p => Assert.True(passed.Count(q => q > p - limit.Window && q <= p) <= 10));
        Assert.True(passed.Count > 300, $"only {passed.Count} passed");
    }

    [Fact]
    public void Refund_GivesBackOnlyInItsWindow()
    {
        using var folder = new TempFolder();
        FileCounters counters = New(folder);
        counters.Reserve([Two], "g", Start);
        counters.Reserve([Two], "g", Start);

        counters.Refund([Two], "g", Start);
        counters.Refund([Two], "g", Start.AddMinutes(-1));

        Assert.Null(counters.Reserve([Two], "g", Start));
        Assert.NotNull(counters.Reserve([Two], "g", Start));
    }

    [Fact]
    public void SeveralLimits_AreCountedTogetherOrNotAtAll()
    {
        using var folder = new TempFolder();
        FileCounters counters = New(folder);
        var one = new CallLimit("d", 1, TimeSpan.FromHours(1));
        counters.Reserve([one], "g", Start);

        Assert.NotNull(counters.Reserve([Two, one], "g", Start));
        Assert.NotNull(counters.Reserve([Two, one], "g", Start));

        Assert.Null(counters.Reserve([Two, Two], "g", Start));
        Assert.Null(counters.Reserve([Two], "g", Start));
        Assert.NotNull(counters.Reserve([Two], "g", Start));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ClockThatGoesBack_Denies(bool sliding)
    {
        using var folder = new TempFolder();
        var counters = new FileCounters(folder.File("c"), sliding);
        counters.Reserve([Two], "g", Start);

        Assert.Equal(LimitSentence.ClockWentBack, counters.Reserve([Two], "g", Start.AddMinutes(-1)));
        Assert.Null(counters.Reserve([Two], "g", Start));
    }

    [Fact]
    public void TornOrDamagedFile_DeniesAndSaysWhatToDo()
    {
        using var folder = new TempFolder();
        New(folder).Reserve([Two], "g", Start);
        byte[] bytes = File.ReadAllBytes(folder.File("c"));

        foreach (int at in (int[])[384 + 1, 384 + 40, 384 + 60, bytes.Length - 1])
        {
            byte[] damaged = [.. bytes];
            damaged[at] ^= 1;
            File.WriteAllBytes(folder.File("c"), damaged);
            Assert.Contains("Delete it", Assert.Throws<CounterException>(() => New(folder).Reserve([Two], "g", Start)).Message, StringComparison.Ordinal);
        }
        File.WriteAllBytes(folder.File("c"), bytes[..^10]);
        Assert.Contains("torn", Assert.Throws<CounterException>(() => New(folder).Reserve([Two], "g", Start)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FileThatCannotBeOpened_Denies()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder.File("c"));

        Assert.Throws<CounterException>(() => New(folder).Reserve([Two], "g", Start));
    }

    private static FileCounters New(TempFolder folder) => new(folder.File("c"), sliding: false);
}
