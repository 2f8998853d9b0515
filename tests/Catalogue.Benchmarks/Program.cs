using System.Globalization;
using System.Text.Json;
using Catalogue.Benchmarks;
using Catalogue.Benchmarks.Guard;

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

// dotnet run -c Release --project tests/Catalogue.Benchmarks -- [--tools 1200,12000] [--rounds 3] [--work DIR] [--program catalogue] [--hugo hugo] [--json FILE]
//   [--svg FILE] [--guide FILE --taken "on DAY at COMMIT"]
string Option(string name, string otherwise) => Array.IndexOf(args, name) is >= 0 and int at && at + 1 < args.Length ? args[at + 1] : otherwise;

string work = Directory.CreateDirectory(Path.Combine(Option("--work", Path.GetTempPath()), "catalogue-bench-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture))).FullName;
int rounds = int.Parse(Option("--rounds", "3"), CultureInfo.InvariantCulture);
var benchmark = new BuildBenchmark(work, Option("--program", Path.Combine(AppContext.BaseDirectory, "catalogue")), Option("--hugo", ""), rounds);
var all = new List<Measurement>();
foreach (int tools in Option("--tools", "1200").Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture)))
    all.AddRange(await benchmark.OfAsync(tools, CancellationToken.None));
Console.Write(Measurement.Table(all));
Console.Write(Measurement.Ratios(all, Step.Build, [Step.WriteLimit, Step.Hugo]));
if (Option("--work", "").Length == 0)
    Directory.Delete(work, recursive: true);
if (Option("--json", "") is { Length: > 0 } json)
    File.WriteAllText(json, JsonSerializer.Serialize(all) + "\n");
if (Option("--svg", "") is { Length: > 0 } svg)
    File.WriteAllText(svg, BarChart.Svg(all));
if (Option("--guide", "") is { Length: > 0 } guide)
    File.WriteAllText(guide, SpeedGuide.With(File.ReadAllText(guide), all, Option("--taken", "at a time that was not told")));
