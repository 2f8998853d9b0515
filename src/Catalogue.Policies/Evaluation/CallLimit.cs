namespace Catalogue.Policies.Evaluation;

/// <summary>At most <paramref name="Max"/> calls of one grant in each window; limits that name the same counter count together.</summary>
/// <param name="Window">Whole seconds. Fixed windows start at multiples of it since 1970 in UTC, so those of a minute, an hour and a day are the clock's.</param>
public sealed record CallLimit(string Counter, int Max, TimeSpan Window)
{
    /// <summary>The window for people: <c>minute</c>, <c>hour</c>, <c>day</c>, or <c>90 seconds</c>.</summary>
    public string WindowName => Window.TotalSeconds switch
    {
        60 => "minute",
        3600 => "hour",
        86400 => "day",
        double seconds => $"{seconds:0} seconds",
    };

    /// <summary>Null where there is no such window.</summary>
    public static TimeSpan? WindowOf(string name) => name switch
    {
        "second" => TimeSpan.FromSeconds(1),
        "minute" => TimeSpan.FromMinutes(1),
        "hour" => TimeSpan.FromHours(1),
        "day" => TimeSpan.FromDays(1),
        _ => null,
    };
}
