using Catalogue.Model;
using Catalogue.Model.Store;
using Catalogue.Site.Machine;
using Catalogue.Site.Memory;
using Catalogue.Site.Output;
using Catalogue.Site.Pages;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Pages.Tools;
using Catalogue.Site.Rendering;
using Catalogue.Site.Routing;

namespace Catalogue.Site;

/// <summary>
/// Builds the site from a catalogue that has been classified: first a survey in compact entries, then server by server the pages,
/// then the lists. No more than a handful of servers are in memory at once. What the last build in the folder made from the same inputs stays.
/// </summary>
public static class SiteBuilder
{
    /// <summary>As below, from what the catalogue holds now.</summary>
    public static Task<BuildReport> BuildAsync(SiteOptions options, CatalogueStore store, IProgress<BuildProgress>? progress, CancellationToken ct) =>
        BuildAsync(options, store, BuildInputs.Read(options, store), progress, ct);

    /// <exception cref="FormatException">A template is not well formed or asks for what its model lacks.</exception>
    /// <exception cref="OutputFolderException">The output folder cannot be used.</exception>
    /// <exception cref="DirectoryNotFoundException">Templates are missing.</exception>
    public static async Task<BuildReport> BuildAsync(SiteOptions options, CatalogueStore store, BuildInputs inputs, IProgress<BuildProgress>? progress, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        using OutputFolder output = OutputFolder.Open(options.OutputFolder, await inputs.LastManifest, [store.Root, options.TemplatesFolder, options.ContentFolder, options.AssetsFolder]);
        // Under the lock: nobody else writes from here on.
        if (!inputs.Memory.IsStillIn(options.OutputFolder))
            inputs = BuildInputs.Read(options, store);
        if (inputs.IsUnchanged && output.Keep(output.Known))
            return Report(inputs.Memory.Servers.Count, inputs.Memory.Servers.Tools, inputs.Memory.Pages, output.Finish(), []);
        using var renderer = new TemplateRenderer(options.TemplatesFolder);
        var survey = new SurveyRun(options, store, inputs);
        await survey.RunAsync(progress, ct);
        // Two API files a server stand side by side.
        if (survey.Survey.Servers.Count > HostLimits.FolderEntries / 2)
            throw new OutputFolderException($"{survey.Survey.Servers.Count} servers are too many for one site: a folder would hold more than {HostLimits.FolderEntries} files; build two catalogues");
        string changes = inputs.ChangesHash();
        var context = new SiteContext(options, store, survey.Survey, survey.Attacks, survey.Shared);
        using var writers = new PageWriters(renderer, output, inputs.Memory.Lists);
        using var machine = new MachineFiles(output, context);
        var servers = new ServerRun(context, survey, output, writers, machine, new Neighbours(context, renderer.Check(ToolPages.Template, typeof(ToolPage)).Asked, survey.FindChanged()));
        // The search index needs the survey alone, and its memory is free again before the list of files has grown.
        Task<string> search = Task.Run(() => SearchRun.Write(context.Survey, output, inputs.Memory.Search, ct), ct);
        await Task.WhenAll(search, servers.RunAsync(progress, ct));
        // Each kind of list stands by itself.
        Action[] lists =
        [
            .. PageTypes.All.Select(t => (Action)(() => Write(t.OfCatalogue(context), writers, ct))),
            .. machine.Lists(),
            () => SiteAssets.Copy(options.AssetsFolder, output),
        ];
        await EachAsync(lists, options.Workers(ct));
        await EachAsync(machine.Closing(writers.Found()), options.Workers(ct));
        if (options.Precompress)
            await Precompressed.WriteAsync(output, options.Workers(ct));
        Problem[] problems = [.. survey.Problems.Concat(survey.Shared).Concat(context.Faults).OrderBy(p => p.Place, StringComparer.Ordinal).ThenBy(p => p.Message, StringComparer.Ordinal)];
        IReadOnlyCollection<RememberedServer> remembered = servers.Remembered(machine.Pieces());
        var memory = new BuildMemory { Stamp = inputs.Stamp, IsWhole = problems.Length == 0, IsComplete = remembered.Count == context.Survey.Servers.Count, Changes = changes, Search = await search, Pages = writers.Pages, Lists = writers.Lists };
        OutputReport report = output.Finish(place => memory.Save(place, remembered));
        return Report(context.Survey.Servers.Count, context.Survey.Tools.Count, writers.Pages, report, problems);
    }

    private static Task EachAsync(IEnumerable<Action> works, ParallelOptions workers) => Parallel.ForEachAsync(works, workers, (work, _) =>
    {
        work();
        return ValueTask.CompletedTask;
    });

    private static void Write(IEnumerable<Page> pages, PageWriters writers, CancellationToken ct)
    {
        foreach (Page page in pages)
        {
            ct.ThrowIfCancellationRequested();
            writers.WriteList(page);
        }
    }

    private static BuildReport Report(int servers, int tools, int pages, OutputReport output, IReadOnlyList<Problem> problems) =>
        new() { Servers = servers, Tools = tools, Pages = pages, Output = output, Problems = problems };
}
