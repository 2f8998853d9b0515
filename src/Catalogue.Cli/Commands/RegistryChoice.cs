using Catalogue.Cli.Screen;
using Catalogue.Model.Store;
using Catalogue.Sources.Places;
using Catalogue.Sources.Places.Live;
using Catalogue.Sources.Places.Registry;

namespace Catalogue.Cli.Commands;

/// <summary>Which registries <c>crawl --source registry</c> reads.</summary>
internal static class RegistryChoice
{
    /// <param name="at">The one that was asked for; null for those that <c>sources.json</c> lists.</param>
    public static RegistrySource Source(string? at, SourceList list, CatalogueStore store)
    {
        IReadOnlyList<string> given = at is null ? list.Registries : [at];
        if (given.Count == 0)
            throw new UsageException("Name a registry (catalogue crawl --source registry https://…) or list some in sources.json.");
        return new RegistrySource([.. given.Select(Address)], (package, repository) => PackageHome.Find(store, package, repository) is not null, TimeProvider.System);
    }

    private static Uri Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" ? address : throw new UsageException($"A registry wants an http or https address, not '{text}'.");
}
