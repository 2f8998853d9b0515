using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Catalogue.Guard.Auditing;

/// <summary>
/// Writes JSON lines, each with the hash of the line before. What decides a call is written before the call goes on, so that a call that cannot be
/// written is denied; what only tells how a call ended waits for the next line or a moment.
/// </summary>
internal sealed class AuditLog : IDisposable
{
    public const string NoLine = "";

    private const int MostWaiting = 64 * 1024;

    private const int MostKept = 1024 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly Lock gate = new();
    private readonly Stream file;
    private readonly TimeProvider clock;
    private readonly string chain;
    private readonly MemoryStream waiting = new(4096);
    private readonly ArrayBufferWriter<byte> text = new(1024);
    private readonly Utf8JsonWriter writer;
    private readonly ITimer flush;
    private long lines;
    private string head;
    private bool broken;

    /// <param name="file">Stands where the next line goes.</param>
    /// <param name="head">Hash of the line before it.</param>
    internal AuditLog(Stream file, string path, string chain, string head, TimeProvider clock)
    {
        (this.file, Path, this.chain, this.head, this.clock) = (file, path, chain, head, clock);
        writer = new Utf8JsonWriter(text, Options);
        flush = clock.CreateTimer(_ => FlushQuietly(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The file, which is another where the one that was asked for is held by another process.</summary>
    public string Path { get; }

    /// <summary>Lines written, and the hash of the last: what proves that the end of the file was not cut off.</summary>
    public (long Lines, string Head) Head
    {
        get
        {
            lock (gate)
                return (lines, head);
        }
    }

    /// <param name="chain">Names this process among others in the same file.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static AuditLog Open(string path, string chain, TimeProvider clock)
    {
        FileStream opened = Exclusive(path, chain);
        string last = LastLine.HashOf(opened);
        opened.Seek(0, SeekOrigin.End);
        return new AuditLog(opened, opened.Name, chain, last, clock);
    }

    /// <summary>Writes a line through to the system before it returns.</summary>
    /// <returns>The line's number in its chain.</returns>
    /// <exception cref="IOException">It cannot be written; then it never will be, since what it tells of does not happen.</exception>
    public long Write(AuditEntry entry)
    {
        lock (gate)
        {
            (long Line, string Head, long Waiting) before = (lines, head, waiting.Length);
            Begin();
            long line = Append(entry);
            try
            {
                Flush();
            }
            catch (IOException)
            {
                (lines, head) = (before.Line, before.Head);
                waiting.SetLength(before.Waiting);
                throw;
            }
            return line;
        }
    }

    /// <summary>Writes a line that may wait.</summary>
    public void Note(AuditEntry entry)
    {
        lock (gate)
        {
            // While the disk is full nothing more than this waits; what decides a call is denied meanwhile.
            if (waiting.Length > MostKept)
                return;
            Begin();
            Append(entry);
            if (waiting.Length > MostWaiting)
                FlushQuietly();
            else
                flush.Change(TimeSpan.FromMilliseconds(200), Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        FlushQuietly();
        flush.Dispose();
        writer.Dispose();
        file.Dispose();
    }

    private static FileStream Exclusive(string path, string chain)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        try
        {
            return New(path);
        }
        catch (IOException) when (File.Exists(path))
        {
            return New(System.IO.Path.ChangeExtension(path, chain + System.IO.Path.GetExtension(path)));
        }
    }

    private static FileStream New(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    // With the first line, so that a guard whose client only looks leaves an empty file.
    private void Begin()
    {
        if (lines == 0)
            Append(new AuditEntry("start"));
    }

    private long Append(AuditEntry entry)
    {
        text.ResetWrittenCount();
        writer.Reset();
        WriteLine(entry);
        writer.Flush();
        head = Convert.ToHexStringLower(SHA256.HashData(text.WrittenSpan));
        waiting.Write(text.WrittenSpan);
        waiting.Write("\n"u8);
        return lines++;
    }

    private void WriteLine(AuditEntry entry)
    {
        writer.WriteStartObject();
        writer.WriteString("chain", chain);
        writer.WriteNumber("line", lines);
        writer.WriteString("prev", head);
        writer.WriteString("at", clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture));
        writer.WriteString("event", entry.Event);
        Text("grant", entry.Grant);
        Text("tool", entry.Tool);
        Text("decision", entry.Decision);
        Text("reason", entry.Reason);
        Text("argsDigest", entry.ArgumentsDigest);
        if (entry.Arguments is { } arguments)
        {
            writer.WritePropertyName("args");
            writer.WriteRawValue(arguments, skipInputValidation: true);
        }
        Text("policy", entry.Policy);
        if (entry.Call is { } call)
            writer.WriteNumber("call", call);
        if (entry.Milliseconds is { } milliseconds)
            writer.WriteNumber("ms", Math.Round(milliseconds, 3));
        writer.WriteEndObject();
    }

    private void Text(string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    private void Flush()
    {
        if (broken)
            throw new IOException($"The audit file {Path} could not be written before, and its end is not sure any more.");
        long end = file.Position;
        try
        {
            file.Write(waiting.GetBuffer().AsSpan(0, (int)waiting.Length));
            waiting.SetLength(0);
        }
        catch (IOException e)
        {
            broken = !CutTo(end);
            throw new IOException($"The audit file {Path} cannot be written: {e.Message}", e);
        }
    }

    // A full disk takes part of a line; without it the file goes on where it was as soon as there is room.
    private bool CutTo(long end)
    {
        try
        {
            file.SetLength(end);
            file.Seek(end, SeekOrigin.Begin);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private void FlushQuietly()
    {
        lock (gate)
        {
            try
            {
                if (waiting.Length > 0 && !broken)
                    Flush();
            }
            catch (Exception e) when (e is IOException or ObjectDisposedException)
            {
                // The lines stay and are written before the next call's, which is denied where they still cannot be.
            }
        }
    }
}
