using Catalogue.Guard.Messages;

namespace Catalogue.Guard.Http;

/// <summary>Reads a body whole, bounded in size and time.</summary>
internal static class Body
{
    /// <returns>Null where it is larger than a message may be; then <paramref name="head"/> gets its start.</returns>
    /// <exception cref="OperationCanceledException">It did not arrive in time.</exception>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream stream, long? length, Action<ReadOnlyMemory<byte>> head, CancellationToken cancel)
    {
        byte[] buffer = new byte[Math.Clamp(length + 1 ?? 4096, 1, GuardLimits.MessageBytes + 1)];
        int end = 0;
        while (true)
        {
            int read = await stream.ReadAsync(buffer.AsMemory(end), cancel);
            end += read;
            if (read == 0)
                return buffer.AsMemory(0, end);
            if (end > GuardLimits.MessageBytes)
            {
                head(buffer.AsMemory(0, end));
                return null;
            }
            if (end == buffer.Length)
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, GuardLimits.MessageBytes + 1));
        }
    }
}
