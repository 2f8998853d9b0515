using System.Text;

namespace Catalogue.Scanner.Engine.Syntax;

/// <summary>Files of a repository as texts.</summary>
public static class SourceBytes
{
    // As far as git looks for a zero byte.
    private const int Looked = 8000;

    /// <summary>The text of a file's bytes, UTF-8 or UTF-16 with its mark, or null for a binary one; what is no valid text becomes replacement characters.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, .. var little])
            return Encoding.Unicode.GetString(little);
        if (bytes is [0xFE, 0xFF, .. var big])
            return Encoding.BigEndianUnicode.GetString(big);
        if (bytes[..Math.Min(bytes.Length, Looked)].Contains((byte)0))
            return null;
        return Encoding.UTF8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes);
    }
}
