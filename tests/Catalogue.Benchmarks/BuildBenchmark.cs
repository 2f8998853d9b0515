using System.Globalization;
using Catalogue.Classifier;
using Catalogue.Cli.Sampling;
using Catalogue.Cli.Stages;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Site.Routing;

namespace Catalogue.Benchmarks;

/// <summary>
/// What builds cost, each step so many times in turn. Every round has a catalogue and folders of its own, and nothing is deleted between: on ext4 without a
/// journal, creating files in the minutes after others were deleted costs up to ten times as much.
/// </summary>
/// <param name="work">A new folder.</param>
/// <param name="program">The program that builds.</param>
/// <param name="hugo">Hugo; empty to leave it out.</param>
/// <param name="rounds">How often each step runs; its figures are the medians.</param>
internal sealed class BuildBenchmark(string work, string program, string hugo, int rounds)
{
    // Phases run inside this process, which larger catalogues would fill.
    private const int MostToolsInProcess = 12_000;

    /// <summary>All steps over a made-up catalogue of so many tools.</summary>
    public async Task<IReadOnlyList<Measurement>> OfAsync(int tools, CancellationToken cancel)
    {
        var all = new List<Measurement>();
        for (int round = 0; round < rounds; round++)
        {
            string folder = Path.Combine(work, string.Create(CultureInfo.InvariantCulture, $"{tools}-{round}"));
            CatalogueStore store = Shipped.Catalogue(Path.Combine(folder, "catalogue"));
            foreach (Server server in SampleCatalogue.Of(tools))
                store.SaveServer(server);
            all.AddRange(Builds(tools, folder, store));
            if (hugo.Length > 0)
                all.AddRange(await HugoAsync(tools, folder, store, cancel));
            if (tools <= MostToolsInProcess)
                all.AddRange(await InProcessAsync(tools, folder, store, cancel));
        }
        return Measurement.Medians(all);
    }

    private IEnumerable<Measurement> Builds(int tools, string folder, CatalogueStore store)
    {
        string site = SiteOf(folder), compact = Path.Combine(folder, "compact");
        string[] build = ["build", "--catalogue", store.Root, "--out", site];
        yield return Measurement.OfProgram(Step.Classify, tools, program, "classify", "--catalogue", store.Root);
        yield return Measurement.OfProgram(Step.Build, tools, program, build).WithTree(site);
        if (WriteLimit.Compile(folder) is { } limit)
            yield return WriteLimit.Of(limit, tools, site, Path.Combine(folder, "limit"));
        yield return Measurement.OfProgram(Step.Compact, tools, program, "build", "--layout", "compact", "--catalogue", store.Root, "--out", compact).WithTree(compact);
        yield return Measurement.OfProgram(Step.Unchanged, tools, program, build);
        foreach (string id in store.ServerIds().Where((_, i) => i % 100 == 0))
            store.SaveServer(store.LoadServer(id, [])! with { Description = "Another text about the same tools." });
        yield return Measurement.OfProgram(Step.Changed, tools, program, build);
    }

    private async Task<IReadOnlyList<Measurement>> HugoAsync(int tools, string folder, CatalogueStore store, CancellationToken cancel)
    {
        Measurement Made(string step, string source) => Measurement.OfProgram(step, tools, hugo, "--source", source, "--destination", source + "-site", "--quiet").WithTree(source + "-site");
        string whole = Path.Combine(folder, "hugo"), bodies = Path.Combine(folder, "hugo-bodies"), site = SiteOf(folder);
        SiteOptions options = Options(folder);
        HugoSite.Write(await PageSource.OpenAsync(options, store, cancel), options.TemplatesFolder, whole);
        Measurement filled = Made(Step.Hugo, whole);
        SamePages.Check(site, whole + "-site");
        HugoSource.Write(site, bodies);
        return [filled, Made(Step.HugoBodies, bodies)];
    }

    private static async Task<IReadOnlyList<Measurement>> InProcessAsync(int tools, string folder, CatalogueStore store, CancellationToken cancel)
    {
        var phases = new Phases(store, tools);
        return
        [
            phases.Load(),
            phases.Classify(ToolClassifier.Load(store.ModelFolder)),
            phases.Policies(),
            await phases.RenderAsync(Options(folder), cancel),
            phases.Write(SiteOf(folder), Path.Combine(folder, "copy")),
            phases.PlainWrites(SiteOf(folder), Path.Combine(folder, "plain")),
        ];
    }

    private static string SiteOf(string folder) => Path.Combine(folder, "site");

    private static SiteOptions Options(string folder) =>
        new() { TemplatesFolder = Shipped.OrOwn("templates", "templates"), SiteFolder = Shipped.Site(), OutputFolder = Path.Combine(folder, "none") };
}
