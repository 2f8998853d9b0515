using Catalogue.Model;
using Catalogue.Sources.Changes;
using Catalogue.Sources.Merging;

namespace Catalogue.Sources;

/// <summary>Runs a source into a catalogue. Every record is saved whole as soon as it is complete, so a stopped crawl has lost nothing.</summary>
public static class Crawler
{
    /// <exception cref="IOException">The source cannot be reached or the catalogue cannot be written.</exception>
    public static async Task<CrawlReport> RunAsync(
        IServerSource source, CatalogueStore store, TimeProvider time, IProgress<CrawlProgress>? progress, CancellationToken cancel)
    {
        using var changes = ChangeJournal.Open(store, time);
        var run = new Run(store, changes);
        await foreach (SourceReading reading in source.ReadAsync(cancel).WithCancellation(cancel))
        {
            run.Take(reading);
            progress?.Report(run.Progress(reading.Place));
        }
        run.SaveListed(cancel);
        changes.Finish();
        return run.Report();
    }

    private sealed class Run(CatalogueStore store, ChangeJournal changes)
    {
        // What indexes say waits for the repositories it is about; an index is small, the repositories are not.
        private readonly SortedDictionary<string, List<(DescribedServer Server, SourceReading Reading)>> listed = new(StringComparer.Ordinal);
        private readonly HashSet<string> done = new(StringComparer.Ordinal);
        private readonly List<Problem> problems = [];
        private readonly ReaderTallies tallies = new();
        private int created, changed, unchanged, tools, places;

        public void Take(SourceReading reading)
        {
            places++;
            problems.AddRange(reading.Problems);
            tallies.Read(reading);
            foreach (IGrouping<string, DescribedServer> same in reading.Servers.GroupBy(s => s.Id, StringComparer.Ordinal))
            {
                if (reading.IsIndex)
                    Waiting(same.Key).AddRange(same.Select(s => (s, reading)));
                else
                    Save(same.Key, [.. same.Select(s => (s, reading)), .. listed.Remove(same.Key, out var waiting) ? waiting : []]);
            }
        }

        public void SaveListed(CancellationToken cancel)
        {
            foreach ((string id, List<(DescribedServer, SourceReading)> waiting) in listed)
            {
                cancel.ThrowIfCancellationRequested();
                Save(id, waiting);
            }
            listed.Clear();
        }

        public CrawlProgress Progress(string place) => new(place, places, created + changed + unchanged, tools);

        public CrawlReport Report() => new()
        {
            New = created,
            Changed = changed,
            Unchanged = unchanged,
            Tools = tools,
            Places = places,
            Readers = tallies.Lines(problems),
            Problems = problems,
        };

        private List<(DescribedServer, SourceReading)> Waiting(string id) => listed.TryGetValue(id, out var waiting) ? waiting : listed[id] = [];

        private void Save(string id, IReadOnlyList<(DescribedServer Server, SourceReading Reading)> found)
        {
            var faults = new List<Problem>();
            Server? known = store.LoadServer(id, faults);
            // That a known record lists no tools is no news.
            problems.AddRange(faults.Where(f => f.Severity == ProblemSeverity.Error));
            if (known is null && File.Exists(store.ServerFile(id)))
            {
                // A record that cannot be read may hold a person's words; it is reported and left for a person to mend.
                return;
            }
            Server fresh = ServerMerge.Merge([.. found.Select(f => f.Server)]);
            Server record = RecordUpdate.Apply(known, fresh, p => found.Any(f => f.Reading.Supersedes(p)), changes.Today);
            byte[] bytes = CatalogueJson.ToBytes(record, CatalogueJson.Server);
            if (bytes.Length > DefinitionLimits.FileBytes)
            {
                problems.Add(Problem.Error(id, $"its record would be larger than {DefinitionLimits.FileBytes} bytes, so nothing is written"));
                return;
            }
            // Told before it is done: a run killed in between tells it again, and it counts once.
            changes.Add(CrawlChanges.Between(known, record, changes.Today));
            bool written = AtomicFile.Write(store.ServerFile(id), bytes);
            if (!done.Add(id))
                return;
            created += known is null ? 1 : 0;
            changed += known is not null && written ? 1 : 0;
            unchanged += written ? 0 : 1;
            tools += record.Tools.Count;
            tallies.Count(record);
        }
    }
}
