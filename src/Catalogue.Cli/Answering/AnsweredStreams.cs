using System.IO.Pipelines;

namespace Catalogue.Cli.Answering;

/// <summary>Stands between the program's input and output and the SDK, which ends with its input, whatever is still open.</summary>
internal static class AnsweredStreams
{
    private const int Chunk = 65_536;

    // An answer that cannot be given must not keep the program.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Hands on what is read, and the end only when what was asked is answered.</summary>
    public static async Task ReadAsync(Stream from, PipeWriter to, OpenRequests requests, CancellationToken cancel)
    {
        try
        {
            byte[] chunk = new byte[Chunk];
            while (await from.ReadAsync(chunk, cancel) is > 0 and var read)
            {
                requests.Read(chunk.AsSpan(0, read));
                await to.WriteAsync(chunk.AsMemory(0, read), cancel);
            }
            await requests.None.WaitAsync(Patience, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        finally
        {
            await to.CompleteAsync();
        }
    }

    /// <summary>Hands on what is written, and tells which requests that answers.</summary>
    public static async Task WriteAsync(PipeReader from, Stream to, OpenRequests requests, CancellationToken cancel)
    {
        ReadResult read;
        do
        {
            read = await from.ReadAsync(cancel);
            foreach (ReadOnlyMemory<byte> part in read.Buffer)
            {
                await to.WriteAsync(part, cancel);
                await to.FlushAsync(cancel);
                requests.Written(part.Span);
            }
            from.AdvanceTo(read.Buffer.End);
        }
        while (!read.IsCompleted);
    }
}
