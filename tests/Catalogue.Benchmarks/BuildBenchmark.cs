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
    // Phases run inside this process, which larger catalogues would fill; Hugo holds a whole site in memory, and several sites of that size no disk.
    private const int MostToolsWhole = 12_000;

    /// <summary>All steps over a made-up catalogue of so many tools.</summary>
    public async Task<IReadOnlyList<Measurement>> OfAsync(int tools, CancellationToken cancel)
    {
        var all = new List<Measurement>();
        bool whole = tools <= MostToolsWhole;
        for (int round = 0; round < (whole ? rounds : 1); round++)
        {
            string folder = Path.Combine(work, string.Create(CultureInfo.InvariantCulture, $"{tools}-{round}"));
            CatalogueStore store = Shipped.Catalogue(Path.Combine(folder, "catalogue"));
            foreach (Server server in SampleCatalogue.Of(tools))
                store.SaveServer(server);
            all.AddRange(Builds(tools, folder, store, whole));
            if (whole && hugo.Length > 0)
                all.AddRange(await HugoAsync(tools, folder, store, cancel));
            if (whole)
                all.AddRange(await InProcessAsync(tools, folder, store, cancel));
        }
        return Measurement.Medians(all);
    }

    private IEnumerable<Measurement> Builds(int tools, string folder, CatalogueStore store, bool whole)
    {
        string site = SiteOf(folder), compact = Path.Combine(folder, "compact"), compressed = Path.Combine(folder, "compressed");
        string[] build = ["build", "--catalogue", store.Root, "--out", site];
        yield return Measurement.OfProgram(Step.Classify, tools, program, "classify", "--catalogue", store.Root);
        yield return Measurement.OfProgram(Step.Build, tools, program, build).WithTree(site);
        if (whole && WriteLimit.Compile(folder) is { } limit)
            yield return WriteLimit.Of(limit, tools, site, Path.Combine(folder, "limit"));
        if (whole)
            yield return Measurement.OfProgram(Step.Precompressed, tools, program, "build", "--precompress", "--catalogue", store.Root, "--out", compressed).WithTree(compressed);
        yield return Measurement.OfProgram(Step.Compact, tools, program, "build", "--layout", "compact", "--catalogue", store.Root, "--out", compact).WithTree(compact);
        yield return Measurement.OfProgram(Step.Unchanged, tools, program, build);
        foreach (string id in store.ServerIds().Where((_, i) => i % 100 == 0))
            store.SaveServer(Redefined(store.LoadServer(id, [])!));
        yield return Measurement.OfProgram(Step.Changed, tools, program, build);
    }

    // What a night brings: one definition says something else, and is judged anew by the build.
    private static Server Redefined(Server server) =>
        server with { Tools = [server.Tools[0] with { Description = server.Tools[0].Description + " Removes the previous copy." }, .. server.Tools.Skip(1)] };

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
