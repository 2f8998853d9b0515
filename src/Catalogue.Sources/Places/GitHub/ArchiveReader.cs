using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using Catalogue.Model;
using Catalogue.Sources.Repositories;

namespace Catalogue.Sources.Places.GitHub;

/// <summary>One file of an archive.</summary>
/// <param name="Path">Inside the repository, with forward slashes.</param>
/// <param name="Bytes">Null where the file was not wanted or is too large.</param>
internal sealed record ArchiveFile(string Path, ReadOnlyMemory<byte>? Bytes)
{
    /// <summary>Whether it is a link; where it leads is nobody's business.</summary>
    public bool IsLink { get; init; }
}

/// <summary>Reads a repository's archive (<c>tar.gz</c>) as a stream. Nothing is written anywhere and no link is followed.</summary>
internal static class ArchiveReader
{
    // Of everything that comes out of the compression, wanted or not; a bomb ends here.
    private const long MostBytes = 2_000_000_000;

    /// <summary>Every regular file and link, the archive's outermost folder taken off; contents only of the wanted ones.</summary>
    /// <param name="archive">Compressed; read once, forward, and left open.</param>
    /// <param name="isWanted">Asked with the path inside the repository, such as <see cref="RepositoryReader.Wants"/>.</param>
    /// <exception cref="InvalidDataException">It is no such archive, is cut off, or goes beyond the bounds; what was yielded before holds.</exception>
    public static async IAsyncEnumerable<ArchiveFile> ReadAsync(Stream archive, Func<string, bool> isWanted, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var plain = new GZipStream(archive, CompressionMode.Decompress, leaveOpen: true);
        await using var tar = new TarReader(plain, leaveOpen: true);
        int files = 0;
        long bytes = 0;
        while (await NextAsync(tar, cancel) is { } entry)
        {
            bytes += entry.Length;
            if (++files > SourceLimits.FilesPerRepository || bytes > MostBytes)
                throw new InvalidDataException($"The archive holds more than {SourceLimits.FilesPerRepository} entries or {MostBytes} bytes.");
            bool isLink = entry.EntryType is TarEntryType.SymbolicLink or TarEntryType.HardLink;
            // Devices are no files.
            if (!(isLink || entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile) || PathOf(entry.Name) is not { } path)
                continue;
            if (isLink)
            {
                yield return new ArchiveFile(path, null) { IsLink = true };
                continue;
            }
            ReadOnlyMemory<byte>? content = null;
            if (entry.Length <= DefinitionLimits.FileBytes && isWanted(path))
                content = await ContentAsync(entry, cancel);
            yield return new ArchiveFile(path, content);
        }
    }

    private static async Task<TarEntry?> NextAsync(TarReader tar, CancellationToken cancel)
    {
        try
        {
            return await tar.GetNextEntryAsync(copyData: false, cancel);
        }
        catch (Exception e) when (e is FormatException or EndOfStreamException or ArgumentException)
        {
            throw new InvalidDataException("The archive is damaged or cut off.", e);
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ContentAsync(TarEntry entry, CancellationToken cancel)
    {
        if (entry.DataStream is not { } data)
            return ReadOnlyMemory<byte>.Empty;
        byte[] content = new byte[entry.Length];
        try
        {
            await data.ReadExactlyAsync(content, cancel);
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("The archive is cut off.", e);
        }
        return content;
    }

    // owner-name-commit/src/a.ts is src/a.ts; what leads out or lies too deep is none of the repository's files.
    private static string? PathOf(string name)
    {
        string[] parts = name.Replace('\\', '/').Split('/');
        bool isPlain = parts.Length >= 2 && parts.Length <= SourceLimits.FolderDepth + 2 && !parts.Any(p => p is "" or "." or "..") && !name.Contains('\0', StringComparison.Ordinal);
        return isPlain ? string.Join('/', parts[1..]) : null;
    }
}
