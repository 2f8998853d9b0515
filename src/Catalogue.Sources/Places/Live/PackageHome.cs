using Catalogue.Model.Servers;
using Catalogue.Model.Store;

namespace Catalogue.Sources.Places.Live;

/// <summary>
/// The server that a package belongs to. A package may name any repository, so its word counts only where the repository's own files, as the catalogue
/// knows them, name the package too.
/// </summary>
public static class PackageHome
{
    /// <summary>The known record, or null for a package that stands for itself.</summary>
    /// <param name="repository"><c>owner/name</c> as the package names it.</param>
    public static Server? Find(CatalogueStore store, string package, string repository)
    {
        string[] halves = repository.Split('/');
        string root = ServerId.Of(halves[0], halves[1]);
        return store.ServerIds()
            .Where(id => id == root || id.StartsWith(root + ".", StringComparison.Ordinal))
            .Select(id => store.LoadServer(id, []))
            .FirstOrDefault(server => server is { Source: { } source } && string.Equals(source.Repository, repository, StringComparison.OrdinalIgnoreCase)
                && server.Packages.Any(p => p.Registry == "npm" && p.Name == package));
    }
}
