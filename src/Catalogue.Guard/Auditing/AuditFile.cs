using System.Security.Cryptography;
using System.Text.Json;

namespace Catalogue.Guard.Auditing;

/// <summary>Verifies the chains of an audit file and counts what it tells.</summary>
public static class AuditFile
{
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static AuditReport Read(string path)
    {
        var chains = new AuditChains();
        var counts = new AuditCounts();
        int number = 0;
        foreach (ReadOnlyMemory<byte> line in Lines(path))
        {
            number++;
            if (line.IsEmpty)
                continue;
            try
            {
                using JsonDocument document = JsonDocument.Parse(line);
                if (chains.Take(number, document.RootElement, Convert.ToHexStringLower(SHA256.HashData(line.Span))))
                    counts.Add(document.RootElement);
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                chains.Unreadable(number, Convert.ToHexStringLower(SHA256.HashData(line.Span)));
            }
        }
        return new AuditReport { Lines = number, Chains = chains.Heads.Count, Heads = chains.Heads, Faults = chains.Faults, Counts = counts.Counts, Refused = counts.Refused };
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Lines(string path)
    {
        // A guard that is still writing holds the file; it may be looked at all the same.
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] all = new byte[file.Length];
        file.ReadExactly(all);
        int start = 0;
        while (start < all.Length)
        {
            int end = Array.IndexOf(all, (byte)'\n', start);
            if (end < 0)
                end = all.Length;
            yield return all.AsMemory(start, end - start);
            start = end + 1;
        }
    }
}
