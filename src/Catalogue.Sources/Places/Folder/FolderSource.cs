using System.Runtime.CompilerServices;
using Catalogue.Model;
using Catalogue.Sources.Readings;
using Catalogue.Sources.Repositories;

namespace Catalogue.Sources.Places.Folder;

/// <summary>A folder on this machine: a tree of <c>owner/name/…</c> checkouts, or one checkout.</summary>
public sealed class FolderSource(string folder, SourceList list) : IServerSource
{
    public string Name => "folder";

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public async IAsyncEnumerable<SourceReading> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        string root = Path.GetFullPath(folder);
        if (!Directory.Exists(root))
            throw new DirectoryNotFoundException($"There is no folder '{folder}'.");
        foreach (Checkout checkout in Checkouts(root))
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

    private List<Checkout> Checkouts(string root)
    {
        if (Checkout.IsOne(root))
            return [new Checkout(root, GitFolder.RepositoryOf(root), GitFolder.CommitOf(root))];
        CommitIndex commits = CommitIndex.Beside(root);
        var checkouts = new List<Checkout>();
        foreach (string owner in FileWalk.FoldersIn(root))
        {
            foreach (string path in FileWalk.FoldersIn(owner))
            {
                string repository = $"{Path.GetFileName(owner)}/{Path.GetFileName(path)}";
                checkouts.Add(new Checkout(path, repository, GitFolder.CommitOf(path) ?? commits.Of(repository)));
            }
        }
        return [.. checkouts.OrderBy(c => list.IndexFolderOf(c.Repository) is null).ThenBy(c => c.Repository, StringComparer.Ordinal)];
    }

    private static SourceReading Excluded(RepositorySnapshot snapshot, Exclusion exclusion) => new()
    {
        Place = exclusion.Repository,
        Repository = snapshot.Repository,
        Problems = [Problem.Warning(exclusion.Repository, $"is left out: {exclusion.Reason}")],
        Supersedes = _ => false,
    };
}
