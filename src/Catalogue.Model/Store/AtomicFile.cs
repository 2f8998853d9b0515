using System.Globalization;

namespace Catalogue.Model.Store;

/// <summary>
/// Writes a file whole or not at all: to a temporary neighbour first, then by rename. Each writer has a neighbour of its own, for one that two share may be
/// renamed into place by the first while the second is half-way through it.
/// </summary>
public static class AtomicFile
{
    /// <summary>Marks a neighbour that was being written when the program stopped; readers skip it.</summary>
    public const string TemporarySuffix = ".writing";

    // A neighbour that was swept away, by a run that took it for a dead one's, is written again.
    private const int MostTries = 100;

    private static int number;

    /// <summary>Writes unless the file already holds these bytes, so that modification times tell of change.</summary>
    /// <returns>Whether anything was written.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static bool Write(string path, ReadOnlySpan<byte> bytes)
    {
        if (HoldsAlready(path, bytes))
            return false;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        for (int tries = 1; !TryPlace(path, bytes, isLast: tries == MostTries); tries++)
        {
        }
        return true;
    }

    /// <summary>Takes away what runs left that were killed while they wrote. Called where a run begins, not for each file.</summary>
    /// <param name="folder">With all below it; may be missing.</param>
    public static void Sweep(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (string left in Directory.EnumerateFiles(folder, "*" + TemporarySuffix, SearchOption.AllDirectories))
        {
            try
            {
                // Who is writing holds it.
                using var held = new FileStream(left, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Another run is at it.
            }
        }
    }

    private static bool TryPlace(string path, ReadOnlySpan<byte> bytes, bool isLast)
    {
        string temporary = string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}-{Interlocked.Increment(ref number)}{TemporarySuffix}");
        try
        {
            using FileStream? stream = TryCreate(temporary, isLast);
            if (stream is null)
                return false;
            stream.Write(bytes);
            // Held while it is renamed, so that a sweep never finds it let go; but where whoever reads what is held is refused, let go first.
            if (OperatingSystem.IsWindows())
                stream.Dispose();
            File.Move(temporary, path, overwrite: true);
            return true;
        }
        catch (FileNotFoundException) when (!isLast)
        {
            return false;
        }
    }

    // Between its making and its lock a sweep may have taken hold of it.
    private static FileStream? TryCreate(string temporary, bool isLast)
    {
        try
        {
            return new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.Read | FileShare.Delete, bufferSize: 0);
        }
        catch (IOException) when (!isLast)
        {
            return null;
        }
    }

    private static bool HoldsAlready(string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists && file.Length == bytes.Length && bytes.SequenceEqual(File.ReadAllBytes(path));
        }
        catch (IOException)
        {
            // Another run is putting its own in the place, or has taken it away.
            return false;
        }
    }
}
