using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Rendering;
using Catalogue.Site.Routing;

namespace Catalogue.Site.Pages.Data;

/// <summary>Everything that programs can read of the site, each with what it is for.</summary>
internal sealed class DataPages : IPageType
{
    public IEnumerable<Page> OfCatalogue(SiteContext site)
    {
        string root = Routes.RootOf(Routes.Data);
        yield return new Page(Routes.Data, "data", new DataPage
        {
            Head = site.Head(Routes.Data, "Data of the catalogue", "JSON, CSV, SARIF, feeds, badges and more: what a program can read of the catalogue, and what each is for.", "data"),
            Files =
            [
                new("Index of servers (JSON)", root + Routes.ApiIndex, "Counts, and one line for each server."),
                new("JSON Schema", root + Routes.ApiSchema, "What the JSON documents hold; within v1 members are only added."),
                new("All tools, one a line (JSON Lines)", root + Routes.ApiTools, "Each with its definition, verdict, evidence and recommended action."),
                new("All tools (CSV)", root + Routes.ToolTable, "The same in short, for a spreadsheet."),
                new("Matrix of servers and capabilities (CSV)", root + Routes.MatrixTable, "How many tools of each server read private data, bring foreign text, have a way out, run code, destroy, or move money."),
                new("ATLAS Navigator layer", root + Routes.AttackNavigator, "Techniques by how many tools show their signals."),
                new("llms.txt", root + Routes.Llms, "The site for a model: what is where."),
                new("Feed of changes (Atom)", root + Routes.Feed, "Tools added, removed, redefined and judged anew; each server has a feed of its own."),
            ],
            Example = site.Survey.Servers.FirstOrDefault(s => s.Tools.Count > 0) is { } server ? ServerData.Of(server.Slug, site, root) : null,
        });
    }
}

internal sealed record DataPage : PageModel
{
    public required IReadOnlyList<DataFile> Files { get; init; }

    /// <summary>The documents of one server, as an example; null where there is none.</summary>
    public required ServerData? Example { get; init; }
}

/// <summary>One document.</summary>
internal sealed record DataFile(string Title, string Href, string What);
