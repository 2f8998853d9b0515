using System.Globalization;
using System.Text.Json;
using Catalogue.Benchmarks;
using Catalogue.Benchmarks.Guard;
using Catalogue.Classifier;
using Catalogue.Cli.Sampling;
using Catalogue.Cli.Stages;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Site.Routing;

switch (args)
{
    // What guard costs: -- guard [--calls 5000] [--program catalogue] [--svg FILE]; the other words are the processes that it measures against.
    case ["guard", "echo"]:
        EchoServer.OverStdio();
        return;
    case ["guard", "echo-http"]:
        await EchoServer.OverHttpAsync();
        return;
    case ["guard", "copy", .. var command]:
        EchoServer.Copy(command);
        return;
    case ["guard", "copy-http", var to]:
        await EchoServer.CopyConnectionsAsync(int.Parse(to, CultureInfo.InvariantCulture));
        return;
    case ["guard", ..]:
        await GuardBenchmark.RunAsync(Option("--program", Path.Combine(AppContext.BaseDirectory, "catalogue")), int.Parse(Option("--calls", "5000"), CultureInfo.InvariantCulture), Option("--svg", "") is { Length: > 0 } chart ? chart : null);
        return;
}

// dotnet run -c Release --project tests/Catalogue.Benchmarks -- [--tools 1200,12000] [--work DIR] [--program catalogue] [--hugo hugo] [--json FILE] [--svg FILE]
string Option(string name, string otherwise) => Array.IndexOf(args, name) is >= 0 and int at && at + 1 < args.Length ? args[at + 1] : otherwise;

// A new folder each time, and nothing is deleted before the end, or at all in a folder that was named: on ext4 without a journal, creating files
// in the minutes after others were deleted costs up to ten times as much.
string work = Directory.CreateDirectory(Path.Combine(Option("--work", Path.GetTempPath()), "catalogue-bench-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture))).FullName;
string program = Option("--program", Path.Combine(AppContext.BaseDirectory, "catalogue"));
string hugo = Option("--hugo", "");
var all = new List<Measurement>();
foreach (int tools in Option("--tools", "1200").Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture)))
{
    string folder = Path.Combine(work, tools.ToString(CultureInfo.InvariantCulture));
    CatalogueStore store = Shipped.Catalogue(Path.Combine(folder, "catalogue"));
    foreach (Server server in SampleCatalogue.Of(tools))
        store.SaveServer(server);
    all.Add(Measurement.OfProgram("classify, whole", tools, program, "classify", "--catalogue", store.Root));
    string site = Path.Combine(folder, "site");
    string[] build = ["build", "--catalogue", store.Root, "--out", site];
    all.Add(Measurement.OfProgram("build", tools, program, build).WithTree(site));
    if (WriteLimit.Compile(folder) is { } limit)
        all.Add(WriteLimit.Of(limit, tools, site, Path.Combine(folder, "limit")));
    string compact = Path.Combine(folder, "compact");
    all.Add(Measurement.OfProgram("build, compact layout", tools, program, "build", "--layout", "compact", "--catalogue", store.Root, "--out", compact).WithTree(compact));
    all.Add(Measurement.OfProgram("build, nothing changed", tools, program, build));
    string[] ids = [.. store.ServerIds().Where((_, i) => i % 100 == 0)];
    foreach (string id in ids)
        store.SaveServer(store.LoadServer(id, [])! with { Description = "Another text about the same tools." });
    all.Add(Measurement.OfProgram("build, 1 % of servers changed", tools, program, build));
    var options = new SiteOptions { TemplatesFolder = Shipped.OrOwn("templates", "templates"), SiteFolder = Shipped.Site(), OutputFolder = Path.Combine(folder, "none") };
    if (hugo.Length > 0)
    {
        Measurement Made(string step, string source) => Measurement.OfProgram(step, tools, hugo, "--source", source, "--destination", source + "-site", "--quiet").WithTree(source + "-site");
        string whole = Path.Combine(folder, "hugo"), bodies = Path.Combine(folder, "hugo-bodies");
        HugoSite.Write(await PageSource.OpenAsync(options, store, CancellationToken.None), options.TemplatesFolder, whole);
        all.Add(Made("hugo, HTML pages alone", whole));
        SamePages.Check(site, whole + "-site");
        HugoSource.Write(site, bodies);
        all.Add(Made("hugo, bodies made before", bodies));
    }
    if (tools <= 12_000)
    {
        var phases = new Phases(store, tools);
        all.Add(phases.Load());
        all.Add(phases.Classify(ToolClassifier.Load(store.ModelFolder)));
        all.Add(phases.Policies());
        all.Add(await phases.RenderAsync(options, CancellationToken.None));
        all.Add(phases.Write(site, Path.Combine(folder, "copy")));
        all.Add(phases.PlainWrites(site, Path.Combine(folder, "plain")));
    }
}
Console.Write(Measurement.Table(all));
Console.Write(Measurement.Ratios(all, "build", [WriteLimit.Step, "hugo, HTML pages alone"]));
if (Option("--work", "").Length == 0)
    Directory.Delete(work, recursive: true);
if (Option("--json", "") is { Length: > 0 } json)
    File.WriteAllText(json, JsonSerializer.Serialize(all) + "\n");
if (Option("--svg", "") is { Length: > 0 } svg)
    File.WriteAllText(svg, BarChart.Svg(all));
