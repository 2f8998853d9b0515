using Catalogue.Model.Servers;
using Catalogue.Site.Markup;
using Catalogue.Site.Pages.Parts;

namespace Catalogue.Site.Pages.Servers;

/// <summary>The lines of facts beside a server's name.</summary>
internal static class ServerFactRows
{
    public static IReadOnlyList<FactRow> Of(Server server)
    {
        var rows = new List<FactRow>();
        if (server.Source is { } source)
            Add(rows, "Repository", source.Repository + (source.Path is { } path ? "/" + path : ""), RepositoryLink.To(source.Repository));
        if (server.Source?.Commit is { } commit)
            Add(rows, "Commit", commit.Length > 12 ? commit[..12] : commit, null);
        Add(rows, "Version", server.Version, null);
        Add(rows, "Licence", server.Licence, null);
        Add(rows, "Category", server.Category, null);
        Add(rows, "Homepage", server.Homepage, SafeUrl.OrNull(server.Homepage));
        foreach (string alias in server.Aliases)
            Add(rows, "Formerly", alias, null);
        return rows;
    }

    private static void Add(List<FactRow> rows, string label, string? value, string? href)
    {
        if (!string.IsNullOrWhiteSpace(value))
            rows.Add(new FactRow(label, HiddenCharacters.Shown(value), href));
    }
}
