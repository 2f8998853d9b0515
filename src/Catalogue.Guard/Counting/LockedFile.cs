using System.Diagnostics;
using Microsoft.Win32.SafeHandles;

namespace Catalogue.Guard.Counting;

/// <summary>Opens a file that nobody else has open meanwhile; the system gives it free when its holder dies.</summary>
internal static class LockedFile
{
    // EWOULDBLOCK on Linux and macOS, and Windows' sharing violation.
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020)];

    /// <exception cref="CounterException">It cannot be opened, or stays held for longer than <paramref name="patience"/>.</exception>
    public static SafeFileHandle Open(string path, TimeSpan patience)
    {
        long started = Stopwatch.GetTimestamp();
        for (int tries = 0; ; tries++)
        {
            try
            {
                return File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (Held.Contains(e.HResult))
            {
                if (Stopwatch.GetElapsedTime(started) > patience)
                    throw new CounterException($"The counter file {path} is held by another program.", e);
                Pause(tries);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new CounterException($"The counter file {path} cannot be opened: {e.Message}", e);
            }
        }
    }

    private static void Pause(int tries)
    {
        if (tries < 20)
            Thread.Yield();
        else
            Thread.Sleep(tries < 200 ? 0 : 1);
    }
}
