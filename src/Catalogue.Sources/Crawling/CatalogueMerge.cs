using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Catalogue.Model;
using Catalogue.Model.Changes;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Sources.Merging;
using Catalogue.Sources.State;

namespace Catalogue.Sources.Crawling;

/// <summary>
/// Unites catalogues that were crawled in shards. The target holds what all of them began with (or nothing); what a shard changed or added since is
/// taken from it, file by file and, in the crawl's state, line by line.
/// </summary>
public sealed class CatalogueMerge(CatalogueStore target, IReadOnlyList<CatalogueStore> shards)
{
    // A shard writes these two; the rest of a catalogue is written by people and by other commands.
    private static readonly string[] Rooms = ["servers", "changes"];

    private readonly List<Problem> problems = [];

    /// <returns>What could not be united; the target then holds the word of the first shard.</returns>
    /// <exception cref="IOException">A folder cannot be read or written.</exception>
    public IReadOnlyList<Problem> Run(CancellationToken cancel)
    {
        string state = Path.Combine(target.Root, CrawlState.FileName);
        SortedDictionary<string, RepositoryState> lines = States(state);
        foreach (string file in Rooms.SelectMany(Files).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            cancel.ThrowIfCancellationRequested();
            Unite(file, lines);
        }
        Bury(lines);
        // Last, so that a merge that was stopped is done again from the same beginning.
        if (lines.Count > 0)
            AtomicFile.Write(state, CrawlState.Bytes(lines));
        return problems;
    }

    private IEnumerable<string> Files(string room) =>
        shards.Select(s => Path.Combine(s.Root, room)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Select(f => Path.Combine(room, Path.GetRelativePath(folder, f))));

    private void Unite(string file, SortedDictionary<string, RepositoryState> lines)
    {
        byte[]? before = Bytes(target, file);
        var changed = new List<byte[]>();
        foreach (byte[] now in shards.Select(s => Bytes(s, file)).OfType<byte[]>())
        {
            if (before?.AsSpan().SequenceEqual(now) != true && !changed.Exists(c => c.AsSpan().SequenceEqual(now)))
                changed.Add(now);
        }
        if (changed.Count > 0 && (changed.Count == 1 && !IsDay(file) ? changed[0] : United(file, before, changed, lines)) is { } united)
            AtomicFile.Write(Path.Combine(target.Root, file), united);
    }

    private byte[]? United(string file, byte[]? before, List<byte[]> changed, SortedDictionary<string, RepositoryState> lines)
    {
        string place = file.Replace('\\', '/');
        if (IsDay(file))
            return Day(place, before is null ? changed : [before, .. changed]);
        Server[] records = [.. changed.Select(c => Parse(c, CatalogueJson.Server)).OfType<Server>()];
        // Two repositories that lead to one id, each in a shard of its own.
        if (records is [{ Source.Repository: { } one }, { Source.Repository: { } other }] && !string.Equals(one, other, StringComparison.OrdinalIgnoreCase))
        {
            int winner = Claim.GivesWay(records[0].Id, one, other) ? 1 : 0;
            if (lines.TryGetValue(records[1 - winner].Source!.Repository.ToLowerInvariant(), out RepositoryState? loser))
                problems.Add(Claim.Problem(records[0].Id, loser.Repository, records[winner].Source!.Repository));
            return changed[winner];
        }
        problems.Add(Problem.Error(place, $"was changed by {changed.Count} shards in different ways; the word of the first is taken"));
        return changed[0];
    }

    private SortedDictionary<string, RepositoryState> States(string file)
    {
        SortedDictionary<string, RepositoryState> before = CrawlState.Read(file, problems);
        var united = new SortedDictionary<string, RepositoryState>(before, StringComparer.Ordinal);
        foreach (CatalogueStore shard in shards)
        {
            foreach ((string key, RepositoryState line) in CrawlState.Read(Path.Combine(shard.Root, CrawlState.FileName), problems))
            {
                if (!before.TryGetValue(key, out RepositoryState? old) || !CrawlState.IsSame(old, line))
                    united[key] = line;
            }
        }
        return CrawlState.WithoutFormer(united);
    }

    // A shard that followed a renamed repository took its old record away; the others still have it.
    private void Bury(SortedDictionary<string, RepositoryState> lines)
    {
        HashSet<string> living = [.. lines.Values.SelectMany(l => l.Servers)];
        var named = new HashSet<string>(lines.Values.SelectMany(l => l.FormerNames), StringComparer.OrdinalIgnoreCase);
        foreach (string id in lines.Values.Where(l => l.FormerNames.Count > 0).SelectMany(l => l.Servers).Distinct(StringComparer.Ordinal))
        {
            if (target.LoadServer(id, []) is { } record)
                Succession.Bury(target, record, record.Aliases.Where(a => !living.Contains(a) && target.LoadServer(a, []) is { Source.Repository: { } of } && named.Contains(of)), problems);
        }
    }

    // Everything that any shard noticed that day.
    private byte[]? Day(string place, List<byte[]> parts)
    {
        ChangeLog[] logs = [.. parts.Select(p => Parse(p, CatalogueJson.Changes)).OfType<ChangeLog>()];
        if (logs.Length < parts.Count || logs.DistinctBy(l => l.Date).Skip(1).Any())
        {
            problems.Add(Problem.Error(place, "is no log of one day in one of the shards, or in the catalogue; it stays as it is"));
            return null;
        }
        return CatalogueJson.ToBytes(logs.Aggregate(ChangeLog.Unite), CatalogueJson.Changes);
    }

    private static bool IsDay(string file) => file.StartsWith("changes", StringComparison.Ordinal);

    private static T? Parse<T>(byte[] bytes, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[]? Bytes(CatalogueStore store, string file) => Path.Combine(store.Root, file) is var path && File.Exists(path) ? File.ReadAllBytes(path) : null;
}
