using System.Globalization;
using System.Text;

namespace Catalogue.Benchmarks;

/// <summary>The section of figures in the guide to speed: what was measured, as tables, and what was not.</summary>
internal static class SpeedGuide
{
    private const string Section = "## Figures\n", NextSection = "\n## ";

    /// <summary>The guide with its section of figures made anew; the rest stays as it is.</summary>
    /// <param name="guide">The Markdown so far.</param>
    /// <param name="taken">When and of which version, in words.</param>
    /// <exception cref="FormatException">The guide has no such section.</exception>
    public static string With(string guide, IReadOnlyList<Measurement> all, string taken)
    {
        int start = guide.IndexOf(Section, StringComparison.Ordinal);
        if (start < 0)
            throw new FormatException($"the guide has no line '{Section.TrimEnd()}'");
        int next = guide.IndexOf(NextSection, start + Section.Length, StringComparison.Ordinal);
        return guide[..start] + Figures(all, taken) + (next < 0 ? "" : guide[next..]);
    }

    private static string Figures(IReadOnlyList<Measurement> all, string taken)
    {
        var text = new StringBuilder(Section);
        text.Append(CultureInfo.InvariantCulture, $"\nTaken {taken}.\n");
        int[] sizes = [.. all.Select(m => m.Tools).Distinct()];
        foreach (int tools in sizes)
        {
            int runs = all.First(m => m.Tools == tools).Runs;
            text.Append(CultureInfo.InvariantCulture, $"\n{(runs == 1 ? "One run of each step" : $"Medians of {runs} runs of each step, in turns")}.\n");
            text.Append(CultureInfo.InvariantCulture, $"\n| {tools:N0} tools | wall s | CPU s | CPU µs a tool | peak MB | files | MB | KB a tool |\n|---|--:|--:|--:|--:|--:|--:|--:|\n");
            foreach (Measurement m in all.Where(m => m.Tools == tools))
                text.Append(CultureInfo.InvariantCulture, $"| {m.Step} | {m.Wall:0.00} | {m.Cpu:0.00} | {m.Cpu * 1e6 / tools:0} | {m.PeakMegabytes:0} | {m.Files:N0} | {m.Bytes / 1e6:N0} | {m.Bytes / 1024.0 / tools:0.0} |\n");
            string[] missing = [.. Step.All.Except(all.Where(m => m.Tools == tools).Select(m => m.Step), StringComparer.Ordinal)];
            if (missing.Length > 0)
                text.Append(CultureInfo.InvariantCulture, $"\nNot measured with {tools:N0} tools: {string.Join("; ", missing)}.\n");
        }
        return text.ToString();
    }
}
