using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Catalogue.Benchmarks.Guard;

/// <summary>
/// What guard adds to a call: the same server reached directly, through a process that only copies bytes, and through guard with strict reading, a limit counted
/// in a file, and a chained audit; in alternating turns of one run, so that the machine's moods meet all three alike.
/// </summary>
internal static class GuardBenchmark
{
    private const int Turn = 50, Starts = 20;
    private const string Policy = """{"version":"1","default":"deny","tools":{"echo":{"limits":[{"counter":"echo","window":"day","max":1000000000,"scope":"grant"}]}}}""";

    /// <param name="program">The guard to measure, as a release compiles it.</param>
    public static async Task RunAsync(string program, int calls, string? svg)
    {
        string work = Directory.CreateTempSubdirectory("guard-bench-").FullName;
        await File.WriteAllTextAsync(Path.Combine(work, "policy.json"), Policy);
        string[] guard = [program, "guard", "--policy", Path.Combine(work, "policy.json"), "--state", work];
        Console.Write(StartToReady.Table(Starts, ("direct", Self("echo")), ("copying process", Self(["copy", .. Self("echo")])), ("guard", [.. guard, "--", .. Self("echo")])));
        var rows = new List<(string Way, Lane[] Lanes)>
        {
            ("stdio, small call", await MeasuredAsync(OverStdio(guard), calls, """{"message":"hi"}""")),
            ("stdio, 100 KB of arguments", await MeasuredAsync(OverStdio(guard), calls / 10, "{\"message\":\"" + new string('x', 100_000) + "\"}")),
            ("HTTP, small call", await MeasuredAsync(OverHttp(guard), calls, """{"message":"hi"}""")),
        };
        Console.Write(Table(rows));
        if (svg is not null)
            await File.WriteAllTextAsync(svg, GuardChart.Svg(rows));
        foreach (Lane lane in rows.SelectMany(r => r.Lanes))
            lane.Dispose();
        Directory.Delete(work, recursive: true);
    }

    private static string[] Self(params string[] mode) => [Environment.ProcessPath!, "guard", .. mode];

    private static Lane[] OverStdio(string[] guard) =>
    [
        Lane.OverStdio("direct", between: false, Self("echo")),
        Lane.OverStdio("copying process", between: true, Self(["copy", .. Self("echo")])),
        Lane.OverStdio("guard", between: true, [.. guard, "--", .. Self("echo")]),
    ];

    private static Lane[] OverHttp(string[] guard)
    {
        var client = new HttpClient(new SocketsHttpHandler { ActivityHeadersPropagator = null });
        Process server = Lane.Start(Self("echo-http"));
        var address = new Uri(server.StandardOutput.ReadLine()!);
        Process copy = Lane.Start(Self("copy-http", address.Port.ToString(CultureInfo.InvariantCulture)));
        string copied = copy.StandardOutput.ReadLine()!;
        int port = FreePort();
        Process guarded = Lane.Start([.. guard, "--listen", $"127.0.0.1:{port}", "--upstream", $"{address}mcp"]);
        WaitFor(port);
        return
        [
            Lane.OverHttp("direct", server, between: false, client, $"{address}mcp"),
            Lane.OverHttp("copying process", copy, between: true, client, $"{copied}/mcp"),
            Lane.OverHttp("guard", guarded, between: true, client, $"http://127.0.0.1:{port}/mcp"),
        ];
    }

    private static async Task<Lane[]> MeasuredAsync(Lane[] lanes, int calls, string arguments)
    {
        for (int i = 0; i < 2_000; i += Turn)
        {
            foreach (Lane lane in lanes)
                await lane.TurnAsync(i, Turn, arguments, counted: false);
        }
        foreach (Lane lane in lanes)
            lane.Begin();
        for (int i = 0; i < calls; i += Turn)
        {
            foreach (Lane lane in lanes)
                await lane.TurnAsync(10_000 + i, Turn, arguments, counted: true);
        }
        return lanes;
    }

    private static string Table(List<(string Way, Lane[] Lanes)> rows)
    {
        var text = new StringBuilder("| way | through | p50 µs | p99 µs | p50 over direct µs | CPU µs a call | MB |\n|---|---|--:|--:|--:|--:|--:|\n");
        foreach ((string way, Lane[] lanes) in rows)
        {
            foreach (Lane lane in lanes)
                text.Append(CultureInfo.InvariantCulture, $"| {way} | {lane.Name} | {lane.P50:0} | {lane.P99:0} | {(lane == lanes[0] ? "" : (lane.P50 - lanes[0].P50).ToString("0", CultureInfo.InvariantCulture))} | {lane.CpuPerCall:0} | {lane.Megabytes:0} |\n");
        }
        return text.ToString();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void WaitFor(int port)
    {
        for (int tries = 0; tries < 200; tries++)
        {
            try
            {
                using var client = new TcpClient();
                client.Connect(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException)
            {
                Thread.Sleep(50);
            }
        }
        throw new InvalidOperationException("guard does not listen");
    }
}
