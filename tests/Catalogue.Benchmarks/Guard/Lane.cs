using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Catalogue.Benchmarks.Guard;

/// <summary>One way to the server, and what calls on it took.</summary>
internal sealed class Lane(string name, Process process, Process? measured, Func<byte[], Task> call) : IDisposable
{
    private readonly List<double> microseconds = [];
    private double cpuBefore;

    public string Name => name;

    public double P50 => Quantile(0.5);

    public double P99 => Quantile(0.99);

    /// <summary>Microseconds of processor time of what stands between, for each call.</summary>
    public double? CpuPerCall => measured is null ? null : (CpuOf(measured.Id) - cpuBefore) * 1e6 / microseconds.Count;

    /// <summary>Memory of what stands between.</summary>
    public double? Megabytes => measured is null ? null : double.Parse(File.ReadLines($"/proc/{measured.Id}/status").First(l => l.StartsWith("VmRSS", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    public static Lane OverStdio(string name, bool between, params string[] command)
    {
        Process process = Start(command);
        Stream input = process.StandardInput.BaseStream, output = process.StandardOutput.BaseStream;
        byte[] buffer = new byte[65_536];
        return new Lane(name, process, between ? process : null, message =>
        {
            input.Write(message);
            input.Flush();
            for (int read = 0; read == 0 || buffer[read - 1] != '\n';)
                read = output.Read(buffer);
            return Task.CompletedTask;
        });
    }

    public static Lane OverHttp(string name, Process process, bool between, HttpClient client, string address) => new(name, process, between ? process : null, async message =>
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(message) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        using HttpResponseMessage response = await client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync();
    });

    public async Task TurnAsync(int from, int count, string arguments, bool counted)
    {
        for (int i = from; i < from + count; i++)
        {
            byte[] message = Encoding.UTF8.GetBytes($$$"""{"jsonrpc":"2.0","id":{{{i}}},"method":"tools/call","params":{"name":"echo","arguments":{{{arguments}}}}}""" + "\n");
            long started = Stopwatch.GetTimestamp();
            await call(message);
            if (counted)
                microseconds.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds);
        }
    }

    public void Begin()
    {
        microseconds.Clear();
        cpuBefore = measured is null ? 0 : CpuOf(measured.Id);
    }

    public static Process Start(params string[] command) =>
        Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = false, UseShellExecute = false })!;

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private double Quantile(double share)
    {
        double[] sorted = [.. microseconds.Order()];
        return sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
    }

    private static double CpuOf(int process)
    {
        string stat = File.ReadAllText($"/proc/{process}/stat");
        string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / 100;
    }
}
