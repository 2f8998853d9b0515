using System.Text.Json;
using Catalogue.Model.Changes;
using Catalogue.Model.Store;

namespace Catalogue.Sources.Changes;

/// <summary>
/// Takes changes down as they happen and makes the day's file of them in the end. An entry is on disk before the record it tells of, so a run
/// that is killed loses none: the next one folds in what it left, and what it tells twice counts once.
/// </summary>
public sealed class ChangeJournal : IDisposable
{
    // A redefinition may be judged on a later day than it was read; further back nobody looks any more.
    private const int DaysMarked = 31;

    private const int MostJournals = 9;

    private readonly CatalogueStore store;
    private readonly DateOnly today;
    private readonly Lock gate = new();
    private StreamWriter? writer;

    private ChangeJournal(CatalogueStore store, DateOnly today) => (this.store, this.today) = (store, today);

    public static ChangeJournal Open(CatalogueStore store, TimeProvider time)
    {
        var journal = new ChangeJournal(store, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        journal.Fold();
        return journal;
    }

    /// <summary>The day that entries are made for.</summary>
    public DateOnly Today => today;

    /// <summary>Writes down one server's changes; may be called from any thread, and does nothing where there is none.</summary>
    public void Add(ChangeLog changes)
    {
        if (changes.IsEmpty)
            return;
        string line = JsonSerializer.Serialize(changes, CatalogueJson.ChangeLine);
        lock (gate)
        {
            writer ??= Writer();
            writer.WriteLine(line);
            writer.Flush();
        }
    }

    /// <summary>Makes the days' files of everything that was written down.</summary>
    public void Finish()
    {
        lock (gate)
        {
            writer?.Dispose();
            writer = null;
            Fold();
        }
    }

    public void Dispose() => writer?.Dispose();

    // A crawl and a preview may run side by side, each with a journal of its own.
    private StreamWriter Writer()
    {
        Directory.CreateDirectory(store.ChangesFolder);
        for (int number = 1; ; number++)
        {
            try
            {
                return new StreamWriter(new FileStream(store.ChangesJournal(today, number), FileMode.Append, FileAccess.Write, FileShare.None)) { NewLine = "\n" };
            }
            catch (IOException) when (number < MostJournals)
            {
                // Another run is writing to this one.
            }
        }
    }

    private void Fold()
    {
        if (store.ChangeJournals().Count == 0 || Alone() is not { } lockFile)
            return;
        using FileStream held = lockFile;
        foreach ((string path, DateOnly date) in store.ChangeJournals())
        {
            try
            {
                using (var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None))
                    Fold([.. Parts(file, date)], date);
                File.Delete(path);
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another run writes to it and folds it in when it is done, or the day's file is broken and waits for a person.
            }
        }
    }

    // Two runs that end at once must not write over each other's day. The one that comes second leaves its journal to the next run.
    private FileStream? Alone()
    {
        try
        {
            return new FileStream(Path.Combine(store.ChangesFolder, "folding.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private void Fold(IReadOnlyList<ChangeLog> parts, DateOnly date)
    {
        Relabelling[] judged = [.. parts.SelectMany(p => p.Relabelled)];
        foreach (DateOnly earlier in store.ChangeDates().Where(d => d != date).OrderDescending().Take(judged.Length == 0 ? 0 : DaysMarked))
        {
            if (store.LoadChanges(earlier, []) is { } log && RugPulls.Mark(log, judged) is var marked && !ReferenceEquals(marked, log))
                store.SaveChanges(marked);
        }
        ChangeLog? known = store.LoadChanges(date, []);
        if (known is null && File.Exists(store.ChangesFile(date)))
            throw new IOException($"'{store.ChangesFile(date)}' cannot be read.");
        ChangeLog whole = United([known ?? new ChangeLog { Date = date }, .. parts], date);
        if (!whole.IsEmpty)
            store.SaveChanges(RugPulls.Mark(whole, whole.Relabelled));
    }

    // Pairwise, so that ten thousand parts are not sorted ten thousand times over.
    private static ChangeLog United(IReadOnlyList<ChangeLog> parts, DateOnly date)
    {
        while (parts.Count > 1)
            parts = [.. parts.Chunk(2).Select(p => p is [var one, var other] ? ChangeLog.Unite(one, other) : p[0])];
        return ChangeLog.Unite(parts[0], new ChangeLog { Date = date });
    }

    // A line that was being written when the run was killed tells of a record that was not saved yet.
    private static IEnumerable<ChangeLog> Parts(Stream journal, DateOnly date)
    {
        using var reader = new StreamReader(journal, leaveOpen: true);
        while (reader.ReadLine() is { } line)
        {
            ChangeLog? part = null;
            try
            {
                part = JsonSerializer.Deserialize(line, CatalogueJson.ChangeLine);
            }
            catch (JsonException)
            {
                continue;
            }
            if (part?.Date == date)
                yield return part;
        }
    }
}
