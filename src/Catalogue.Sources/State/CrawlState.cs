using System.Text;
using System.Text.Json;
using Catalogue.Model;
using Catalogue.Model.Store;

namespace Catalogue.Sources.State;

/// <summary>
/// What is known about every crawled repository: <c>crawl.jsonl</c> in the catalogue, one line each. During a run each finished repository is appended
/// and a later line wins; a run that ends sorts the file. A program killed half-way through a line loses that line, and its repository is read again.
/// </summary>
public sealed class CrawlState : IDisposable
{
    public const string FileName = "crawl.jsonl";

    private readonly string path;
    private readonly SortedDictionary<string, RepositoryState> lines;
    private FileStream? open;

    private CrawlState(string path, SortedDictionary<string, RepositoryState> lines) => (this.path, this.lines) = (path, lines);

    /// <summary>Every repository, sorted by name.</summary>
    public IReadOnlyCollection<RepositoryState> All => lines.Values;

    /// <summary>The state of a catalogue; empty where it has none yet. A line that cannot be read is a problem and its repository counts as unknown.</summary>
    public static CrawlState Open(CatalogueStore store, ICollection<Problem> problems)
    {
        string file = Path.Combine(store.Root, FileName);
        return new CrawlState(file, Read(file, problems));
    }

    public RepositoryState? Of(string repository) => lines.GetValueOrDefault(repository.ToLowerInvariant());

    /// <summary>Keeps a repository's new state, on disk before this returns.</summary>
    /// <exception cref="IOException">The file cannot be written, or another crawl writes it.</exception>
    public void Put(RepositoryState state)
    {
        if (lines.TryGetValue(state.Key, out RepositoryState? old) && IsSame(old, state))
            return;
        open ??= Append();
        lines[state.Key] = state;
        open.Write(Line(state));
        open.Flush();
    }

    /// <summary>Sorts the file and takes out what renamed repositories left behind.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Finish()
    {
        open?.Dispose();
        open = null;
        if (lines.Count > 0)
            AtomicFile.Write(path, Bytes(WithoutFormer(lines)));
    }

    public void Dispose() => open?.Dispose();

    /// <summary>Lines of a file; the last of a repository wins.</summary>
    internal static SortedDictionary<string, RepositoryState> Read(string file, ICollection<Problem> problems)
    {
        var read = new SortedDictionary<string, RepositoryState>(StringComparer.Ordinal);
        if (!File.Exists(file))
            return read;
        int number = 0;
        foreach (string line in File.ReadLines(file))
        {
            number++;
            if (Parse(line) is { } state)
                read[state.Key] = state;
            else if (line.Length > 0)
                problems.Add(Problem.Warning($"{FileName}:{number}", "is no line of a crawl's state; its repository is read again"));
        }
        return read;
    }

    internal static byte[] Bytes(SortedDictionary<string, RepositoryState> of) => [.. of.Values.SelectMany(Line)];

    // A repository that now answers to another name has its line there.
    internal static SortedDictionary<string, RepositoryState> WithoutFormer(SortedDictionary<string, RepositoryState> of)
    {
        var kept = new SortedDictionary<string, RepositoryState>(of, StringComparer.Ordinal);
        foreach (string former in of.Values.SelectMany(l => l.FormerNames))
            kept.Remove(former.ToLowerInvariant());
        return kept;
    }

    internal static bool IsSame(RepositoryState one, RepositoryState other) => Line(one).AsSpan().SequenceEqual(Line(other));

    private FileStream Append()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // What a killed run left may end half-way through a line.
        if (lines.Count > 0)
            AtomicFile.Write(path, Bytes(lines));
        else
            File.Delete(path);
        return new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
    }

    private static RepositoryState? Parse(string line)
    {
        try
        {
            return line.Length > SourceLimits.StateLine ? null : JsonSerializer.Deserialize(line, StateContext.Default.RepositoryState) is { Repository.Length: > 0 } state ? state : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[] Line(RepositoryState state)
    {
        RepositoryState sorted = state with { Servers = [.. state.Servers.Order(StringComparer.Ordinal)], FormerNames = [.. state.FormerNames.Order(StringComparer.Ordinal)] };
        return Encoding.UTF8.GetBytes(JsonSerializer.Serialize(sorted, StateContext.Default.RepositoryState) + "\n");
    }
}
