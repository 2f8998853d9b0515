using Catalogue.Model.Servers;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Repositories;

/// <summary>Servers that a file of some repository lists and that are not the repository's own: a client's configuration, a catalogue, a scan.</summary>
internal static class ListedServers
{
    public static IEnumerable<DescribedServer> Of(RepositorySnapshot repository, IReadOnlyList<ServerFacts> facts) =>
        facts.Where(f => f.Describes is not null).GroupBy(f => IdOf(repository, f), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(same => new DescribedServer(same.Key, SourceOf(repository, same.Key), [.. same.Select(f => f with { Describes = null })]) { FallbackName = same.First().Describes!.Entry });

    // One whose tools stand here has them from here; one that is only named is known by its package or address.
    private static string IdOf(RepositorySnapshot repository, ServerFacts facts)
    {
        string entry = facts.Describes!.Entry;
        if (facts.Tools.Count == 0 && facts.Packages is [var package, ..])
            return ServerId.OfPackage(package.Registry, package.Name);
        if (facts.Tools.Count == 0 && facts.Remotes is [var remote, ..])
            return ServerId.OfPackage("remote", remote.Url[(remote.Url.IndexOf("://", StringComparison.Ordinal) + 3)..].TrimEnd('/'));
        return repository.Repository?.Split('/') is [var owner, var name] ? ServerId.Of(owner, name, entry) : ServerId.OfPackage("listed", $"{repository.LocalName}.{entry}");
    }

    private static ServerSource? SourceOf(RepositorySnapshot repository, string id) =>
        repository.Repository is { } full && !id.StartsWith('_') ? new ServerSource { Repository = full, Ref = repository.Ref, Commit = repository.Commit } : null;
}
