using System.Security.Cryptography;

namespace Catalogue.Guard.Auditing;

/// <summary>The end of an audit file that a process goes on with.</summary>
internal static class LastLine
{
    private const int Longest = 32 * 1024 * 1024;

    /// <summary>The last line's hash, empty for an empty file. A line that was cut off gets its end, so that the next stands by itself.</summary>
    public static string HashOf(FileStream file)
    {
        if (file.Length == 0)
            return AuditLog.NoLine;
        long start = Math.Max(0, file.Length - Longest);
        byte[] tail = new byte[file.Length - start];
        file.Seek(start, SeekOrigin.Begin);
        file.ReadExactly(tail);
        if (tail[^1] != '\n')
        {
            file.Seek(0, SeekOrigin.End);
            file.Write("\n"u8);
        }
        ReadOnlySpan<byte> text = tail.AsSpan().TrimEnd((byte)'\n');
        return Convert.ToHexStringLower(SHA256.HashData(text[(text.LastIndexOf((byte)'\n') + 1)..]));
    }
}
