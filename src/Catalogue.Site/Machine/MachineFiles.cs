using Catalogue.Model;
using Catalogue.Site.Survey;

namespace Catalogue.Site;

/// <summary>What programs read of a site: documents, a badge and Markdown for each server while the pages are made, the rest at the end.</summary>
internal sealed class MachineFiles : IDisposable
{
    private const string Title = "Tool risk catalogue";

    // Sitemap, feed and llms.txt want absolute addresses; without one given, the preview's.
    private const string Preview = "http://localhost/";

    private readonly OutputFolder output;
    private readonly SiteContext site;
    private readonly LargeFile lines;
    private readonly LargeFile table;
    private readonly InOrder linesInOrder;
    private readonly InOrder tableInOrder;
    private readonly ApiServerRow[] rows;
    private readonly StackEntry[] stack;
    private readonly Uri address;

    public MachineFiles(OutputFolder output, SiteContext site)
    {
        (this.output, this.site) = (output, site);
        address = new Uri(site.Options.BaseUrl ?? Preview);
        rows = new ApiServerRow[site.Survey.Servers.Count];
        stack = new StackEntry[rows.Length];
        lines = output.OpenLarge(ApiDocuments.ToolsPath);
        linesInOrder = new InOrder(lines.Bytes);
        table = output.OpenLarge(ToolTable.Path);
        table.Bytes.Write(ToolTable.Header);
        tableInOrder = new InOrder(table.Bytes);
    }

    /// <param name="place">The server's place in the order of ids; every place is written once, from any thread.</param>
    public void Write(int place, ServerDossier dossier)
    {
        var judged = new ServerClassifications { Server = dossier.Server.Id, Basis = "", Model = "", Tools = [.. dossier.Tools.Select(t => t.Verdict)], Combinations = dossier.Combinations };
        var slugs = dossier.Tools.ToDictionary(t => t.Definition.Name, t => t.Slug, StringComparer.Ordinal);
        IReadOnlyList<Recommendation> advice = dossier.Advice;
        output.Write(ApiDocuments.ServerPath(dossier.Slug), ApiDocuments.Server(dossier.Server, judged, slugs, advice));
        output.Write(SarifLog.Path(dossier.Slug), SarifLog.Of(dossier.Server, judged, site.Signals, site.Options.BaseUrl is null ? null : address));
        output.Write(Badge.Path(dossier.Slug), Badge.Of(dossier.Server.Name, dossier.Tools.Select(t => t.Verdict.Risk)));
        output.Write(MarkdownTwin.ServerPath(dossier.Slug), MarkdownTwin.Server(dossier));
        foreach ((JudgedTool tool, Recommendation rule) in dossier.Tools.Zip(advice))
            output.Write(MarkdownTwin.ToolPath(dossier.Slug, tool.Slug), MarkdownTwin.Tool(dossier, tool, rule));
        rows[place] = ApiServerRow.Of(dossier.Server, judged);
        stack[place] = StackEntry.Of(dossier.Server);
        linesInOrder.Write(place, ApiDocuments.ToolLines(dossier.Server, judged, slugs, advice));
        tableInOrder.Write(place, ToolTable.Rows(dossier.Server, judged, slugs, advice));
    }

    /// <summary>A server that vanished while the site was built leaves its place empty.</summary>
    public void Skip(int place)
    {
        linesInOrder.Write(place, []);
        tableInOrder.Write(place, []);
    }

    /// <param name="routes">Of all pages, in a stable order.</param>
    public void Finish(IEnumerable<string> routes)
    {
        CatalogueSurvey survey = site.Survey;
        lines.Complete();
        table.Complete();
        output.Write(ApiDocuments.IndexPath, ApiDocuments.Index(rows.OfType<ApiServerRow>()));
        output.Write(ApiDocuments.SchemaPath, ApiDocuments.Schema());
        output.Write(AttackNavigator.Path, AttackNavigator.Of(site.Signals.Values, survey.Tools.Select(t => t.Signals)));
        output.Write(StackIndex.Path, StackOf());
        output.Write(RobotsText.Path, RobotsText.Of(address));
        output.Write(LlmsText.Path, LlmsText.Of(address, Title, survey.Servers.Count, Enum.GetValues<RiskLevel>().ToDictionary(l => l, l => survey.Profile[l])));
        output.Write(AtomFeed.Path, AtomFeed.Of(address, Title, [], survey.AsOf));
        var sitemap = new Sitemap(address, output);
        foreach (string route in routes)
            sitemap.Add(route);
        sitemap.Finish();
    }

    public void Dispose()
    {
        lines.Dispose();
        table.Dispose();
    }

    private byte[] StackOf()
    {
        var index = new StackIndex();
        foreach (StackEntry entry in stack.OfType<StackEntry>())
            index.Add(entry);
        return index.ToJson();
    }
}
