using System.Buffers;

namespace Catalogue.Sources.Places.Live;

/// <summary>Hands a stranger's output on line by line, bounded in the length of a line and in all.</summary>
/// <param name="inner">Read and closed by this stream.</param>
/// <param name="each">Turns one line, without its end, into what is handed on.</param>
internal sealed class LineGuard(Stream inner, Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> each) : Stream
{
    private readonly byte[] chunk = new byte[65_536];
    private readonly ArrayBufferWriter<byte> line = new();
    private ReadOnlyMemory<byte> unread;
    private ReadOnlyMemory<byte> ready;
    private long total;
    private bool ended;

    /// <summary>Which bound was broken, or null.</summary>
    public string? Fault { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (ready.IsEmpty)
        {
            if (!await NextAsync(cancellationToken))
                return 0;
        }
        int count = Math.Min(buffer.Length, ready.Length);
        ready[..count].CopyTo(buffer);
        ready = ready[count..];
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    // Takes in the next line, or the rest where there is no other; false at the end.
    private async ValueTask<bool> NextAsync(CancellationToken cancel)
    {
        while (!ended)
        {
            if (unread.IsEmpty)
                await FillAsync(cancel);
            int end = unread.Span.IndexOf((byte)'\n');
            ReadOnlyMemory<byte> part = end < 0 ? unread : unread[..end];
            Bound(line.WrittenCount + part.Length > LiveLimits.LineBytes, $"sent a message larger than {LiveLimits.LineBytes} bytes");
            line.Write(part.Span);
            unread = end < 0 ? default : unread[(end + 1)..];
            if (end >= 0)
                return Complete();
        }
        return line.WrittenCount > 0 && Complete();
    }

    private async ValueTask FillAsync(CancellationToken cancel)
    {
        int read = await inner.ReadAsync(chunk, cancel);
        total += read;
        Bound(total > LiveLimits.OutputBytes, $"sent more than {LiveLimits.OutputBytes} bytes");
        ended = read == 0;
        unread = chunk.AsMemory(0, read);
    }

    private bool Complete()
    {
        ReadOnlyMemory<byte> text = each(line.WrittenMemory);
        byte[] copy = new byte[text.Length + 1];
        text.CopyTo(copy);
        copy[^1] = (byte)'\n';
        line.ResetWrittenCount();
        ready = copy;
        return true;
    }

    private void Bound(bool isBroken, string fault)
    {
        if (!isBroken)
            return;
        Fault = fault;
        throw new LiveException(fault);
    }
}
