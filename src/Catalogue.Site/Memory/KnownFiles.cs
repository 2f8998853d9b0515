namespace Catalogue.Site.Memory;

/// <summary>The files of the last build by the server that they belong to; <c>""</c> for those of none.</summary>
internal sealed class KnownFiles(IEnumerable<string> paths)
{
    private readonly ILookup<string, string> byServer = paths.ToLookup(OwnerOf, StringComparer.Ordinal);

    public IReadOnlyList<string> Of(string slug) => [.. byServer[slug]];

    private static string OwnerOf(string path) => path.Split('/') switch
    {
        ["tools" or "servers", var slug, _, ..] => slug,
        ["api", _, "servers", var file] => Path.GetFileNameWithoutExtension(file),
        ["badges", var file] => Path.GetFileNameWithoutExtension(file),
        _ => "",
    };
}
