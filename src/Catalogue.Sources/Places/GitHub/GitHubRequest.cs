namespace Catalogue.Sources.Places.GitHub;

/// <summary>One question to GitHub.</summary>
/// <param name="Address">Absolute.</param>
/// <param name="What">As messages name it.</param>
internal sealed record GitHubRequest(Uri Address, string What)
{
    public string Accept { get; init; } = "application/vnd.github+json";

    /// <summary>JSON to post; null asks with GET.</summary>
    public byte[]? Body { get; init; }

    /// <summary>Of an earlier answer, which may then be confirmed instead of sent.</summary>
    public string? ETag { get; init; }

    /// <summary>Whether an answer that is no JSON is a broken one, to be asked for again.</summary>
    public bool IsJson { get; init; } = true;

    /// <summary>Bytes of the answer that are taken.</summary>
    public int Limit { get; init; } = SourceLimits.AnswerBytes;

    public LimitKind Kind { get; init; } = LimitKind.Core;

    /// <summary>Whether a question that can be cut in two gives up soon instead of being repeated.</summary>
    public bool GivesUpSoon { get; init; }

    /// <summary>Reads the answer as a stream, once an attempt; null keeps it as bytes.</summary>
    public Func<Stream, CancellationToken, Task>? Consume { get; init; }
}

/// <summary>What GitHub counts apart.</summary>
internal enum LimitKind
{
    Core,
    Search,
    GraphQL,
    Archive,
}

/// <summary>What came back.</summary>
internal sealed record GitHubAnswer(int Status, byte[] Body)
{
    public string? ETag { get; init; }

    /// <summary>Whether a limit was met, primary or secondary.</summary>
    public bool IsLimit { get; init; }

    /// <summary>How long GitHub asks to wait; null where it does not say.</summary>
    public TimeSpan? Wait { get; init; }

    public bool IsSuccess => Status is >= 200 and < 300;

    public bool IsTransient => Status >= 500 || Status == 408 || IsLimit;
}
