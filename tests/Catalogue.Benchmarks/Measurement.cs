using System.Diagnostics;
using System.Globalization;

namespace Catalogue.Benchmarks;

/// <summary>What one step cost.</summary>
/// <param name="Wall">Seconds.</param>
/// <param name="Cpu">Seconds of all threads and of the system on their behalf.</param>
/// <param name="PeakMegabytes">Most memory at once; null for steps inside the benchmark's own process.</param>
/// <param name="Runs">How many runs the figures are medians of.</param>
/// <param name="Files">Files that it left; null where it writes none.</param>
internal sealed record Measurement(string Step, int Tools, double Wall, double Cpu, double? PeakMegabytes = null, int? Files = null, long? Bytes = null, int Runs = 1)
{
    private const string Heading = "| step | tools | wall s | CPU s | CPU µs a tool | peak MB | files | MB |\n|---|--:|--:|--:|--:|--:|--:|--:|\n";

    public static Measurement InProcess(string step, int tools, Action work)
    {
        using var self = Process.GetCurrentProcess();
        TimeSpan cpu = self.TotalProcessorTime;
        long started = Stopwatch.GetTimestamp();
        work();
        double wall = Stopwatch.GetElapsedTime(started).TotalSeconds;
        self.Refresh();
        return new Measurement(step, tools, wall, (self.TotalProcessorTime - cpu).TotalSeconds);
    }

    /// <summary>Runs a program to its end. Linux tells time and peak only while it runs, so it is asked again and again; up to 10 ms at the end are missed.</summary>
    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public static Measurement OfProgram(string step, int tools, string program, params string[] arguments)
    {
        long started = Stopwatch.GetTimestamp();
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false }) ?? throw new InvalidOperationException(program);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        (double peak, double cpu) = (0, 0);
        do
            (peak, cpu) = (Math.Max(peak, PeakOf(process.Id)), Math.Max(cpu, CpuOf(process.Id)));
        while (!process.WaitForExit(10));
        process.WaitForExit();
        double wall = Stopwatch.GetElapsedTime(started).TotalSeconds;
        if (process.ExitCode > 1)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {output.GetAwaiter().GetResult()}");
        return new Measurement(step, tools, wall, cpu, peak);
    }

    /// <summary>One measurement for each step and size, in the order in which they came first: of each figure the median, of files what the last run left.</summary>
    public static IReadOnlyList<Measurement> Medians(IEnumerable<Measurement> runs) =>
    [
        .. runs.GroupBy(m => (m.Step, m.Tools)).Select(g => g.Last() with
        {
            Wall = Median(g.Select(m => m.Wall)),
            Cpu = Median(g.Select(m => m.Cpu)),
            Runs = g.Count(),
            PeakMegabytes = g.All(m => m.PeakMegabytes is null) ? null : Median(g.Select(m => m.PeakMegabytes ?? 0)),
        }),
    ];

    public Measurement WithTree(string folder)
    {
        FileInfo[] files = [.. new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)];
        return this with { Files = files.Length, Bytes = files.Sum(f => f.Length) };
    }

    public static string Table(IEnumerable<Measurement> all) => Heading + string.Concat(all.Select(m => string.Create(
        CultureInfo.InvariantCulture,
        $"| {m.Step} | {m.Tools} | {m.Wall:0.00} | {m.Cpu:0.00} | {m.Cpu * 1e6 / m.Tools:0} | {m.PeakMegabytes:0} | {m.Files} | {m.Bytes / 1e6:0.0} |\n")));

    /// <summary>One step's wall and processor time in multiples of others' over as many tools; a step that did not run is left out.</summary>
    public static string Ratios(IReadOnlyList<Measurement> all, string step, IReadOnlyList<string> others) => string.Concat(
        from own in all
        where own.Step == step
        from other in all
        where other.Tools == own.Tools && others.Contains(other.Step)
        select string.Create(CultureInfo.InvariantCulture, $"{own.Tools} tools: {step} takes {own.Wall / other.Wall:0.00} × the wall time of {other.Step}, {own.Cpu / other.Cpu:0.00} × the CPU\n"));

    private static double Median(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static double PeakOf(int process) => Read(process, "status", text =>
        text.Split('\n').FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal)) is { } line
            ? double.Parse(line["VmHWM:".Length..^"kB".Length], CultureInfo.InvariantCulture) / 1024
            : 0);

    // User and system time stand in hundredths of a second, 12 and 13 places behind the program's name.
    private static double CpuOf(int process) => Read(process, "stat", text =>
        text[(text.LastIndexOf(')') + 2)..].Split(' ') is { Length: > 13 } fields
            ? (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / 100
            : 0);

    private static double Read(int process, string file, Func<string, double> read)
    {
        try
        {
            return read(File.ReadAllText($"/proc/{process}/{file}"));
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
