using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Catalogue.Sources.Places;

/// <summary>One of several crawls that together do the work of one. What belongs to which depends on names alone.</summary>
/// <param name="Index">From 1.</param>
/// <param name="Count">How many there are.</param>
public sealed record Shard(int Index, int Count)
{
    public static Shard Whole { get; } = new(1, 1);

    /// <summary>Reads <c>I/N</c>, I from 1 to N; null for anything else.</summary>
    public static Shard? Parse(string text)
    {
        string[] parts = text.Split('/');
        bool isShard = parts.Length == 2
            & int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            & int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int count);
        return isShard && index >= 1 && index <= count ? new Shard(index, count) : null;
    }

    /// <summary>Whether a repository, or a server without one, belongs here; case does not matter.</summary>
    public bool Holds(string name)
    {
        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes(name.ToLowerInvariant()));
        return BinaryPrimitives.ReadUInt32BigEndian(digest) % (uint)Count == Index - 1;
    }
}
