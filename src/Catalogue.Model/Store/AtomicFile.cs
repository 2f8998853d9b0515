using System.Globalization;

namespace Catalogue.Model.Store;

/// <summary>Writes a file whole or not at all: to a temporary neighbour first, then by rename.</summary>
public static class AtomicFile
{
    /// <summary>Marks a neighbour that was being written when the program stopped; readers skip it.</summary>
    public const string TemporarySuffix = ".writing";

    /// <summary>Writes unless the file already holds these bytes, so that modification times tell of change.</summary>
    /// <returns>Whether anything was written.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static bool Write(string path, ReadOnlySpan<byte> bytes)
    {
        if (HoldsAlready(path, bytes))
            return false;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        string temporary;
        using (FileStream stream = Open(path))
        {
            temporary = stream.Name;
            stream.Write(bytes);
        }
        Place(temporary, path);
        return true;
    }

    private static void Place(string temporary, string path)
    {
        try
        {
            File.Move(temporary, path, overwrite: true);
        }
        catch (FileNotFoundException) when (File.Exists(path))
        {
            // Another run took the neighbour over between our last byte and here, and has put its own in the place.
        }
    }

    // One name, so that what a killed run left is used up by the next; another where two runs write the same file at once.
    private static FileStream Open(string path)
    {
        try
        {
            return New(path + TemporarySuffix);
        }
        catch (IOException)
        {
            return New(string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}{TemporarySuffix}"));
        }
    }

    private static FileStream New(string temporary) => new(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);

    private static bool HoldsAlready(string path, ReadOnlySpan<byte> bytes)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length == bytes.Length && bytes.SequenceEqual(File.ReadAllBytes(path));
    }
}
