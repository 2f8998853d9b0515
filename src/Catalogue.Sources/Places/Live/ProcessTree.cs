using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Catalogue.Sources.Places.Live;

/// <summary>
/// Ends a process with all its children, also those that left it: on Linux every process whose environment or working folder names the scratch folder.
/// One that wipes both on purpose needs a container to hold it.
/// </summary>
internal static class ProcessTree
{
    /// <exception cref="LiveException">Something stays.</exception>
    public static async Task EndAsync(Process root, string scratch)
    {
        long started = Stopwatch.GetTimestamp();
        while (true)
        {
            Kill(root);
            IReadOnlyList<int> strays = Strays(scratch);
            if (root.HasExited && strays.Count == 0)
                return;
            foreach (int stray in strays)
                Kill(stray);
            if (Stopwatch.GetElapsedTime(started) > LiveLimits.Ending)
                throw new LiveException($"does not end: process {string.Join(", ", strays.DefaultIfEmpty(root.Id))} is still there");
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }

    /// <summary>Ids of processes that live in the folder; empty where the system does not tell.</summary>
    public static IReadOnlyList<int> Strays(string scratch)
    {
        if (!OperatingSystem.IsLinux())
            return [];
        byte[] mark = Encoding.UTF8.GetBytes(scratch);
        return [.. Directory.EnumerateDirectories("/proc")
            .Select(d => int.TryParse(Path.GetFileName(d), NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? id : 0)
            .Where(id => id > 0 && id != Environment.ProcessId && LivesIn(id, scratch, mark))];
    }

    private static bool LivesIn(int id, string scratch, byte[] mark)
    {
        try
        {
            return File.ReadAllBytes($"/proc/{id}/environ").AsSpan().IndexOf(mark) >= 0
                || File.ResolveLinkTarget($"/proc/{id}/cwd", returnFinalTarget: false)?.FullName.StartsWith(scratch, StringComparison.Ordinal) == true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It ended meanwhile, or belongs to someone else and so is none of ours.
            return false;
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It is gone already, or a child of it is; the next round shows what stays.
        }
    }

    private static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            Kill(process);
        }
        catch (ArgumentException)
        {
            // It is gone already.
        }
    }
}
