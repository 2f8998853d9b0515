using System.Text.Json;
using Catalogue.Model;
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
    private readonly List<Problem> problems = [];
    private StreamWriter? writer;

    private ChangeJournal(CatalogueStore store, DateOnly today) => (this.store, this.today) = (store, today);

    public static ChangeJournal Open(CatalogueStore store, TimeProvider time)
    {
        var journal = new ChangeJournal(store, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        journal.Fold();
        return journal;
    }

    /// <summary>Days whose file is broken; what changed on them stays in the journal until a person has mended it.</summary>
    public IReadOnlyList<Problem> Problems => problems;

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
        // Not while a journal is folded in and deleted, for then its name may lead to a file that is gone.
        using MachineLock alone = Alone();
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
        if (store.ChangeJournals().Count == 0)
            return;
        // Two runs that end at once must not write over each other's day.
        using MachineLock alone = Alone();
        foreach ((string path, DateOnly date) in store.ChangeJournals())
        {
            try
            {
                bool isFolded;
                using (var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None))
                    isFolded = Fold([.. Parts(file, date)], date);
                if (isFolded)
                    File.Delete(path);
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another run writes to it and folds it in when it is done.
            }
        }
    }

    private MachineLock Alone() => MachineLock.Of(store.ChangesFolder);

    // False where the day's file is broken: the journal then waits for a person.
    private bool Fold(IReadOnlyList<ChangeLog> parts, DateOnly date)
    {
        Relabelling[] judged = [.. parts.SelectMany(p => p.Relabelled)];
        foreach (DateOnly earlier in store.ChangeDates().Where(d => d != date).OrderDescending().Take(judged.Length == 0 ? 0 : DaysMarked))
        {
            if (store.LoadChanges(earlier, []) is { } log && RugPulls.Mark(log, judged) is var marked && !ReferenceEquals(marked, log))
                store.SaveChanges(marked);
        }
        var faults = new List<Problem>();
        ChangeLog? known = store.LoadChanges(date, faults);
        if (known is null && File.Exists(store.ChangesFile(date)))
        {
            problems.AddRange(faults.Select(f => f with { Message = $"{f.Message}; what changed that day is kept beside it until it is mended" }).Where(f => !problems.Contains(f)));
            return false;
        }
        ChangeLog whole = United([known ?? new ChangeLog { Date = date }, .. parts], date);
        if (!whole.IsEmpty)
            store.SaveChanges(RugPulls.Mark(whole, whole.Relabelled));
        return true;
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
