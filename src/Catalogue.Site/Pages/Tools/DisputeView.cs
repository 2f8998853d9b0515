using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Text;
using Catalogue.Site.Markup;
using Catalogue.Site.Pages.Parts;

namespace Catalogue.Site.Pages.Tools;

/// <summary>How a reader disputes a verdict: a review file begun on the repository's host, or the command that begins one.</summary>
/// <param name="Href">Where the file is begun or, as <paramref name="Edits"/> says, continued; null where the repository is not known.</param>
/// <param name="Command">Begins the same file in a copy of the repository.</param>
internal sealed record DisputeView(string? Href, bool Edits, string Command)
{
    // Hosts refuse longer addresses; then the file is begun empty.
    private const int LongestHref = 2_000;

    public static DisputeView Of(Server server, Classification verdict, SiteContext site)
    {
        bool exists = File.Exists(site.Store.ReviewsFile(server.Id));
        return new DisputeView(HrefOf(site.Options.Repository, server.Id, verdict, exists), exists, "catalogue new review " + server.Id);
    }

    /// <summary>The address of the host's editor; null where <paramref name="repository"/> is no https address.</summary>
    public static string? HrefOf(string? repository, string server, Classification verdict, bool exists)
    {
        if (!SafeUrl.IsWeb(repository) || !repository!.StartsWith("https://", StringComparison.Ordinal))
            return null;
        string root = new Uri(repository).GetLeftPart(UriPartial.Path).TrimEnd('/'), file = $"catalogue/reviews/{server}.yaml";
        if (exists)
            return SafeUrl.OrNull($"{root}/edit/main/{file}");
        string empty = $"{root}/new/main?filename={Uri.EscapeDataString(file)}";
        string full = Quoted.IsWellFormed(verdict.Tool) ? $"{empty}&value={Uri.EscapeDataString(Yaml(verdict))}" : empty;
        return SafeUrl.OrNull(full.Length <= LongestHref ? full : empty);
    }

    /// <summary>A review that repeats the verdict in force: the reader changes what is wrong and adds reason, name and day.</summary>
    public static string Yaml(Classification verdict) => $"""
        - tool: {Quoted.Yaml(verdict.Tool)}
          class: {verdict.Class}
          risk: {verdict.Risk}
          reason: ""
          by: ""
          date:
          fingerprint: {Quoted.Yaml(verdict.Fingerprint)}

        """.ReplaceLineEndings("\n");
}
