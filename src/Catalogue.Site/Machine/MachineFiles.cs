using Catalogue.Model.Policies;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Markup;
using Catalogue.Site.Memory;
using Catalogue.Site.Output;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Pages.Search;
using Catalogue.Site.Routing;
using Catalogue.Site.Survey;
using Catalogue.Site.Words;
using Microsoft.Win32.SafeHandles;

namespace Catalogue.Site.Machine;

/// <summary>What programs read of a site: documents, a badge and Markdown for each server while the pages are made, the rest at the end.</summary>
internal sealed class MachineFiles : IDisposable
{
    private const string Title = "Tool risk catalogue";

    // Sitemap, feed and llms.txt want absolute addresses; without one given, the preview's.
    private const string Preview = "http://localhost/";

    private readonly OutputFolder output;
    private readonly SiteContext site;
    private readonly SafeFileHandle? lastLines;
    private readonly SafeFileHandle? lastTable;
    private readonly LargeFile lines;
    private readonly LargeFile table;
    private readonly OrderedPieces linesInOrder;
    private readonly OrderedPieces tableInOrder;
    private readonly ApiServerRow[] rows;
    private readonly StackEntry[] stack;
    private readonly int[] lineLengths;
    private readonly int[] tableLengths;
    private readonly Uri address;

    public MachineFiles(OutputFolder output, SiteContext site)
    {
        (this.output, this.site) = (output, site);
        address = new Uri(site.Options.BaseUrl ?? Preview);
        rows = new ApiServerRow[site.Survey.Servers.Count];
        stack = new StackEntry[rows.Length];
        (lineLengths, tableLengths) = (new int[rows.Length], new int[rows.Length]);
        if (output.CanKeep(Routes.ApiTools) && output.CanKeep(Routes.ToolTable))
            (lastLines, lastTable) = (Last(Routes.ApiTools), Last(Routes.ToolTable));
        lines = output.OpenLarge(Routes.ApiTools);
        linesInOrder = new OrderedPieces(lines.Bytes);
        table = output.OpenLarge(Routes.ToolTable);
        table.Bytes.Write(ToolTable.Header);
        tableInOrder = new OrderedPieces(table.Bytes);
    }

    /// <summary>Whether the large files of the last build are there to take parts from.</summary>
    public bool HasPieces => lastLines is not null;

    /// <param name="place">The server's place in the order of ids; every place is written once, from any thread.</param>
    public void Write(int place, ServerDossier dossier)
    {
        var judged = new ServerClassifications { Server = dossier.Server.Id, Basis = "", Model = "", Tools = [.. dossier.Tools.Select(t => t.Verdict)], Combinations = dossier.Combinations };
        var pages = dossier.Tools.ToDictionary(t => t.Definition.Name, t => t.Route.Address, StringComparer.Ordinal);
        IReadOnlyList<Recommendation> advice = [.. dossier.Tools.Select(t => t.Advice)];
        byte[] toolLines = ApiDocuments.ToolLines(dossier.Server, judged, pages, advice);
        output.Write(Routes.ApiServer(dossier.Slug), ApiDocuments.Server(dossier.Server, judged, toolLines));
        output.Write(Routes.Sarif(dossier.Slug), SarifLog.Of(dossier.Server, judged, site.Signals, site.Options.BaseUrl is null ? null : address));
        output.Write(Routes.Badge(dossier.Slug), Badge.Of(dossier.Server.Name, dossier.Tools.Select(t => t.Verdict.Risk)));
        output.Write(Routes.Markdown(Routes.Server(dossier.Slug)), MarkdownTwin.Server(dossier));
        output.Write(Routes.ServerFeed(dossier.Slug), AtomFeed.Of(address, $"{Title}: {HiddenCharacters.Shown(dossier.Server.Id)}", ChangeFeed.Of(dossier.Server.Id, site.Changes), dossier.Entry!.LastChanged ?? default, Routes.ServerFeed(dossier.Slug)));
        foreach (JudgedTool tool in dossier.Tools.Where(t => t.Route.HasOwnPage))
            output.Write(tool.Route.MarkdownAddress, MarkdownTwin.Tool(dossier, tool, tool.Advice, site.Wording));
        Put(place, ApiServerRow.Of(dossier.Server, judged), StackEntry.Of(dossier.Server),
            toolLines, ToolTable.Rows(dossier.Server, judged, pages, advice));
    }

