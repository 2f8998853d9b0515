using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Catalogue.Model.Attacks;
using Catalogue.Model.Changes;
using Catalogue.Model.Json;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Model.Store;

/// <summary>The catalogue folder on disk. A file that cannot be read becomes a <see cref="Problem"/> and costs nothing else.</summary>
/// <param name="root">The folder.</param>
/// <param name="shipped">A catalogue to take signals, attacks and model from where this one has none of its own.</param>
public sealed class CatalogueStore(string root, string? shipped = null)
{
    private const string JournalSuffix = ".journal";

    private readonly ConcurrentDictionary<string, bool> hidden = new(StringComparer.Ordinal);

    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>Whether servers of private repositories count as not there.</summary>
    public bool HidesPrivate { get; private init; }

    /// <summary>Servers that were hidden so far.</summary>
    public int Hidden => hidden.Count;

    /// <summary>The same catalogue as it may be shown to everybody.</summary>
    public CatalogueStore PublicOnly() => new(Root, shipped) { HidesPrivate = true };

    public string LabelsFolder => Path.Combine(Root, "labels");

    /// <summary>Where the model is read from.</summary>
    public string ModelFolder => Room("model");

    /// <summary>Folders that no single server owns and that pages are made from.</summary>
    public IReadOnlyList<string> SharedFolders => [Room("signals"), Room("attacks"), Room("model"), Path.Combine(Root, "wording")];

    /// <summary>How policies are spoken of; a catalogue need not have it.</summary>
    public string PolicyWordingFile => Path.Combine(Root, "wording", "policies.yaml");

    public string SchemaFolder => Path.Combine(Root, "schema");

    public string ServersFolder => Path.Combine(Root, "servers");

    public string ChangesFolder => Path.Combine(Root, "changes");

    public string ChangesFile(DateOnly date) => Path.Combine(ChangesFolder, Day(date) + ".json");

    /// <summary>Where a run that is going on takes changes down.</summary>
    public string ChangesJournal(DateOnly date, int number) => Path.Combine(ChangesFolder, $"{Day(date)}.{number}{JournalSuffix}");

    public string ServerFile(string id) => FileOf("servers", id, ".json");

    public string ClassificationsFile(string id) => FileOf("classifications", id, ".json");

    public string ReviewsFile(string id) => FileOf("reviews", id, ".yaml");

    /// <summary>Ids of all servers, sorted, read from file names alone.</summary>
    public IReadOnlyList<string> ServerIds() => Ids("servers", ".json");

    /// <summary>Ids with judgements on disk, sorted.</summary>
    public IReadOnlyList<string> ClassifiedIds() => Ids("classifications", ".json");

    public IReadOnlyList<string> ReviewedIds() => Ids("reviews", ".yaml");

    /// <summary>Days on which something changed, the earliest first.</summary>
    public IReadOnlyList<DateOnly> ChangeDates() => [.. AllFiles("changes").Select(f => DayOf(Path.GetFileName(f), ".json")).OfType<DateOnly>().Order()];

