using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Catalogue.Model;

/// <summary>The catalogue folder on disk. A file that cannot be read becomes a <see cref="Problem"/> and costs nothing else.</summary>
/// <param name="root">The folder.</param>
/// <param name="shipped">A catalogue to take signals, attacks and model from where this one has none of its own.</param>
public sealed class CatalogueStore(string root, string? shipped = null)
{
    public string Root { get; } = Path.GetFullPath(root);

    public string LabelsFolder => Path.Combine(Root, "labels");

    /// <summary>Where the model is read from.</summary>
    public string ModelFolder => Room("model");

    /// <summary>Folders that no single server owns and that pages are made from.</summary>
    public IReadOnlyList<string> SharedFolders => [Room("signals"), Room("attacks"), Room("model"), Path.Combine(Root, "changes")];

    public string SchemaFolder => Path.Combine(Root, "schema");

    public string ServersFolder => Path.Combine(Root, "servers");

    public string ServerFile(string id) => FileOf("servers", id, ".json");

    public string ClassificationsFile(string id) => FileOf("classifications", id, ".json");

    public string ReviewsFile(string id) => FileOf("reviews", id, ".yaml");

    /// <summary>Ids of all servers, sorted, read from file names alone.</summary>
    public IReadOnlyList<string> ServerIds() => Ids("servers", ".json");

    /// <summary>Ids with judgements on disk, sorted.</summary>
    public IReadOnlyList<string> ClassifiedIds() => Ids("classifications", ".json");

    public IReadOnlyList<string> ReviewedIds() => Ids("reviews", ".yaml");

    /// <summary>Whether the folder is there at all.</summary>
    public bool Exists => Directory.Exists(Root);

    /// <summary>Files below <c>servers</c>, <c>classifications</c> and <c>reviews</c> that no id leads to, leftovers of a killed run aside.</summary>
    public IEnumerable<string> StrayFiles() =>
        new[] { ("servers", ".json"), ("classifications", ".json"), ("reviews", ".yaml") }
            .SelectMany(room => AllFiles(room.Item1).Where(f => !(f.EndsWith(room.Item2, StringComparison.Ordinal) && ServerId.IsValid(IdOf(room.Item1, f, room.Item2)))))
            .Where(f => !f.EndsWith(AtomicFile.TemporarySuffix, StringComparison.Ordinal))
            .Select(Relative)
            .Order(StringComparer.Ordinal);

    public Server? LoadServer(string id, ICollection<Problem> problems) =>
        Load(ServerFile(id), CatalogueJson.Server, problems) is { } server && CatalogueRules.Accept(server, id, Relative(ServerFile(id)), problems) ? server : null;

    public ServerClassifications? LoadClassifications(string id, ICollection<Problem> problems) =>
        Load(ClassificationsFile(id), CatalogueJson.Classifications, problems);

    public IReadOnlyList<Review> LoadReviews(string id, ICollection<Problem> problems) =>
        File.Exists(ReviewsFile(id)) ? CatalogueYaml.Reviews(Text(ReviewsFile(id), problems), Relative(ReviewsFile(id)), problems) : [];

    /// <summary>All signals' texts, sorted by id.</summary>
    public IReadOnlyList<SignalInfo> LoadSignals(ICollection<Problem> problems) =>
        [.. Files("signals", "*.yaml").Select(f => CatalogueYaml.Signal(Text(f, problems), Relative(f), problems)).OfType<SignalInfo>()];

    /// <summary>All attack cases, sorted by slug; a case that breaks a rule is left out.</summary>
    public IReadOnlyList<AttackCase> LoadAttacks(ICollection<Problem> problems) =>
        [.. Files("attacks", "*.md")
            .Select(f => CatalogueYaml.Attack(Text(f, problems), Path.GetFileNameWithoutExtension(f), Relative(f), problems))
            .OfType<AttackCase>()
            .Where(a => AttackRules.Accept(a, $"attacks/{a.Slug}.md", problems))];

    /// <returns>Whether the file changed.</returns>
    public bool SaveServer(Server server) => AtomicFile.Write(ServerFile(server.Id), CatalogueJson.ToBytes(server, CatalogueJson.Server));

    /// <returns>Whether the file changed.</returns>
    public bool SaveClassifications(ServerClassifications judged) =>
        AtomicFile.Write(ClassificationsFile(judged.Server), CatalogueJson.ToBytes(judged, CatalogueJson.Classifications));

    /// <summary>Removes judgements of a server that is no longer in the catalogue.</summary>
    public void DeleteClassifications(string id) => File.Delete(ClassificationsFile(id));

    /// <summary>Path inside the catalogue with forward slashes, as messages name it.</summary>
    public string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

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
        var file = new FileInfo(path);
        if (!file.Exists)
            return null;
        if (file.Length > DefinitionLimits.FileBytes)
        {
            problems.Add(Problem.Error(Relative(path), $"is larger than {DefinitionLimits.FileBytes} bytes"));
            return null;
        }
        try
        {
            if (JsonSerializer.Deserialize(File.ReadAllBytes(path), type) is { } value)
                return value;
            problems.Add(Problem.Error(Relative(path), "holds null"));
        }
        catch (JsonException e)
        {
            problems.Add(JsonProblem.From(e, Relative(path)));
        }
        return null;
    }
}
