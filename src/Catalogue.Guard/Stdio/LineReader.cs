using Catalogue.Guard.Messages;

namespace Catalogue.Guard.Stdio;

/// <summary>Reads a stream line by line, in place. A line that is too long is read to its end and thrown away; of it only the head is handed on.</summary>
internal sealed class LineReader(Stream stream)
{
    private const int Usual = 64 * 1024;

    private byte[] buffer = new byte[Usual];
    private int start;
    private int end;
    private bool ended;

    /// <summary>Whether the last line was longer than a message may be.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The next line with its line feed, or without where the stream ends in it; null at the end. Valid until the next call.</summary>
    public ReadOnlyMemory<byte>? Next()
    {
        IsTooLong = false;
        Shrink();
        int scanned = start;
        while (true)
        {
            int feed = buffer.AsSpan(scanned, end - scanned).IndexOf((byte)'\n');
            if (feed >= 0)
                return Take(scanned + feed + 1 - start);
            scanned = end;
            if (end - start > GuardLimits.MessageBytes)
                return Drain();
            if (!ended && Fill(ref scanned))
                continue;
            if (end == start)
                return null;
            return Take(end - start);
        }
    }

    private ReadOnlyMemory<byte> Take(int length)
    {
        ReadOnlyMemory<byte> line = buffer.AsMemory(start, length);
        start += length;
        IsTooLong = length > GuardLimits.MessageBytes + 1;
        return line;
    }

    private bool Fill(ref int scanned)
    {
        if (end == buffer.Length && start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (scanned, end, start) = (scanned - start, end - start, 0);
        }
        if (end == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        int read = stream.Read(buffer, end, buffer.Length - end);
        ended = read == 0;
        end += read;
        return read > 0;
    }

    // The rest goes by in pieces that are not kept.
    private ReadOnlyMemory<byte> Drain()
    {
        IsTooLong = true;
        byte[] head = buffer[start..end];
        byte[] piece = new byte[Usual];
        (start, end, buffer) = (0, 0, new byte[Usual]);
        while (true)
        {
            int read = stream.Read(piece);
            if (read == 0)
            {
                ended = true;
                return head;
            }
            int feed = piece.AsSpan(0, read).IndexOf((byte)'\n');
            if (feed < 0)
                continue;
            piece.AsSpan(feed + 1, read - feed - 1).CopyTo(buffer);
            end = read - feed - 1;
            return head;
        }
    }

    // A large message leaves no large buffer behind.
    private void Shrink()
    {
        if (start < end)
            return;
        (start, end) = (0, 0);
        if (buffer.Length > 16 * Usual)
            buffer = new byte[Usual];
    }
}
