namespace Catalogue.Site.Output;

/// <summary>Compares two files without holding either in memory.</summary>
internal static class SameFile
{
    private const int Piece = 1 << 16;

    public static bool Bytes(string one, string other)
    {
        var first = new FileInfo(one);
        if (!first.Exists || first.Attributes.HasFlag(FileAttributes.ReparsePoint) || first.Length != new FileInfo(other).Length)
            return false;
        using FileStream left = new(one, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        using FileStream right = new(other, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        byte[] a = new byte[Piece], b = new byte[Piece];
        int read;
        while ((read = left.ReadAtLeast(a, Piece, throwOnEndOfStream: false)) > 0)
        {
            if (right.ReadAtLeast(b, Piece, throwOnEndOfStream: false) != read || !a.AsSpan(0, read).SequenceEqual(b.AsSpan(0, read)))
                return false;
        }
        return true;
    }
}
