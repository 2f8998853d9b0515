using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Catalogue.Benchmarks.Guard;

/// <summary>From the start of a command to its first answer, in alternating turns: what a client waits for when it starts its servers.</summary>
internal static class StartToReady
{
    private const string Hello = """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"bench","version":"1"}}}""";

    /// <returns>Rows of a table: each way's median in milliseconds, and how much that is over the first.</returns>
    public static string Table(int turns, params (string Name, string[] Command)[] ways)
    {
        var took = ways.Select(_ => new List<double>()).ToArray();
        // The first turn reads everything from the disk.
        for (int turn = 0; turn <= turns; turn++)
        {
            for (int way = 0; way < ways.Length; way++)
            {
                double milliseconds = Once(ways[way].Command);
                if (turn > 0)
                    took[way].Add(milliseconds);
            }
        }
        double[] medians = [.. took.Select(t => t.Order().ElementAt(t.Count / 2))];
        var text = new StringBuilder("| start to ready | p50 ms | over direct ms |\n|---|--:|--:|\n");
        for (int way = 0; way < ways.Length; way++)
            text.Append(CultureInfo.InvariantCulture, $"| {ways[way].Name} | {medians[way]:0} | {(way == 0 ? "" : (medians[way] - medians[0]).ToString("0", CultureInfo.InvariantCulture))} |\n");
        return text.Append('\n').ToString();
    }

    private static double Once(string[] command)
    {
        long started = Stopwatch.GetTimestamp();
        using Process process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        process.StandardInput.WriteLine(Hello);
        process.StandardInput.Flush();
        if (process.StandardOutput.ReadLine() is not { } answer || !answer.Contains("\"result\"", StringComparison.Ordinal))
            throw new InvalidOperationException($"{command[0]} does not answer");
        double milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        process.StandardInput.Close();
        process.WaitForExit();
        return milliseconds;
    }
}
