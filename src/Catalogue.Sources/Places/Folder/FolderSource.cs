using System.Runtime.CompilerServices;
using Catalogue.Model;
using Catalogue.Sources.Readings;
using Catalogue.Sources.Repositories;

namespace Catalogue.Sources.Places.Folder;

/// <summary>A folder on this machine: one checkout, a flat folder of them, or a tree by <c>owner/name</c>.</summary>
public sealed class FolderSource(string folder, SourceList list) : IServerSource
{
    public string Name => "folder";

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public async IAsyncEnumerable<SourceReading> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        string root = Path.GetFullPath(folder);
        if (!Directory.Exists(root))
            throw new DirectoryNotFoundException($"There is no folder '{folder}'.");
        var found = new List<Problem>();
        Checkout[] checkouts = [.. Checkouts.In(root, found).OrderBy(c => list.IndexFolderOf(c.Repository) is null).ThenBy(c => c.Repository, StringComparer.Ordinal).ThenBy(c => c.Folder, StringComparer.Ordinal)];
        if (checkouts.Length == 0)
            found.Add(Problem.Error(Path.GetFileName(root), "holds no checkout: neither source or manifests, nor folders with some, nor folders of owners with such folders"));
        if (found.Count > 0)
            yield return new SourceReading { Place = Path.GetFileName(root), Problems = found, Outcome = ReadingOutcome.LeftOut, Supersedes = _ => false };
        foreach (Checkout checkout in checkouts)
        {
            cancel.ThrowIfCancellationRequested();
            var problems = new List<Problem>();
            RepositorySnapshot snapshot = checkout.Snapshot(list, problems);
            SourceReading reading = list.ExclusionOf(snapshot.Repository) is { } exclusion
                ? Excluded(snapshot, exclusion)
                : await RepositoryReader.ReadAsync(snapshot, cancel);
            yield return reading with { Problems = [.. problems, .. reading.Problems] };
        }
    }

    private static SourceReading Excluded(RepositorySnapshot snapshot, Exclusion exclusion) => new()
    {
        Place = exclusion.Repository,
        Repository = snapshot.Repository,
        Problems = [Problem.Warning(exclusion.Repository, $"is left out: {exclusion.Reason}")],
        Supersedes = _ => false,
    };
}
