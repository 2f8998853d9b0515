namespace Catalogue.Sources.Places.Live;

/// <summary>How to ask a server.</summary>
public sealed record LiveOptions
{
    /// <summary>Whether a stranger's code may run on this machine.</summary>
    public bool AllowRun { get; init; }

    /// <summary>Variables that the server gets beside the few it cannot start without.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public TimeSpan Install { get; init; } = LiveLimits.Install;

    public TimeSpan Answer { get; init; } = LiveLimits.Answer;
}
