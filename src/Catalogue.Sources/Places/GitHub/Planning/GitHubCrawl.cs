using Catalogue.Sources.State;

namespace Catalogue.Sources.Places.GitHub.Planning;

/// <summary>What a crawl of GitHub is to do.</summary>
/// <param name="List">What to look for, and what to leave out.</param>
/// <param name="State">What earlier crawls knew; brought up to date as this one goes.</param>
public sealed record GitHubCrawl(SourceList List, CrawlState State)
{
    /// <summary>The only repository to read; null reads all that <see cref="List"/> leads to and all that are known.</summary>
    public string? Target { get; init; }

    /// <summary>Whether everything is read again, changed or not.</summary>
    public bool IsFull { get; init; }

    /// <summary>Whether only manifests are read, file by file, instead of the source in one archive.</summary>
    public bool ManifestsOnly { get; init; }

    /// <summary>Whether private repositories that the token can see are read too; their records are marked.</summary>
    public bool IncludesPrivate { get; init; }

    /// <summary>Folder of the catalogue, where what searches answered is kept until a run came to its end; null keeps nothing.</summary>
    public string? Folder { get; init; }

    /// <summary>Whether the list of repositories is only made, and kept for the runs that follow; wants <see cref="Folder"/>.</summary>
    public bool SearchesOnly { get; init; }

    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>Takes what a person should know while it runs: which way it goes, how long that takes, where it stopped.</summary>
    public Action<string> Say { get; init; } = _ => { };
}
