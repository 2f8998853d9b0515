using System.Globalization;
using System.Text;

namespace Catalogue.Site.Output;

/// <summary>What the last whole build wrote: a heading, then length and path of each file, a line each, sorted.</summary>
/// <param name="Written">When that build ended, by the clock of the file system.</param>
/// <param name="Bytes">Size of the manifest itself.</param>
internal sealed record Manifest(DateTime Written, long Bytes, IReadOnlyList<(string Path, long Length)> Files)
{
    private const string Heading = "catalogue output 1";

    /// <summary>A folder without one.</summary>
    public static Manifest None { get; } = new(default, 0, []);

    public static string FileIn(string state) => Path.Combine(state, "manifest");

    /// <summary>The manifest of an output folder, or null where it cannot be read; whoever opens the folder meets the fault.</summary>
    public static Manifest? TryRead(string output)
    {
        try
        {
            return Read(Path.Combine(output, OutputState.Folder));
        }
        catch (Exception e) when (e is OutputFolderException || OutputFolderException.IsCause(e))
        {
            return null;
        }
    }

    /// <exception cref="OutputFolderException">A line is not what a build writes.</exception>
    public static Manifest Read(string state)
    {
        var file = new FileInfo(FileIn(state));
        if (!file.Exists)
            return None;
        var files = new List<(string Path, long)>();
        int number = 0;
        foreach (string line in File.ReadLines(file.FullName))
        {
            if (++number == 1 && line == Heading)
                continue;
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            if (number == 1 || space < 0 || !long.TryParse(line.AsSpan(0, space), NumberStyles.None, CultureInfo.InvariantCulture, out long length)
                || !OutputPath.IsSafe(line.AsSpan(space + 1)) || (files.Count > 0 && line.AsSpan(space + 1).SequenceCompareTo(files[^1].Path) <= 0))
                throw new OutputFolderException($"{file.FullName}:{number} is not what a build writes; delete the output folder and build again");
            files.Add((line[(space + 1)..], length));
        }
        if (number == 0)
            throw new OutputFolderException($"{file.FullName} is empty; delete the output folder and build again");
        return new Manifest(file.LastWriteTimeUtc, file.Length, files);
    }

    /// <summary>Whether it is the one that lies there now.</summary>
    public bool IsOf(string state) => new FileInfo(FileIn(state)) is { Exists: true } file && file.LastWriteTimeUtc == Written && file.Length == Bytes;

    public static void Write(string path, IEnumerable<(string Path, long Length)> sorted)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false), bufferSize: 1 << 16) { NewLine = "\n" };
        writer.WriteLine(Heading);
        foreach ((string file, long length) in sorted)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{length} {file}"));
    }
}
