using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Catalogue.Policies.Evaluation;
using Microsoft.Win32.SafeHandles;

namespace Catalogue.Guard.Counting;

/// <summary>
/// Counts in a file that processes of this machine share and that survives a restart. The file is locked whole for each call; a record is written at
/// once and carries its own hash, and a record that does not match it denies.
/// </summary>
internal sealed class FileCounters(string path, bool sliding) : ICallCounters
{
    // Hash, newest part, parts, key; less than a page, so that a kill does not tear the one write.
    private const int RecordBytes = 384;
    private const int PartsAt = 48;
    private const int KeyAt = PartsAt + ((CallWindow.SlidingParts + 1) * sizeof(int));

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly byte[] Heading = Encoding.ASCII.GetBytes("catalogue guard: counters, format 1\n".PadRight(RecordBytes - 1) + "\n");

    private readonly Lock gate = new();
    private readonly Dictionary<(string Counter, string Grant, TimeSpan Window), Place> places = [];

    public string? Reserve(IReadOnlyList<CallLimit> limits, string grant, DateTimeOffset at)
    {
        if (limits.Count == 0)
            return null;
        return Locked(file =>
        {
            var windows = new List<(Place Place, CallWindow Window)>(limits.Count);
            foreach (CallLimit limit in limits)
            {
                (Place place, CallWindow window) = Find(file, limit, grant);
                if (!window.MoveTo(at, limit.Window))
                    return LimitSentence.ClockWentBack;
                if (window.Calls >= limit.Max)
                    return LimitSentence.UsedUp(limit);
                if (!windows.Exists(w => w.Place == place))
                    windows.Add((place, window));
            }
            foreach ((Place place, CallWindow window) in windows)
            {
                window.Add();
                Write(file, place, window);
            }
            return null;
        });
    }

    public void Refund(IReadOnlyList<CallLimit> limits, string grant, DateTimeOffset at)
    {
        if (limits.Count == 0)
            return;
        Locked(file =>
        {
            foreach (CallLimit limit in limits.DistinctBy(l => (l.Counter, l.Window)))
            {
                (Place place, CallWindow window) = Find(file, limit, grant);
                window.TakeBack(at, limit.Window);
                Write(file, place, window);
            }
            return null;
        });
    }

    private string? Locked(Func<SafeFileHandle, string?> work)
    {
        lock (gate)
        {
            using var file = LockedFile.Open(path, Patience);
            long length = RandomAccess.GetLength(file);
            if (length == 0)
                RandomAccess.Write(file, Heading, 0);
            else if (length % RecordBytes != 0)
                throw new CounterException($"The counter file {path} is torn: it ends inside a record. Delete it to start counting anew.");
            return work(file);
        }
    }

    private (Place Place, CallWindow Window) Find(SafeFileHandle file, CallLimit limit, string grant)
    {
        var name = (limit.Counter, grant, limit.Window);
        byte[] key = places.TryGetValue(name, out Place? known) ? known.Key : SHA256.HashData(Encoding.UTF8.GetBytes($"{limit.Counter}\0{grant}\0{limit.Window.Ticks}\0{sliding}"));
        Span<byte> record = stackalloc byte[RecordBytes];
        if (known is not null && Read(file, known.Offset, record) && record.Slice(KeyAt, key.Length).SequenceEqual(key))
            return (known, Window(record));
        long length = RandomAccess.GetLength(file);
        for (long offset = RecordBytes; offset < length; offset += RecordBytes)
        {
            if (!Read(file, offset, record) || !record.Slice(KeyAt, key.Length).SequenceEqual(key))
                continue;
            places[name] = new Place(key, offset);
            return (places[name], Window(record));
        }
        places[name] = new Place(key, Math.Max(length, RecordBytes));
        return (places[name], CallWindow.Empty(sliding));
    }

    // False past the end.
    private bool Read(SafeFileHandle file, long offset, Span<byte> record)
    {
        int read = RandomAccess.Read(file, record, offset);
        if (read == 0)
            return false;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(record[hash.Length..], hash);
        return read == RecordBytes && record[..hash.Length].SequenceEqual(hash)
            ? true
            : throw new CounterException($"The counter file {path} is damaged at byte {offset}. Delete it to start counting anew.");
    }

    private CallWindow Window(ReadOnlySpan<byte> record)
    {
        int[] parts = new int[sliding ? CallWindow.SlidingParts + 1 : 1];
        for (int i = 0; i < parts.Length; i++)
            parts[i] = BinaryPrimitives.ReadInt32LittleEndian(record[(PartsAt + (i * sizeof(int)))..]);
        return new CallWindow(parts, BinaryPrimitives.ReadInt64LittleEndian(record[32..]));
    }

    private static void Write(SafeFileHandle file, Place place, CallWindow window)
    {
        Span<byte> record = stackalloc byte[RecordBytes];
        record.Clear();
        BinaryPrimitives.WriteInt64LittleEndian(record[32..], window.Newest);
        for (int i = 0; i < window.Parts.Count; i++)
            BinaryPrimitives.WriteInt32LittleEndian(record[(PartsAt + (i * sizeof(int)))..], window.Parts[i]);
        place.Key.CopyTo(record[KeyAt..]);
        SHA256.HashData(record[32..], record);
        RandomAccess.Write(file, record, place.Offset);
    }

    private sealed record Place(byte[] Key, long Offset);
}
