using System.Buffers;
using System.Text;
using Catalogue.Guard.Messages;

namespace Catalogue.Guard.Http;

/// <summary>
/// Takes a stream of server-sent events apart as the standard says (lines end in LF, CR or both; data in several lines is one text), looks at each message,
/// and passes an event on as the bytes that came, or with other data, or not at all.
/// </summary>
/// <param name="look">Gets an event's data; gives the same back, other data, or null to drop the event.</param>
internal sealed class EventStream(Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>?> look)
{
    private readonly ArrayBufferWriter<byte> raw = new();
    private readonly ArrayBufferWriter<byte> data = new();
    private readonly ArrayBufferWriter<byte> others = new();
    private int lines;
    private int lineStart;
    private bool afterCarriageReturn;
    private bool started;

    /// <summary>Takes the next bytes and hands on what is complete.</summary>
    /// <exception cref="IOException">An event is larger than a message may be.</exception>
    public void Take(ReadOnlySpan<byte> bytes, IBufferWriter<byte> output)
    {
        foreach (byte b in bytes)
        {
            // The second half of a CR LF pair belongs to the line before.
            if (afterCarriageReturn && b == '\n')
            {
                afterCarriageReturn = false;
                if (raw.WrittenCount > 0)
                    (_, lineStart) = (Add(b), lineStart + 1);
                else
                    output.Write("\n"u8);
                continue;
            }
            afterCarriageReturn = b == '\r';
            Add(b);
            if (b is (byte)'\n' or (byte)'\r')
                EndLine(output);
            else if (raw.WrittenCount > GuardLimits.MessageBytes * 2)
                throw new IOException("an event of the server is too large");
        }
    }

    private bool Add(byte b)
    {
        raw.GetSpan(1)[0] = b;
        raw.Advance(1);
        return true;
    }

    private void EndLine(IBufferWriter<byte> output)
    {
        ReadOnlySpan<byte> line = raw.WrittenSpan[lineStart..^1];
        if (!started && line.StartsWith("\uFEFF"u8))
            line = line[3..];
        started = true;
        if (line.IsEmpty)
        {
            Dispatch(output);
            return;
        }
        Field(line);
        lineStart = raw.WrittenCount;
    }

    private void Field(ReadOnlySpan<byte> line)
    {
        int colon = line.IndexOf((byte)':');
        ReadOnlySpan<byte> name = colon < 0 ? line : line[..colon], value = colon < 0 ? default : line[(colon + 1)..];
        if (!name.SequenceEqual("data"u8))
        {
            others.Write(line);
            others.Write("\n"u8);
            return;
        }
        if (lines++ > 0)
            data.Write("\n"u8);
        data.Write(value.StartsWith(" "u8) ? value[1..] : value);
    }

    private void Dispatch(IBufferWriter<byte> output)
    {
        if (lines == 0 || data.WrittenCount == 0)
            output.Write(raw.WrittenSpan);
        else if (look(data.WrittenMemory) is { } seen)
            Write(seen, output);
        raw.ResetWrittenCount();
        data.ResetWrittenCount();
        others.ResetWrittenCount();
        (lines, lineStart) = (0, 0);
    }

    private void Write(ReadOnlyMemory<byte> seen, IBufferWriter<byte> output)
    {
        if (seen.Equals(data.WrittenMemory))
        {
            output.Write(raw.WrittenSpan);
            return;
        }
        output.Write(others.WrittenSpan);
        output.Write(Event(seen.Span));
    }

    /// <summary>A message as one event; JSON's own line breaks are only ever white space.</summary>
    public static byte[] Event(ReadOnlySpan<byte> message)
    {
        string text = Encoding.UTF8.GetString(message).TrimEnd('\n').Replace('\n', ' ').Replace('\r', ' ');
        return Encoding.UTF8.GetBytes($"data: {text}\n\n");
    }
}
