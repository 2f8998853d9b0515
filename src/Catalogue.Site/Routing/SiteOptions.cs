namespace Catalogue.Site.Routing;

/// <summary>Where a build reads its hand-written parts and where the pages go.</summary>
public sealed record SiteOptions
{
    /// <summary>Folder of <c>layout.html</c>, <c>pages/</c> and <c>partials/</c>.</summary>
    public required string TemplatesFolder { get; init; }

    /// <summary>Folder of <c>content/</c> and <c>assets/</c>.</summary>
    public required string SiteFolder { get; init; }

    public required string OutputFolder { get; init; }

    /// <summary>Address under which the site will be served, ending in <c>/</c>; null leaves out canonical links, and sitemap, feed and llms.txt name <c>http://localhost/</c>.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Address of the catalogue's own repository, such as <c>https://github.com/owner/name</c>, where verdicts can be disputed; null where there is none.</summary>
    public string? Repository { get; init; }

    public SiteLayout Layout { get; init; }

    /// <summary>Whether each text file also stands there compressed, as <c>NAME.br</c>.</summary>
    public bool Precompress { get; init; }

    /// <summary>Names the program and model that judged; another name makes every page anew.</summary>
    public string Program { get; init; } = "";

    /// <summary>Servers worked on at once; null takes the machine's processors.</summary>
    public int? Parallelism { get; init; }

    internal ParallelOptions Workers(CancellationToken ct) => new() { MaxDegreeOfParallelism = Parallelism ?? Environment.ProcessorCount, CancellationToken = ct };

    public string ContentFolder => Path.Combine(SiteFolder, "content");

    public string AssetsFolder => Path.Combine(SiteFolder, "assets");
}
