using System.Buffers;
using System.IO.Compression;
using Catalogue.Site.Routing;

namespace Catalogue.Site.Output;

/// <summary>
/// Puts beside each text file of a site the same file compressed with Brotli, as <c>NAME.br</c>, for servers that hand such files out as they are. Brotli and not
/// gzip, whose bytes depend on the processor that made them.
/// </summary>
internal static class Precompressed
{
    // Of 4 to 11: beyond it a page takes ten times as long for a tenth less.
    private const int Quality = 7;
    private const int Window = 22;

    // What is smaller fits into a packet as it is.
    private const int Smallest = 1_000;

    // What is larger is nothing that a browser waits for, and would not be held in memory.
    private const int Largest = 16 << 20;

    private static readonly HashSet<string> Texts = new(StringComparer.Ordinal) { ".html", ".css", ".js", ".json", ".md", ".svg", ".txt", ".xml", ".csv", ".sarif", ".webmanifest" };

    /// <summary>Compresses what the build made, anew only where the file itself is new. The last thing before a build ends.</summary>
    public static Task WriteAsync(OutputFolder output, ParallelOptions workers) =>
        Parallel.ForEachAsync(output.Made().Where(IsText), workers, (file, _) =>
        {
            One(output, file);
            return ValueTask.CompletedTask;
        });

    private static bool IsText((string Path, long Length) file) => file.Length is >= Smallest and <= Largest && Texts.Contains(Path.GetExtension(file.Path));

    private static void One(OutputFolder output, (string Path, long Length) file)
    {
        string compressed = Routes.Compressed(file.Path);
        if (!output.IsChanged(file.Path) && (output.IsMade(compressed) || output.Keep(compressed)))
            return;
        byte[] bytes = File.ReadAllBytes(Path.Combine(output.Root, file.Path));
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(bytes.Length));
        try
        {
            if (BrotliEncoder.TryCompress(bytes, buffer, out int written, Quality, Window))
                output.Write(compressed, buffer.AsSpan(0, written));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
