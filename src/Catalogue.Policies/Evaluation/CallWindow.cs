namespace Catalogue.Policies.Evaluation;

/// <summary>
/// The calls of one counter and grant. A window is kept in parts: one for windows by the clock, <see cref="SlidingParts"/> for sliding ones, which then look
/// back over a window and one part more, so that no span of a window's length ever holds more calls than the limit.
/// </summary>
public sealed class CallWindow
{
    /// <summary>Parts of a sliding window.</summary>
    public const int SlidingParts = 60;

    private readonly int[] parts;

    /// <param name="parts">Calls in each part, newest first; 1 for a window by the clock, <see cref="SlidingParts"/> + 1 for a sliding one.</param>
    /// <param name="newest">Number of the newest part since 1970.</param>
    public CallWindow(int[] parts, long newest)
    {
        this.parts = parts;
        Newest = newest;
    }

    public IReadOnlyList<int> Parts => parts;

    public long Newest { get; private set; }

    /// <summary>Calls that count now.</summary>
    public int Calls => parts.Sum();

    public static CallWindow Empty(bool sliding) => new(new int[sliding ? SlidingParts + 1 : 1], 0);

    /// <summary>Moves on to the moment.</summary>
    /// <returns>False where the clock went back behind a call that was counted: nothing can be said then.</returns>
    public bool MoveTo(DateTimeOffset at, TimeSpan window)
    {
        long part = Number(at, window);
        if (part < Newest)
            return false;
        int shift = (int)Math.Min(part - Newest, parts.Length);
        Array.Copy(parts, 0, parts, shift, parts.Length - shift);
        Array.Clear(parts, 0, shift);
        Newest = part;
        return true;
    }

    public void Add() => parts[0]++;

    /// <summary>Takes one call back that was counted at the moment; nothing where its part has passed.</summary>
    public void TakeBack(DateTimeOffset at, TimeSpan window)
    {
        long age = Newest - Number(at, window);
        if (age >= 0 && age < parts.Length && parts[age] > 0)
            parts[age]--;
    }

    private long Number(DateTimeOffset at, TimeSpan window)
    {
        long part = window.Ticks / (parts.Length == 1 ? 1 : SlidingParts);
        return (at.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / part;
    }
}
