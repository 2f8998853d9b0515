using Catalogue.Model;
using Catalogue.Model.Servers;
using Catalogue.Sources.Manifests;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Repositories;

/// <summary>Sorts what an index repository says by the servers it is about.</summary>
internal static class IndexEntries
{
    public static IReadOnlyList<DescribedServer> Sort(IReadOnlyList<ServerFacts> facts, ICollection<Problem> problems)
    {
        ServerFacts[] entries = [.. facts.Where(f => f.Describes is not null)];
        ILookup<string, ServerFacts> byFolder = entries.ToLookup(FolderOf, StringComparer.Ordinal);
        var members = entries.ToDictionary<ServerFacts, ServerFacts, List<ServerFacts>>(e => e, e => [e], ReferenceEqualityComparer.Instance);
        foreach (ServerFacts loose in facts.Where(f => f.Describes is null))
        {
            ServerFacts[] candidates = [.. byFolder[FolderOf(loose)]];
            if (candidates.Length == 1)
                members[candidates[0]].Add(loose);
            else if (loose.Tools.Count > 0)
                problems.Add(Problem.Error($"{loose.Provenance.Repository}/{loose.Provenance.File}", "no entry beside this file says which server its tools belong to", loose.Provenance.Reader));
        }
        HashSet<string> shared = SharedRepositories(entries);
        return [.. entries.Select(e => Server(e.Describes!, members[e], shared))];
    }

    private static string FolderOf(ServerFacts facts) => ManifestFile.FolderOf(facts.Provenance.File ?? "");

    // Several entries that name one repository and no folder are still several servers.
    private static HashSet<string> SharedRepositories(IEnumerable<ServerFacts> entries) =>
        [.. entries.Select(e => e.Describes!).Where(r => r is { Repository: not null, Folder: null })
            .GroupBy(r => r.Repository!.ToLowerInvariant(), StringComparer.Ordinal).Where(g => g.DistinctBy(r => r.Entry).Skip(1).Any()).Select(g => g.Key)];

    private static DescribedServer Server(ServerReference reference, IReadOnlyList<ServerFacts> facts, HashSet<string> shared)
    {
        if (reference.Repository is not { } repository)
            return new DescribedServer(ServerId.OfPackage("listed", reference.Entry), null, facts) { FallbackName = reference.Entry };
        string[] halves = repository.Split('/');
        string? folder = reference.Folder is null && shared.Contains(repository.ToLowerInvariant()) ? reference.Entry : FolderRules.IdPart(reference.Folder);
        // An entry may pin a commit: that is what its publisher built from, not what was read here.
        var source = new ServerSource { Repository = repository, Path = reference.Folder };
        return new DescribedServer(ServerId.Of(halves[0], halves[1], folder), source, facts) { FallbackName = reference.Entry };
    }
}
