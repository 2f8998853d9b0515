using System.Text;

namespace Catalogue.Scanner.Engine.Syntax;

/// <summary>Files of a repository as texts.</summary>
public static class SourceBytes
{
    // As far as git looks for a zero byte.
    private const int Looked = 8000;

    /// <summary>The text of a file's bytes, or null for a binary one; what is no UTF-8 becomes replacement characters.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes[..Math.Min(bytes.Length, Looked)].Contains((byte)0))
            return null;
        return Encoding.UTF8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes);
    }
}
