using Catalogue.Model;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Sources.Changes;
using Catalogue.Sources.Merging;
using Catalogue.Sources.Places;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Crawling;

/// <summary>Runs a source into a catalogue. Every record is saved whole as soon as it is complete, so a stopped crawl has lost nothing.</summary>
public static class Crawler
{
    private const int ManySources = 100;

    /// <exception cref="IOException">The source cannot be reached or the catalogue cannot be written.</exception>
    public static async Task<CrawlReport> RunAsync(
        IServerSource source, CatalogueStore store, TimeProvider time, IProgress<CrawlProgress>? progress, CancellationToken cancel)
    {
        AtomicFile.Sweep(store.Root);
        using var changes = ChangeJournal.Open(store, time);
        var run = new Run(store, changes, time);
        await foreach (SourceReading reading in source.ReadAsync(cancel).WithCancellation(cancel))
        {
            run.Take(reading);
            progress?.Report(run.Progress(reading));
            // The texts of a large repository are dead all at once; left to itself, the heap grows by the next one's before it looks.
            if (reading.FilesByReader.GetValueOrDefault(FactReader.Source.Name) >= ManySources)
                GC.Collect();
        }
        run.SaveListed(cancel);
        changes.Finish();
        source.Saved();
        return run.Report();
    }

    private sealed class Run(CatalogueStore store, ChangeJournal changes, TimeProvider time)
    {
        private readonly DateTimeOffset begun = time.GetUtcNow();

        // What indexes say waits for the repositories it is about; an index is small, the repositories are not.
        private readonly SortedDictionary<string, List<(DescribedServer Server, SourceReading Reading)>> listed = new(StringComparer.Ordinal);
        private readonly Dictionary<string, HashSet<string>> listedOf = new(StringComparer.OrdinalIgnoreCase);
        private readonly HashSet<string> done = new(StringComparer.Ordinal);
        private readonly List<Problem> problems = [];
        private readonly ReaderTallies tallies = new();
        private readonly List<LostPlace> lost = [];
        private string? refused;
        private int created, changed, unchanged, tools, places;

        public void Take(SourceReading reading)
        {
            places++;
            problems.AddRange(reading.Problems);
            refused ??= reading.Refused;
            tallies.Read(reading);
            foreach (IGrouping<string, DescribedServer> same in reading.Servers.GroupBy(s => s.Id, StringComparer.Ordinal))
            {
                if (reading.IsIndex)
                    Wait(same.Key, [.. same.Select(s => (s, reading))]);
                else
                    Save(same.Key, [.. same.Select(s => (s, reading)), .. listed.Remove(same.Key, out var waiting) ? waiting : []]);
            }
            Settle(reading);
        }

        // What indexes said of a repository is saved with it, or stands with it; only then is the repository done.
        private void Settle(SourceReading reading)
        {
            bool isRead = reading.Outcome == ReadingOutcome.Read;
            bool isKnown = isRead || reading.Outcome == ReadingOutcome.Unchanged;
            IEnumerable<string> named = reading.Repository is { } name && !reading.IsIndex && isKnown ? listedOf.GetValueOrDefault(name) ?? [] : [];
            foreach (string id in named.Union(reading.Known, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                if (listed.Remove(id, out var waiting) && isRead)
                    Save(id, waiting);
            }
            foreach (string id in reading.Known.Where(id => reading.Marks && !done.Contains(id)))
                RecordMarks.Set(store, id, reading.Repository, reading.Mark);
            unchanged += isRead ? 0 : reading.Known.Count;
            if (reading.Outcome is ReadingOutcome.Vanished or ReadingOutcome.Failed)
                lost.Add(new LostPlace(reading.Place, reading.Outcome == ReadingOutcome.Vanished, reading.Mark?.Since, reading.Mark?.Reason ?? "", reading.Retry));
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

        public CrawlProgress Progress(SourceReading reading) => new(reading.Place, places, created + changed + unchanged, tools)
        {
            Total = reading.Total,
            RequestsLeft = reading.RequestsLeft,
            End = reading.Total is { } total ? begun + ((time.GetUtcNow() - begun) * ((double)Math.Max(total, places) / places)) : null,
        };

        public CrawlReport Report() => new()
        {
            New = created,
            Changed = changed,
            Unchanged = unchanged,
            Vanished = lost.Count(l => l.IsGone),
            Failed = lost.Count(l => !l.IsGone),
            Lost = lost,
            Refused = refused,
            Tools = tools,
            Places = places,
            Readers = tallies.Lines(problems),
            Problems = [.. problems, .. changes.Problems],
        };

        // What happens in a private repository is nobody's news, and neither is what it was before it became public.
        private void Tell(Server? known, Server record)
        {
            if (record.Source?.Private != true)
                changes.Add(CrawlChanges.Between(known?.Source?.Private == true ? null : known, record, changes.Today, known is null ? null : store.LoadClassifications(known.Id, [])));
        }

        private void Wait(string id, IReadOnlyList<(DescribedServer Server, SourceReading Reading)> said)
        {
            (listed.TryGetValue(id, out var waiting) ? waiting : listed[id] = []).AddRange(said);
            if (said[0].Server.Source?.Repository is { } repository)
                (listedOf.TryGetValue(repository, out HashSet<string>? ids) ? ids : listedOf[repository] = new(StringComparer.Ordinal)).Add(id);
        }

        private void Save(string id, IReadOnlyList<(DescribedServer Server, SourceReading Reading)> found)
        {
            var faults = new List<Problem>();
            string[] aliases = [.. found.SelectMany(f => f.Server.Aliases)];
            string? repository = found.Select(f => f.Server.Source).FirstOrDefault(s => s?.Commit is not null)?.Repository;
            Server? known = Succession.Known(store, id, repository, aliases, faults);
            // That a known record lists no tools is no news.
            problems.AddRange(faults.Where(f => f.Severity == ProblemSeverity.Error));
            if (known is null && File.Exists(store.ServerFile(id)))
            {
                // A record that cannot be read may hold a person's words; it is reported and left for a person to mend.
                return;
            }
            if (known?.Source is { Commit: not null, Repository: { } other } && repository is not null && Claim.IsDisputed(repository, other, aliases))
            {
                bool givesWay = Claim.GivesWay(id, repository, other);
                problems.Add(Claim.Problem(id, givesWay ? repository : other, givesWay ? other : repository));
                if (givesWay)
                    return;
                known = null;
            }
            DescribedServer[] read = [.. found.Select(f => f.Server)];
            Server record = ServerMerge.Merge(read, new KnownRecord(known, p => found.Any(f => f.Reading.Supersedes(p)), changes.Today));
            // Only the place itself can say that it is there again.
            if (!found.Any(f => !f.Reading.IsIndex && string.Equals(f.Reading.Repository, ServerMerge.SourceOf(read)?.Repository, StringComparison.OrdinalIgnoreCase)))
                record = record with { Unreachable = known?.Unreachable };
            byte[] bytes = CatalogueJson.ToBytes(record, CatalogueJson.Server);
            if (bytes.Length > DefinitionLimits.FileBytes)
            {
                problems.Add(Problem.Error(id, $"its record would be larger than {DefinitionLimits.FileBytes} bytes, so nothing is written"));
                return;
            }
            // Told before it is done: a run killed in between tells it again, and it counts once.
            Tell(known, record);
            bool written = AtomicFile.Write(store.ServerFile(id), bytes);
            Succession.Bury(store, record, aliases, problems);
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
