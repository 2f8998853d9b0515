using System.Text;

namespace Catalogue.Classifier.Words;

/// <summary>64-bit hashes that are the same on every machine and in every process.</summary>
internal static class StableHash
{
    private const ulong Offset = 14695981039346656037, Prime = 1099511628211;

    // FNV-1a over UTF-16 code units, then one round of mixing so that low bits are usable.
    public static ulong Of(ReadOnlySpan<char> text)
    {
        ulong hash = Offset;
        foreach (char c in text)
            hash = (hash ^ c) * Prime;
        return Mix(hash);
    }

    /// <summary>The hash of the text that bytes encode.</summary>
    public static ulong OfUtf8(ReadOnlySpan<byte> text)
    {
        if (!Ascii.IsValid(text))
            return Of(Encoding.UTF8.GetString(text));
        ulong hash = Offset;
        foreach (byte b in text)
            hash = (hash ^ b) * Prime;
        return Mix(hash);
    }

    public static ulong Combine(ulong left, ulong right) => Mix((left * 0x9E3779B97F4A7C15) ^ (right + 0x7F4A7C15));

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 31)) * 0x7FB5D329728EA185;
        return value ^ (value >> 27);
    }
}
