using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Catalogue.Benchmarks;

/// <summary><c>write-limit.c</c>: a built site's files written once more from C, for what no generator can go below.</summary>
internal static class WriteLimit
{
    /// <summary>Compiles the program into a folder; null where no C compiler is installed.</summary>
    /// <exception cref="InvalidOperationException">The compiler refused it.</exception>
    public static string? Compile(string folder)
    {
        string program = Path.Combine(folder, "write-limit");
        try
        {
            Run("cc", "-O2", "-pthread", "-o", program, Path.Combine(AppContext.BaseDirectory, "write-limit.c"));
            return program;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Writes the tree of <paramref name="site"/> into a new folder.</summary>
    public static Measurement Of(string program, int tools, string site, string copy)
    {
        // Its own clocks leave out the reading of the list.
        double[] seconds = [.. Run(program, site, copy).Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture))];
        return new Measurement(Step.WriteLimit, tools, seconds[0], seconds[1]).WithTree(copy);
    }

    private static string Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
    }
}
