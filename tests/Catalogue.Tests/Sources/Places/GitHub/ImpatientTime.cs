using System.Collections.Concurrent;

namespace Catalogue.Tests.Sources.Places.GitHub;

/// <summary>A clock on which every wait is over at once, except waits of a minute or more where asked; it remembers how long they should have been.</summary>
internal sealed class ImpatientTime(TimeSpan? keeps = null) : TimeProvider
{
    public static DateTimeOffset Now { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly ConcurrentQueue<ITimer> kept = new();

    public ConcurrentQueue<TimeSpan> Waits { get; } = new();

    /// <summary>Lets every time limit that runs now go off.</summary>
    public void Expire()
    {
        while (kept.TryDequeue(out ITimer? held))
            held.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Days that have passed since <see cref="Now"/>.</summary>
    public int Days { get; set; }

    public override DateTimeOffset GetUtcNow() => Now.AddDays(Days);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        // The client's own time limit is a timer as well and must not go off.
        if (dueTime == (keeps ?? TimeSpan.FromSeconds(100)))
        {
            ITimer held = System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period);
            kept.Enqueue(held);
            return held;
        }
        if (dueTime != Timeout.InfiniteTimeSpan)
            Waits.Enqueue(dueTime);
        return System.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, period);
    }
}
