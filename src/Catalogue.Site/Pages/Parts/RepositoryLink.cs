using Catalogue.Model.Servers;
using Catalogue.Site.Markup;

namespace Catalogue.Site.Pages.Parts;

/// <summary>Addresses on the code host, made only from names that it could have given.</summary>
internal static class RepositoryLink
{
    private const string Host = "https://github.com/";

    public static string? To(string? repository) => IsRepository(repository) ? SafeUrl.OrNull(Host + repository) : null;

    /// <summary>A file at a commit, with its lines; the repository's front page where either is unknown.</summary>
    public static string? ToFile(string? repository, string? commit, Provenance from)
    {
        if (!IsRepository(repository))
            return null;
        if (from.File is null || commit is null || !commit.All(char.IsAsciiLetterOrDigit) || from.File.Split('/').Contains(".."))
            return To(repository);
        string path = string.Join('/', from.File.Split('/').Select(Uri.EscapeDataString));
        string lines = from.FirstLine is { } first ? $"#L{first}" + (from.LastLine is { } last && last != first ? $"-L{last}" : "") : "";
        return SafeUrl.OrNull($"{Host}{repository}/blob/{commit}/{path}{lines}");
    }

    private static bool IsRepository(string? name) =>
        name is { Length: < 200 } && name.Split('/') is [{ Length: > 0 } owner, { Length: > 0 } repository]
        && owner.Concat(repository).All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