    /// <summary>Journals of runs that go on or were killed, with their days.</summary>
    public IReadOnlyList<(string Path, DateOnly Date)> ChangeJournals() =>
        [.. AllFiles("changes").Where(f => f.EndsWith(JournalSuffix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(f => (Path: f, Date: DayOf(Path.GetFileName(f)[..^JournalSuffix.Length], Path.GetExtension(f[..^JournalSuffix.Length])))).Where(j => j.Date is not null).Select(j => (j.Path, j.Date!.Value))];

    /// <summary>Whether the folder is there at all.</summary>
    public bool Exists => Directory.Exists(Root);

    /// <summary>Files below <c>servers</c>, <c>classifications</c> and <c>reviews</c> that no id leads to, leftovers of a killed run aside.</summary>
    public IEnumerable<string> StrayFiles() =>
        new[] { ("servers", ".json"), ("classifications", ".json"), ("reviews", ".yaml") }
            .SelectMany(room => AllFiles(room.Item1).Where(f => !(f.EndsWith(room.Item2, StringComparison.Ordinal) && ServerId.IsValid(IdOf(room.Item1, f, room.Item2)))))
            .Where(f => !f.EndsWith(AtomicFile.TemporarySuffix, StringComparison.Ordinal))
            .Select(Relative)
            .Order(StringComparer.Ordinal);

    public Server? LoadServer(string id, ICollection<Problem> problems)
    {
        if (Load(ServerFile(id), CatalogueJson.Server, problems) is not { } server)
            return null;
        if (HidesPrivate && server.Source?.Private == true)
        {
            hidden[id] = true;
            return null;
        }
        return CatalogueRules.Accept(server, id, Relative(ServerFile(id)), problems) ? server : null;
    }

    public ServerClassifications? LoadClassifications(string id, ICollection<Problem> problems) =>
        Load(ClassificationsFile(id), CatalogueJson.Classifications, problems) is { } judged && CatalogueRules.Accept(judged, id, Relative(ClassificationsFile(id)), problems) ? judged : null;

    /// <summary>What changed on a day; null where nothing did or the file cannot be read.</summary>
    public ChangeLog? LoadChanges(DateOnly date, ICollection<Problem> problems)
    {
        if (Load(ChangesFile(date), CatalogueJson.Changes, problems) is not { } log)
            return null;
        if (log.Date == date)
            return log;
        problems.Add(Problem.Error(Relative(ChangesFile(date)), $"has the date {Day(log.Date)}, but its name says {Day(date)}"));
        return null;
    }

    public IReadOnlyList<Review> LoadReviews(string id, ICollection<Problem> problems) =>
        File.Exists(ReviewsFile(id)) ? CatalogueYaml.Reviews(Text(ReviewsFile(id), problems), Relative(ReviewsFile(id)), problems) : [];

    /// <summary>All signals' texts, sorted by id.</summary>
    public IReadOnlyList<SignalInfo> LoadSignals(ICollection<Problem> problems) =>
        [.. Files("signals", "*.yaml")
            .Select(f => (File: f, Signal: CatalogueYaml.Signal(Text(f, problems), Relative(f), problems)))
            .Where(s => s.Signal is not null && CatalogueRules.Accept(s.Signal, Path.GetFileNameWithoutExtension(s.File), Relative(s.File), problems))
            .Select(s => s.Signal!)];

    /// <summary>All attack cases, sorted by slug; a case that breaks a rule is left out.</summary>
    public IReadOnlyList<AttackCase> LoadAttacks(ICollection<Problem> problems)
    {
        HashSet<string> signals = [.. Files("signals", "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f))];
        return
        [
            .. Files("attacks", "*.md")
                .Select(f => CatalogueYaml.Attack(Text(f, problems), Path.GetFileNameWithoutExtension(f), Relative(f), problems))
                .OfType<AttackCase>()
                .Where(a => AttackRules.Accept(a, $"attacks/{a.Slug}.md", problems, signals)),
        ];
    }

    /// <returns>Whether the file changed.</returns>
    public bool SaveServer(Server server) => AtomicFile.Write(ServerFile(server.Id), CatalogueJson.ToBytes(server, CatalogueJson.Server));

    /// <returns>Whether the file changed.</returns>
    public bool SaveClassifications(ServerClassifications judged) =>
        AtomicFile.Write(ClassificationsFile(judged.Server), CatalogueJson.ToBytes(judged, CatalogueJson.Classifications));

    /// <summary>Where a day changed more than one file may hold, the texts are left out and the names stay.</summary>
    /// <returns>Whether the file changed.</returns>
    public bool SaveChanges(ChangeLog log)
    {
        byte[] bytes = CatalogueJson.ToBytes(log, CatalogueJson.Changes);
        return AtomicFile.Write(ChangesFile(log.Date), bytes.Length <= DefinitionLimits.FileBytes ? bytes : CatalogueJson.ToBytes(log.WithoutTexts(), CatalogueJson.Changes));
    }

    /// <summary>Removes judgements of a server that is no longer in the catalogue.</summary>
    public void DeleteClassifications(string id) => File.Delete(ClassificationsFile(id));

    /// <summary>Path inside the catalogue with forward slashes, as messages name it.</summary>
    public string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? DayOf(string name, string ending) =>
        name.EndsWith(ending, StringComparison.Ordinal) && DateOnly.TryParseExact(name[..^ending.Length], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null;

    private string FileOf(string room, string id, string extension) =>
        ServerId.IsValid(id) ? Path.Combine(Root, room, id.Replace('/', Path.DirectorySeparatorChar)) + extension : throw new ArgumentException($"'{id}' is no server id", nameof(id));

    private string[] Ids(string room, string extension) =>
        [.. AllFiles(room).Where(f => f.EndsWith(extension, StringComparison.Ordinal)).Select(f => IdOf(room, f, extension)).Where(ServerId.IsValid).Order(StringComparer.Ordinal)];

    private string IdOf(string room, string path, string extension) =>
        Path.GetRelativePath(Path.Combine(Root, room), path)[..^extension.Length].Replace('\\', '/');

    private IEnumerable<string> AllFiles(string room)
    {
        string folder = Path.Combine(Root, room);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : [];
    }

    private string Room(string name) =>
        Path.Combine(Root, name) is var own && (shipped is null || Directory.Exists(own)) ? own : Path.Combine(shipped, name);

    private IEnumerable<string> Files(string room, string pattern)
    {
        string folder = Room(room);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal) : [];
    }

    private string Text(string path, ICollection<Problem> problems)
    {
        if (new FileInfo(path).Length <= DefinitionLimits.FileBytes)
            return File.ReadAllText(path);
        problems.Add(Problem.Error(Relative(path), $"is larger than {DefinitionLimits.FileBytes} bytes"));
        return "";
    }

    private T? Load<T>(string path, JsonTypeInfo<T> type, ICollection<Problem> problems)
        where T : class
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                return null;
            if (file.Length > DefinitionLimits.FileBytes)
            {
                problems.Add(Problem.Error(Relative(path), $"is larger than {DefinitionLimits.FileBytes} bytes"));
                return null;
            }
            byte[] bytes = File.ReadAllBytes(path);
            T? value = JsonSerializer.Deserialize(bytes, type);
            string? fault = value is null ? "holds null" : JsonFault.Of(bytes);
            if (fault is null)
                return value;
            problems.Add(Problem.Error(Relative(path), fault));
        }
        catch (JsonException e)
        {
            problems.Add(JsonProblem.From(e, Relative(path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(Problem.Error(Relative(path), FileFault.Of(e, path)));
        }
        return null;
    }
}
