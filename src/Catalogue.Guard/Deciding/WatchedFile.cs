using System.Security.Cryptography;

namespace Catalogue.Guard.Deciding;

/// <summary>
/// A file that is read again when it changes. What was read is swapped at once and whole; a file that cannot be read leaves what was. One that is replaced by
/// another of the same time and length is noticed by its content, within a second.
/// </summary>
/// <typeparam name="T">Immutable.</typeparam>
internal sealed class WatchedFile<T> : IDisposable
    where T : class
{
    private const int LooksUntilDigest = 10;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly string path;
    private readonly Func<string, T> read;
    private readonly Surroundings around;
    private readonly ITimer timer;
    private readonly Lock gate = new();
    private (DateTime Written, long Length) loaded;
    private (DateTime Written, long Length) seen;
    private byte[] digest;
    private int looks;
    private volatile T current;

    /// <param name="read">Throws <see cref="FormatException"/> where the file is not well formed or cannot be read.</param>
    /// <exception cref="FormatException">The first reading failed.</exception>
    public WatchedFile(string path, Func<string, T> read, Surroundings around)
    {
        (this.path, this.read, this.around) = (path, read, around);
        loaded = seen = State();
        digest = Digest();
        current = read(path);
        timer = around.Clock.CreateTimer(_ => Look(), null, Pause, Pause);
    }

    /// <summary>Told after a new one was taken.</summary>
    public Action<T>? Changed { get; set; }

    public T Current => current;

    /// <summary>Looks whether the file changed, and takes it when it has been still for one look: one that is just being written may read as another.</summary>
    public void Look()
    {
        lock (gate)
        {
            (DateTime, long) now = State();
            bool isStill = now == seen;
            seen = now;
            if (!isStill || (now == loaded && !IsOther()))
                return;
            loaded = now;
            digest = Digest();
            Take();
        }
    }

    public void Dispose()
    {
        timer.Dispose();
        // What is being taken is told to its end.
        lock (gate)
            looks = 0;
    }

    private void Take()
    {
        try
        {
            current = read(path);
            around.Say($"{path} was read again and is in force.");
        }
        catch (FormatException e)
        {
            around.Say($"{e.Message}. What was in force before stays in force.");
            return;
        }
        Changed?.Invoke(current);
    }

    private bool IsOther() => ++looks % LooksUntilDigest == 0 && !Digest().AsSpan().SequenceEqual(digest);

    private byte[] Digest()
    {
        try
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return SHA256.HashData(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private (DateTime Written, long Length) State()
    {
        var file = new FileInfo(path);
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
    }
}
