using Catalogue.Policies.Evaluation;

namespace Catalogue.Tests.Policies.Evaluation;

public sealed class CallWindowTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 30, TimeSpan.Zero);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public void WindowByTheClock_BeginsAnewWithTheMinute()
    {
        CallWindow window = Counted(sliding: false, 3);

        Assert.True(window.MoveTo(Noon.AddSeconds(29), Minute));
        Assert.Equal(3, window.Calls);
        Assert.True(window.MoveTo(Noon.AddSeconds(30), Minute));
        Assert.Equal(0, window.Calls);
    }

    [Fact]
    public void SlidingWindow_ForgetsAFullLengthLater()
    {
        CallWindow window = Counted(sliding: true, 3);

        window.MoveTo(Noon.AddSeconds(60), Minute);
        Assert.Equal(3, window.Calls);
        window.MoveTo(Noon.AddSeconds(61), Minute);
        Assert.Equal(0, window.Calls);
    }

    [Fact]
    public void ClockThatWentBack_SaysNothing() => Assert.False(Counted(sliding: true, 1).MoveTo(Noon.AddSeconds(-1), Minute));

    [Fact]
    public void CallTakenBack_CountsNoMore_UnlessItsPartHasPassed()
    {
        CallWindow window = Counted(sliding: true, 2);

        window.TakeBack(Noon, Minute);
        window.TakeBack(Noon.AddMinutes(-5), Minute);
        window.TakeBack(Noon.AddMinutes(5), Minute);

        Assert.Equal(1, window.Calls);
    }

    private static CallWindow Counted(bool sliding, int calls)
    {
        CallWindow window = CallWindow.Empty(sliding);
        window.MoveTo(Noon, Minute);
        for (int i = 0; i < calls; i++)
            window.Add();
        return window;
    }
}
