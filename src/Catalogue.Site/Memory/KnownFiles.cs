using Catalogue.Site.Routing;

namespace Catalogue.Site.Memory;

/// <summary>The files of the last build by the server that they belong to; <c>""</c> for those of none.</summary>
internal sealed class KnownFiles(IEnumerable<string> paths)
{
    private readonly ILookup<string, string> byServer = paths.ToLookup(Routes.OwnerOf, StringComparer.Ordinal);

    public IReadOnlyList<string> Of(string slug) => [.. byServer[slug]];
}
