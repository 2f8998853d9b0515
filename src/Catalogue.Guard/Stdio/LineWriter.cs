namespace Catalogue.Guard.Stdio;

/// <summary>Writes whole lines from many threads.</summary>
internal sealed class LineWriter(Stream stream) : IDisposable
{
    private readonly Lock gate = new();
    private bool closed;

    /// <summary>Writes a message and, where it has none, its line's end.</summary>
    /// <returns>Whether it was written.</returns>
    public bool Write(ReadOnlySpan<byte> line)
    {
        lock (gate)
        {
            if (closed)
                return false;
            try
            {
                stream.Write(line);
                if (line.IsEmpty || line[^1] != '\n')
                    stream.Write("\n"u8);
                stream.Flush();
                return true;
            }
            catch (Exception e) when (e is IOException or ObjectDisposedException or UnauthorizedAccessException)
            {
                closed = true;
                return false;
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            closed = true;
            try
            {
                stream.Dispose();
            }
            catch (IOException)
            {
                // The other side is gone.
            }
        }
    }
}
