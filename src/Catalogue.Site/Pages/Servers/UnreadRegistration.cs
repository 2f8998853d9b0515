using Catalogue.Model.Servers;
using Catalogue.Site.Markup;
using Catalogue.Site.Pages.Parts;

namespace Catalogue.Site.Pages.Servers;

/// <summary>A place in the source that registers a tool whose name only a run would show.</summary>
internal sealed record UnreadRegistration(string Label, string Expression, string? Href)
{
    /// <summary>Places shown; a generated server can have thousands.</summary>
    public const int Shown = 20;

    public static IReadOnlyList<UnreadRegistration> Of(Server server) => [.. server.Findings.Take(Shown).Select(f => Of(f, server))];

    private static UnreadRegistration Of(RegistrationFinding finding, Server server)
    {
        var place = new Provenance { Reader = "source", File = finding.File, FirstLine = finding.Line };
        return new UnreadRegistration(
            $"{HiddenCharacters.Shown(finding.File)}, line {finding.Line}",
            HiddenCharacters.Shown(Words.English.Shortened(finding.Expression, 120)),
            RepositoryLink.ToFile(server.Source?.Repository, server.Source?.Commit, place));
    }
}
