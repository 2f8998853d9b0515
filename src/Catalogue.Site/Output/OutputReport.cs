namespace Catalogue.Site.Output;

/// <summary>What one build did to its output folder. Both lists are sorted, for uploaders.</summary>
/// <param name="Bytes">Size of the whole site, files kept included.</param>
public sealed record OutputReport(int Unchanged, long Bytes, IReadOnlyList<string> ChangedPaths, IReadOnlyList<string> DeletedPaths)
{
    /// <summary>Files that are new or hold other bytes than before.</summary>
    public int Changed => ChangedPaths.Count;

    public int Deleted => DeletedPaths.Count;

    public int Files => Changed + Unchanged;
}
