namespace Catalogue.Sources.Readings;

/// <summary>Who reads facts, beside the manifest readers.</summary>
/// <param name="Name">As provenance and the crawl's report name it.</param>
/// <param name="Authority">What its word is worth.</param>
internal sealed record FactReader(string Name, Authority Authority)
{
    /// <summary>The source code of a repository.</summary>
    public static FactReader Source { get; } = new("source", Authority.Source);

    /// <summary>A running server.</summary>
    public static FactReader Live { get; } = new("live", Authority.Live);

    /// <summary>A file of definitions, one a line.</summary>
    public static FactReader Jsonl { get; } = new("jsonl", Authority.Listing);

    public static IReadOnlyList<FactReader> All { get; } = [Live, Jsonl, Source];
}
