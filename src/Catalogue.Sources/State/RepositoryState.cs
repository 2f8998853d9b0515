using System.Text.Json.Serialization;

namespace Catalogue.Sources.State;

/// <summary>What the last crawl knew about one repository: one line of <c>catalogue/crawl.jsonl</c>.</summary>
/// <param name="Repository">Full name, as its owner spells it.</param>
public sealed record RepositoryState(string Repository)
{
    /// <summary>The commit that was read; null where none could be, or the repository is empty.</summary>
    public string? Commit { get; init; }

    /// <summary>Its branch.</summary>
    public string? Ref { get; init; }

    public bool Archived { get; init; }

    /// <summary>Whether only manifests were read and not the source.</summary>
    public bool ManifestsOnly { get; init; }

    /// <summary>Whether it is private and was read all the same.</summary>
    public bool Private { get; init; }

    /// <summary>Readings in a row that were not whole: without the source, or of a tree that was cut short.</summary>
    public int Partial { get; init; }

    /// <summary>Day (UTC) from which it is read again although nothing changed, because it was not read whole.</summary>
    public DateOnly? Again { get; init; }

    /// <summary>Digest of what index repositories said about it when it was read.</summary>
    public string? Listed { get; init; }

    /// <summary>Servers that were read from it.</summary>
    public IReadOnlyList<string> Servers { get; init => field = value ?? []; } = [];

    /// <summary>Former full names that lead to it.</summary>
    public IReadOnlyList<string> FormerNames { get; init => field = value ?? []; } = [];

    /// <summary>Last push to any branch when it was read over REST; while that stands, so does the commit.</summary>
    public DateTimeOffset? Pushed { get; init; }

    /// <summary>Of the repository's description over REST.</summary>
    public string? ETag { get; init; }

    /// <summary>Of the commit's.</summary>
    public string? CommitETag { get; init; }

    /// <summary>Day (UTC) since which it cannot be read; null where it can.</summary>
    public DateOnly? Since { get; init; }

    public string? Reason { get; init; }

    /// <summary>Whether it is gone rather than failing.</summary>
    public bool Vanished { get; init; }

    /// <summary>Failed attempts in a row.</summary>
    public int Failures { get; init; }

    /// <summary>Day (UTC) before which it is not tried again.</summary>
    public DateOnly? Retry { get; init; }

    /// <summary>As <see cref="CrawlState"/> finds it: names differ in case only by mistake.</summary>
    [JsonIgnore]
    public string Key => Repository.ToLowerInvariant();
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(RepositoryState))]
internal sealed partial class StateContext : JsonSerializerContext;
