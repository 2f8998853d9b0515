using Catalogue.Model;

namespace Catalogue.Sources.Crawling;

/// <summary>What a crawl did.</summary>
public sealed record CrawlReport
{
    /// <summary>Servers that were not in the catalogue.</summary>
    public int New { get; init; }

    /// <summary>Servers whose record changed.</summary>
    public int Changed { get; init; }

    /// <summary>Servers whose record stayed as it was, byte for byte.</summary>
    public int Unchanged { get; init; }

    /// <summary>Repositories that are gone; their servers keep their last good record.</summary>
    public int Vanished { get; init; }

    /// <summary>Repositories that could not be read now; their servers keep their last good record.</summary>
    public int Failed { get; init; }

    /// <summary>Those two, each with its reason.</summary>
    public IReadOnlyList<LostPlace> Lost { get; init; } = [];

    /// <summary>Requests to the source's API, repeated ones included.</summary>
    public int Requests { get; init; }

    /// <summary>Archives that were fetched, repeated ones included.</summary>
    public int Archives { get; init; }

    /// <summary>Tools of all servers that were read.</summary>
    public int Tools { get; init; }

    /// <summary>Places (repositories, files) that were read.</summary>
    public int Places { get; init; }

    /// <summary>One line a reader that read a file or rejected something, by name.</summary>
    public IReadOnlyList<ReaderTally> Readers { get; init; } = [];

    /// <summary>In the order in which they were met.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public int Servers => New + Changed + Unchanged;

    /// <summary>Inputs that were not taken; warnings do not count.</summary>
    public int Rejected => Problems.Count(p => p.Severity == ProblemSeverity.Error);
}

/// <summary>A repository that cannot be read.</summary>
/// <param name="Place">Its full name.</param>
/// <param name="IsGone">Whether it is gone rather than failing.</param>
/// <param name="Since">First day (UTC) on which it could not be read.</param>
/// <param name="Reason">As the source put it.</param>
/// <param name="Retry">Day from which it is tried again.</param>
public sealed record LostPlace(string Place, bool IsGone, DateOnly? Since, string Reason, DateOnly? Retry);

/// <summary>What one reader contributed.</summary>
/// <param name="Reader">Its name.</param>
/// <param name="Files">Files it read.</param>
/// <param name="Servers">Servers that carry its provenance.</param>
/// <param name="Tools">Tools that carry its provenance.</param>
/// <param name="Rejected">Errors it reported.</param>
public sealed record ReaderTally(string Reader, int Files, int Servers, int Tools, int Rejected);

/// <summary>Where a crawl stands.</summary>
/// <param name="Place">What was read last.</param>
/// <param name="Places">Places read so far.</param>
/// <param name="Servers">Records written or confirmed so far.</param>
/// <param name="Tools">Their tools.</param>
public sealed record CrawlProgress(string Place, int Places, int Servers, int Tools)
{
    /// <summary>Places in all, where the source knows.</summary>
    public int? Total { get; init; }

    /// <summary>Requests that the source may still send, where it knows.</summary>
    public int? RequestsLeft { get; init; }

    /// <summary>When the last place will be through at the pace so far.</summary>
    public DateTimeOffset? End { get; init; }
}
