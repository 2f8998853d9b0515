using System.Security.Cryptography;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Sources.Merging;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Places.GitHub;

/// <summary>
/// What index repositories say about other repositories. A record is made of that and of the repository's own word together, so a repository is read
/// again when either of them changed, and the result does not depend on which night brought which.
/// </summary>
internal sealed class ListedWord
{
    private readonly Dictionary<string, List<DescribedServer>> byRepository = new(StringComparer.OrdinalIgnoreCase);

    public void Add(SourceReading index)
    {
        foreach (DescribedServer server in index.Servers.Where(s => s.Source is not null))
            (byRepository.TryGetValue(server.Source!.Repository, out List<DescribedServer>? list) ? list : byRepository[server.Source.Repository] = []).Add(server);
    }

    /// <summary>Changes when anything but the commit changes that an index says about a repository; null where none names it.</summary>
    public string? DigestOf(string repository)
    {
        if (!byRepository.TryGetValue(repository, out List<DescribedServer>? servers))
            return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (IGrouping<string, DescribedServer> same in servers.GroupBy(s => s.Id, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            hash.AppendData(CatalogueJson.ToBytes(WithoutPlaces(ServerMerge.Merge([.. same])), CatalogueJson.Server));
        return Convert.ToHexStringLower(hash.GetHashAndReset(), 0, 8);
    }

    private static Server WithoutPlaces(Server server) => server with { Provenance = [], Source = null, Tools = [.. server.Tools.Select(t => t with { Provenance = [] })] };
}
