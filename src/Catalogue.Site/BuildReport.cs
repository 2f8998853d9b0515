using Catalogue.Model;
using Catalogue.Site.Output;

namespace Catalogue.Site;

/// <summary>What one build made, and what it could not use.</summary>
public sealed record BuildReport
{
    public required int Servers { get; init; }

    public required int Tools { get; init; }

    /// <summary>HTML pages.</summary>
    public required int Pages { get; init; }

    /// <summary>What became of the files.</summary>
    public required OutputReport Output { get; init; }

    public int FilesChanged => Output.Changed;

    public int FilesUnchanged => Output.Unchanged;

    public int FilesDeleted => Output.Deleted;

    /// <summary>Bytes of all files of the site.</summary>
    public long Bytes => Output.Bytes;

    /// <summary>Sorted by place.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }
}

/// <summary>How far a build is: <paramref name="Done"/> of <paramref name="Total"/> servers in this stage.</summary>
public sealed record BuildProgress(string Stage, int Done, int Total);
