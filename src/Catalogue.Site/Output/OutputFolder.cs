using System.Buffers;
using System.Runtime.InteropServices;

namespace Catalogue.Site.Output;

/// <summary>
/// The folder that a build fills. Files that hold the same bytes already are not touched, files of earlier builds that are not made
/// again are deleted, and nothing else in the folder is. A file appears whole or not at all. Safe for several threads.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    /// <summary>Subfolder with the build's own notes; no part of the site.</summary>
    public const string StateFolder = OutputState.Folder;

    // So many are worth a second thread, though each is only looked up.
    private const int Many = 2_000;

    // File systems that create two files at once spin: on ext4 that cost twice the processor time.
    private readonly Lock creating = new();
    private readonly Lock gate = new();
    private readonly Dictionary<string, Entry> files = new(StringComparer.OrdinalIgnoreCase);
    private readonly OutputDirectories directories;
    private readonly OutputState state;
    private int temporaries;
    private bool wrote;

    private OutputFolder(string root, OutputState state)
    {
        Root = root;
        this.state = state;
        directories = new OutputDirectories(root, state);
        foreach ((string path, long length) in state.Previous)
            files[path] = new Entry(length, Known: true, Seen: false, Changed: false);
        wrote = state.Interrupted || state.Previous.Count == 0;
    }

    private record struct Entry(long Length, bool Known, bool Seen, bool Changed);

    /// <summary>Absolute path.</summary>
    public string Root { get; }

    /// <param name="root">Created where absent.</param>
    /// <param name="inputs">Folders that are read by the build; none may overlap with <paramref name="root"/>.</param>
    /// <exception cref="OutputFolderException">The folder cannot be used; the message says why.</exception>
    public static OutputFolder Open(string root, params IEnumerable<string> inputs) => Open(root, read: null, inputs);

    /// <param name="read">The folder's manifest, where it was read before.</param>
    /// <inheritdoc cref="Open(string, IEnumerable{string})"/>
    public static OutputFolder Open(string root, Manifest? read, IEnumerable<string> inputs)
    {
        string full = Path.GetFullPath(root);
        try
        {
            string real = RealPath.Of(full);
            foreach (string input in inputs)
            {
                if (RealPath.Overlap(real, RealPath.Of(input)))
                    throw new OutputFolderException($"the output folder {full} and the input folder {Path.GetFullPath(input)} overlap; name an output folder outside of it");
            }
            return new OutputFolder(full, OutputState.Open(full, read));
        }
        catch (Exception e) when (OutputFolderException.IsCause(e))
        {
            throw OutputFolderException.Writing(full, e);
        }
    }

    /// <summary>Makes one file of the site.</summary>
    /// <param name="path">Relative, with forward slashes; see <see cref="OutputPath"/>.</param>
    /// <exception cref="ArgumentException">The path leads elsewhere.</exception>
    /// <exception cref="InvalidOperationException">The build has made this file already.</exception>
    /// <exception cref="OutputFolderException">Disk full, read-only, or a foreign file stands in the place.</exception>
    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        bool known = Take(path, bytes.Length);
        string full = Path.Combine(Root, path);
        try
        {
            bool claimed = directories.Prepare(path);
            if (known && HoldsAlready(full, bytes))
                return;
            if (known)
                Replace(full, bytes);
            else
                Create(path, full, bytes, claimed);
        }
        catch (Exception e) when (OutputFolderException.IsCause(e))
        {
            throw OutputFolderException.Writing(full, e);
        }
        NoteChange(path);
    }

    /// <summary>Makes one large file piece by piece; it takes its place when <see cref="LargeFile.Complete"/> is called.</summary>
    public LargeFile OpenLarge(string path)
    {
        Take(path, 0);
        string temporary = NextTemporary();
        return new LargeFile(temporary, () => Adopt(path, temporary));
    }

    /// <summary>Path and length of each file that may be kept, sorted; none where the last build was stopped.</summary>
    public IReadOnlyList<(string Path, long Length)> Known => state.Interrupted ? [] : state.Previous;

    /// <summary>What this build has made or kept so far.</summary>
    public IReadOnlyList<(string Path, long Length)> Made()
    {
        lock (gate)
            return [.. files.Where(f => f.Value.Seen).Select(f => (f.Key, f.Value.Length))];
    }

    /// <summary>Whether this build has made or kept the file.</summary>
    public bool IsMade(string path)
    {
        lock (gate)
            return files.TryGetValue(path, out Entry entry) && entry.Seen;
    }

    /// <summary>Whether the file holds other bytes than the last build left.</summary>
    public bool IsChanged(string path)
    {
        lock (gate)
            return files.TryGetValue(path, out Entry entry) && entry.Changed;
    }

    /// <summary>Keeps files of the last build without looking at their bytes: all of them or none.</summary>
    /// <returns>False where one cannot be trusted (new, lost, touched since, or the last build was stopped): write them then.</returns>
    public bool Keep(IReadOnlyList<(string Path, long Length)> known)
    {
        if (state.Interrupted || known.Count == 0 || !(known.Count < Many ? known.All(IsAsLeft) : known.AsParallel().All(IsAsLeft)))
            return false;
        lock (gate)
        {
            if (known.Any(f => files[f.Path].Seen))
                return false;
            foreach ((string path, _) in known)
                CollectionsMarshal.GetValueRefOrNullRef(files, path).Seen = true;
        }
        return true;
    }

    /// <summary>Keeps one file of the last build.</summary>
    public bool Keep(string path) => KnownLength(path) is { } length && Keep([(path, length)]);

    /// <summary>Whether a file of the last build is still as that build left it, by its length and date.</summary>
    public bool CanKeep(string path) => !state.Interrupted && KnownLength(path) is { } length && IsAsLeft((path, length));

    private long? KnownLength(string path)
    {
        lock (gate)
            return files.TryGetValue(path, out Entry entry) && !entry.Seen ? entry.Length : null;
    }

    private bool IsAsLeft((string Path, long Length) known)
    {
        var file = new FileInfo(Path.Combine(Root, known.Path));
        return file.Exists && file.Length == known.Length && file.LastWriteTimeUtc <= state.ManifestTime && !file.Attributes.HasFlag(FileAttributes.ReparsePoint);
    }

    /// <summary>Deletes what earlier builds made and this one did not, and records the build as whole.</summary>
    /// <param name="remember">Puts down what the next build wants to know, given where; undone with the build where that is stopped.</param>
    public OutputReport Finish(Action<Func<string, string>>? remember = null)
    {
        string[] deleted = [.. files.Where(f => !f.Value.Seen).Select(f => f.Key).Order(StringComparer.Ordinal)];
        try
        {
            directories.Delete(deleted);
            foreach (string path in deleted)
                files.Remove(path);
            remember?.Invoke(state.Temporary);
            state.Complete(wrote || deleted.Length > 0 ? Sorted() : null);
        }
        catch (Exception e) when (OutputFolderException.IsCause(e))
        {
            throw OutputFolderException.Writing(Root, e);
        }
        string[] changed = [.. files.Where(f => f.Value.Changed).Select(f => f.Key)];
        Array.Sort(changed, StringComparer.Ordinal);
        return new OutputReport(files.Count - changed.Length, files.Values.Sum(f => f.Length), changed, deleted);
    }

    private (string Path, long Length)[] Sorted()
    {
        (string Path, long Length)[] sorted = [.. files.Select(f => (f.Key, f.Value.Length))];
        Array.Sort(sorted, static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return sorted;
    }

    /// <summary>Frees the folder. Without <see cref="Finish"/> the build counts as stopped, and the next one checks every file.</summary>
    public void Dispose() => state.Dispose();

    private bool Take(string path, long length)
    {
        OutputPath.Check(path);
        lock (gate)
        {
            bool known = files.TryGetValue(path, out Entry entry) && entry.Known;
            if (entry.Seen)
                throw new InvalidOperationException($"'{path}' is made twice");
            // Where only the case of letters changed, the new spelling stands.
            files.Remove(path);
            files.Add(path, new Entry(length, known, Seen: true, Changed: false));
            wrote = true;
            return known;
        }
    }

    private void NoteChange(string path)
    {
        lock (gate)
            CollectionsMarshal.GetValueRefOrNullRef(files, path).Changed = true;
    }

    private string NextTemporary() => state.Temporary($"{Interlocked.Increment(ref temporaries)}.writing");

    private static bool HoldsAlready(string full, ReadOnlySpan<byte> bytes)
    {
        var file = new FileInfo(full);
        if (!file.Exists || file.Length != bytes.Length)
            return false;
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Math.Max(1, bytes.Length));
        try
        {
            using var handle = File.OpenHandle(full);
            int read = 0, more;
            while (read < bytes.Length && (more = RandomAccess.Read(handle, buffer.AsSpan(read, bytes.Length - read), read)) > 0)
                read += more;
            return bytes.SequenceEqual(buffer.AsSpan(0, read));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Replace(string full, ReadOnlySpan<byte> bytes)
    {
        string temporary = NextTemporary();
        WriteNew(temporary, bytes);
        File.Move(temporary, full, overwrite: true);
    }

    // There is nothing to protect, so the file is written in place; a stopped build leaves it claimed, and the next one compares.
    private void Create(string path, string full, ReadOnlySpan<byte> bytes, bool claimed)
    {
        if (!claimed)
        {
            if (Path.Exists(full))
                throw new OutputFolderException($"{full} was not written by a build and is in the way; move it");
            state.Claim(path);
        }
        WriteNew(full, bytes);
    }

    private void WriteNew(string full, ReadOnlySpan<byte> bytes)
    {
        using var handle = NewFile(full);
        try
        {
            RandomAccess.Write(handle, bytes, fileOffset: 0);
        }
        catch (IOException)
        {
            File.Delete(full);
            throw;
        }
    }

    private Microsoft.Win32.SafeHandles.SafeFileHandle NewFile(string full)
    {
        lock (creating)
            return File.OpenHandle(full, FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    private void Adopt(string path, string temporary)
    {
        string full = Path.Combine(Root, path);
        try
        {
            bool claimed = directories.Prepare(path);
            bool known;
            lock (gate)
            {
                known = files[path].Known;
                files[path] = files[path] with { Length = new FileInfo(temporary).Length };
            }
            if (known && SameFile.Bytes(full, temporary))
            {
                File.Delete(temporary);
                return;
            }
            if (!known && Path.Exists(full))
                throw new OutputFolderException($"{full} was not written by a build and is in the way; move it");
            if (!known && !claimed)
                state.Claim(path);
            File.Move(temporary, full, overwrite: true);
        }
        catch (Exception e) when (OutputFolderException.IsCause(e))
        {
            throw OutputFolderException.Writing(full, e);
        }
        NoteChange(path);
    }
}
