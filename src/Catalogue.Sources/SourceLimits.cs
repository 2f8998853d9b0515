namespace Catalogue.Sources;

/// <summary>Bounds on what a source may hand us, beside those on definitions in <see cref="Model.DefinitionLimits"/>.</summary>
internal static class SourceLimits
{
    /// <summary>Bytes of a README that is read as Markdown.</summary>
    public const int ReadmeBytes = 2_000_000;

    /// <summary>Bytes of one source file that is scanned; beyond that it is generated.</summary>
    public const int SourceFileBytes = 4_000_000;

    /// <summary>Source files of one repository that are scanned.</summary>
    public const int SourceFiles = 20_000;

    /// <summary>Bytes of all of them.</summary>
    public const long SourceBytes = 32_000_000;

    /// <summary>Files and folders looked at in one repository.</summary>
    public const int FilesPerRepository = 200_000;

    /// <summary>Files of one repository that are read.</summary>
    public const int ManifestsPerRepository = 5_000;

    /// <summary>Nesting of folders.</summary>
    public const int FolderDepth = 32;

    /// <summary>Redirections followed for one request.</summary>
    public const int Redirects = 5;

    /// <summary>Bytes of one answer of the GitHub API: a whole recursive tree is the largest.</summary>
    public const int AnswerBytes = 64_000_000;

    /// <summary>Bytes of one repository's files kept while it is read; an archive may hold far more that nobody wants.</summary>
    public const long KeptBytes = 96_000_000;

    /// <summary>Characters of one line of a crawl's state.</summary>
    public const int StateLine = 1_000_000;

    /// <summary>Characters of a page of search results, as a crawl keeps it.</summary>
    public const int SearchLine = 1_000_000;

    /// <summary>Longest pause, in days, before a repository that keeps failing is tried again.</summary>
    public const int LongestPause = 32;

    /// <summary>Characters of one line of a JSON Lines file.</summary>
    public const int LineLength = Model.DefinitionLimits.FileBytes;
}
