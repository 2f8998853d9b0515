using Catalogue.Model.Verdicts;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Rendering;
using Catalogue.Site.Routing;
using Catalogue.Site.Survey;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Matrix;

/// <summary>Servers against what their tools can do, to sort, filter and take along.</summary>
internal sealed class MatrixPages : IPageType
{
    private const int PageSize = 300;

    public IEnumerable<Page> OfCatalogue(SiteContext site)
    {
        ServerEntry[] servers = [.. site.Survey.Servers.Where(s => s.Tools.Count > 0).OrderBy(s => s.Name, StringComparer.OrdinalIgnoreCase).ThenBy(s => s.Id, StringComparer.Ordinal)];
        foreach ((string route, int number, IReadOnlyList<ServerEntry> part, Pager? pager) in Pager.Split(Routes.Matrix, servers, PageSize, s => s.Id))
        {
            (bool first, string root) = (number == 1, Routes.RootOf(route));
            yield return new Page(route, "matrix", new MatrixPage
            {
                Head = site.Head(route, Pager.Title("What each MCP server can do", number), Pager.Description($"{(first ? English.Count(servers.Length, "server") : "MCP servers")} by capability: private data, foreign text, a way out, code, destruction and money.", number), "servers"),
                Count = first ? $"{English.Count(servers.Length, "server")} with tools" : $"Page {number}",
                Columns = Capability.All,
                Rows = [.. part.Select(s => new MatrixRow(s.Name, s.Id, root + Routes.Server(s.Slug), [.. Capability.All.Select(c => s.Tools.Count(c.Has))]))],
                Table = root + Routes.MatrixTable,
                Pager = pager,
            });
        }
    }
}

/// <summary>One thing that a tool can bring to a server.</summary>
internal sealed record Capability
{
    private readonly Func<ToolEntry, bool> has;

    private Capability(string key, string title, Func<ToolEntry, bool> has) => (Key, Title, this.has) = (key, title, has);

    public static IReadOnlyList<Capability> All { get; } =
    [
        new("private", "Reads private data", t => Shows(t, SignalIds.SensitiveData, SignalIds.Secrets)),
        new("foreign", "Brings foreign text", t => Shows(t, SignalIds.UntrustedContent)),
        new("out", "Has a way out", t => Shows(t, SignalIds.ExternalCommunication, SignalIds.ArbitraryCode)),
        new("code", "Runs code", t => Shows(t, SignalIds.ArbitraryCode)),
        new("destroys", "Destroys", t => t.Class == ToolClass.Destructive),
        new("money", "Moves money", t => Shows(t, SignalIds.Financial)),
    ];

    /// <summary>For sorting, and the column of the table to take along.</summary>
    public string Key { get; }

    public string Title { get; }

    public bool Has(ToolEntry tool) => has(tool);

    private static bool Shows(ToolEntry tool, params ReadOnlySpan<string> signals)
    {
        foreach (string signal in signals)
        {
            if (tool.Signals.Contains(signal))
                return true;
        }
        return false;
    }
}

internal sealed record MatrixPage : PageModel
{
    /// <summary>How many, on the first page; on later ones, which a count would change whenever one server does, the page's number.</summary>
    public required string Count { get; init; }

    public required IReadOnlyList<Capability> Columns { get; init; }

    public required IReadOnlyList<MatrixRow> Rows { get; init; }

    /// <summary>The same as CSV, of all servers.</summary>
    public required string Table { get; init; }

    public required Pager? Pager { get; init; }
}

/// <summary>One server.</summary>
/// <param name="Counts">How many of its tools do what each column says.</param>
internal sealed record MatrixRow(string Name, string Id, string Href, IReadOnlyList<int> Counts);
