using Catalogue.Policies.Evaluation;

namespace Catalogue.Tests.Policies.Evaluation;

public sealed class MemoryCountersTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly CallLimit Digging = new("dig", 2, TimeSpan.FromMinutes(1));

    [Fact]
    public void CallThatOneLimitRefuses_IsCountedByNone()
    {
        var counters = new MemoryCounters();
        CallLimit tight = new("all", 1, TimeSpan.FromMinutes(1));

        Assert.Null(counters.Reserve([Digging, tight], "ada", Noon));
        Assert.Contains("used up", counters.Reserve([Digging, tight], "ada", Noon), StringComparison.Ordinal);
        Assert.Null(counters.Reserve([Digging], "ada", Noon));
    }

    [Fact]
    public void LimitsOfOneCounter_CountACallOnce()
    {
        var counters = new MemoryCounters();

        Assert.Null(counters.Reserve([Digging, Digging], "ada", Noon));
        Assert.Null(counters.Reserve([Digging], "ada", Noon));
        Assert.NotNull(counters.Reserve([Digging], "ada", Noon));
    }

    [Fact]
    public void RefundedCall_IsFreeAgain()
    {
        var counters = new MemoryCounters();
        counters.Reserve([Digging], "ada", Noon);
        counters.Reserve([Digging], "ada", Noon);

        counters.Refund([Digging], "ada", Noon);

        Assert.Null(counters.Reserve([Digging], "ada", Noon));
        Assert.Equal(LimitSentence.ClockWentBack, counters.Reserve([Digging], "ada", Noon.AddHours(-1)));
    }
}
