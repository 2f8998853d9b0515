using Catalogue.Model;
using Catalogue.Model.Servers;

namespace Catalogue.Sources.Readings;

/// <summary>What a source found in one place: a repository, an index, a file.</summary>
public sealed record SourceReading
{
    /// <summary>As progress names it.</summary>
    public required string Place { get; init; }

    /// <summary><c>owner/name</c> of what was read, null where it is no repository.</summary>
    public string? Repository { get; init; }

    /// <summary>Whether other repositories' servers are described here, so that theirs and these facts must meet.</summary>
    public bool IsIndex { get; init; }

    /// <summary>Whether the place could be looked at, and needed to be.</summary>
    public ReadingOutcome Outcome { get; init; }

    public IReadOnlyList<DescribedServer> Servers { get; init; } = [];

    /// <summary>Servers that an earlier crawl read here and that are not among <see cref="Servers"/>; their records stand as they are.</summary>
    public IReadOnlyList<string> Known { get; init; } = [];

    /// <summary>Whether the records of <see cref="Known"/> get <see cref="Mark"/>.</summary>
    public bool Marks { get; init; }

    /// <summary>Why they cannot be read now; null clears what an earlier crawl said.</summary>
    public Unreachable? Mark { get; init; }

    /// <summary>Day from which a place that failed is tried again.</summary>
    public DateOnly? Retry { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Files read by each reader.</summary>
    public IReadOnlyDictionary<string, int> FilesByReader { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Places that the source goes through, where it knows.</summary>
    public int? Total { get; init; }

    /// <summary>Requests that the source may still send, where it knows.</summary>
    public int? RequestsLeft { get; init; }

    /// <summary>Whether this reading says anew what an earlier one said, so that the earlier word no longer counts.</summary>
    public required Func<Provenance, bool> Supersedes { get; init; }
}

/// <summary>What became of a place.</summary>
public enum ReadingOutcome
{
    /// <summary>Read.</summary>
    Read,

    /// <summary>Not read again, because nothing changed there.</summary>
    Unchanged,

    /// <summary>Gone: its servers keep their last good record.</summary>
    Vanished,

    /// <summary>Could not be read now: its servers keep their last good record.</summary>
    Failed,

    /// <summary>Left out on purpose.</summary>
    LeftOut,
}