    /// <summary>Takes a server's part from what the last build wrote.</summary>
    /// <param name="place">As for <see cref="Write"/>.</param>
    public void Keep(int place, RememberedServer server) =>
        Put(place, ApiServerRow.Of(server.Entry, server.Name), server.Stack, Old(lastLines!, server.Lines), Old(lastTable!, server.Table));

    /// <summary>Where each server's part of <c>tools.jsonl</c> and of <c>tools.csv</c> stands, and its keys; null for one that was skipped.</summary>
    public IEnumerable<(StackEntry? Stack, Piece Lines, Piece Table)> Pieces()
    {
        (long line, long row) = (0, ToolTable.Header.Length);
        for (int i = 0; i < rows.Length; i++)
        {
            yield return (stack[i], new Piece(line, lineLengths[i]), new Piece(row, tableLengths[i]));
            (line, row) = (line + lineLengths[i], row + tableLengths[i]);
        }
    }

    /// <summary>A server that vanished while the site was built leaves its place empty.</summary>
    public void Skip(int place)
    {
        linesInOrder.Write(place, []);
        tableInOrder.Write(place, []);
    }

    /// <summary>The documents of the whole catalogue, each to be written by itself, once every server is.</summary>
    public IEnumerable<Action> Lists() =>
    [
        () => output.Write(Routes.ApiIndex, ApiDocuments.Index(rows.OfType<ApiServerRow>())),
        () => output.Write(Routes.StackIndex, StackOf()),
        () => output.Write(Routes.NameIndex, NameIndex.Of(site.Survey.Names)),
        () => output.Write(Routes.MatrixTable, MatrixTable.Of(site.Survey.Servers)),
        () => output.Write(Routes.AttackNavigator, AttackNavigator.Of(site.Signals.Values, site.Survey.Tools.Select(t => t.Signals))),
        () => output.Write(Routes.SearchTopics, TopicsFile.Of(SearchTopics.Of(site))),
        () => output.Write(Routes.Feed, AtomFeed.Of(address, Title, ChangeFeed.Of(site.Changes), site.Survey.AsOf)),
        WriteSmall,
    ];

    /// <summary>What is to be written when all pages are known.</summary>
    /// <param name="routes">Of all pages, in a stable order.</param>
    public IEnumerable<Action> Closing(IEnumerable<string> routes)
    {
        // Some systems replace no file that is open.
        lastLines?.Dispose();
        lastTable?.Dispose();
        return [lines.Complete, table.Complete, () => WriteSitemap(routes)];
    }

    public void Dispose()
    {
        lastLines?.Dispose();
        lastTable?.Dispose();
        lines.Dispose();
        table.Dispose();
    }

    private void WriteSitemap(IEnumerable<string> routes)
    {
        var sitemap = new Sitemap(address, output);
        foreach (string route in routes)
            sitemap.Add(route);
        sitemap.Finish();
    }

    private void WriteSmall()
    {
        output.Write(Routes.ApiSchema, ApiDocuments.Schema());
        output.Write(Routes.Robots, RobotsText.Of(address));
        output.Write(Routes.Llms, LlmsText.Of(address, Title, site.Survey.Servers.Count, Enum.GetValues<RiskLevel>().ToDictionary(l => l, l => site.Survey.Profile[l]), site.Options.Layout));
        foreach (RiskLevel level in Enum.GetValues<RiskLevel>())
        {
            foreach (ToolClass toolClass in Enum.GetValues<ToolClass>())
                output.Write(Routes.Picture(LevelView.Of(level).Key, ClassView.Of(toolClass).Key), VerdictPicture.Of(level, toolClass));
        }
    }

    private void Put(int place, ApiServerRow row, StackEntry keys, byte[] toolLines, byte[] tableRows)
    {
        (rows[place], stack[place]) = (row, keys);
        (lineLengths[place], tableLengths[place]) = (toolLines.Length, tableRows.Length);
        linesInOrder.Write(place, toolLines);
        tableInOrder.Write(place, tableRows);
    }

    private SafeFileHandle Last(string path) => File.OpenHandle(Path.Combine(output.Root, path));

    private static byte[] Old(SafeFileHandle file, Piece piece)
    {
        byte[] bytes = new byte[piece.Length];
        int read = 0, more;
        while (read < bytes.Length && (more = RandomAccess.Read(file, bytes.AsSpan(read), piece.Start + read)) > 0)
            read += more;
        return read == bytes.Length ? bytes : throw new EndOfStreamException();
    }

    private byte[] StackOf()
    {
        var index = new StackIndex();
        foreach (StackEntry entry in stack.OfType<StackEntry>())
            index.Add(entry);
        return index.ToJson();
    }
}
