namespace Catalogue.Policies.Evaluation;

/// <summary>Counts in this process, until it ends.</summary>
internal sealed class MemoryCounters(bool sliding = false) : ICallCounters
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string Counter, string Grant, TimeSpan Window), CallWindow> windows = [];

    public string? Reserve(IReadOnlyList<CallLimit> limits, string grant, DateTimeOffset at)
    {
        lock (gate)
        {
            foreach (CallLimit limit in limits)
            {
                CallWindow window = Of(limit, grant);
                if (!window.MoveTo(at, limit.Window))
                    return LimitSentence.ClockWentBack;
                if (window.Calls >= limit.Max)
                    return LimitSentence.UsedUp(limit);
            }
            foreach (CallWindow window in Distinct(limits, grant))
                window.Add();
            return null;
        }
    }

    public void Refund(IReadOnlyList<CallLimit> limits, string grant, DateTimeOffset at)
    {
        lock (gate)
        {
            foreach (CallLimit limit in limits.DistinctBy(l => (l.Counter, l.Window)))
                Of(limit, grant).TakeBack(at, limit.Window);
        }
    }

    private IEnumerable<CallWindow> Distinct(IReadOnlyList<CallLimit> limits, string grant) => limits.Select(l => Of(l, grant)).Distinct();

    private CallWindow Of(CallLimit limit, string grant)
    {
        var key = (limit.Counter, grant, limit.Window);
        if (!windows.TryGetValue(key, out CallWindow? window))
            windows[key] = window = CallWindow.Empty(sliding);
        return window;
    }
}
