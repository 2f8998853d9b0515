using System.Text.Json;
using Catalogue.Model;

namespace Catalogue.Sources.Readers;

/// <summary>Collects what a reader finds in one file.</summary>
/// <param name="reader">Name of what reads, as provenance and problems give it.</param>
public sealed class ManifestDraft(ManifestFile file, string reader, Authority authority)
{
    private readonly List<ServerFacts> facts = [];
    private readonly List<Problem> problems = [];

    public ManifestDraft(ManifestFile file, IManifestReader reader)
        : this(file, reader.Name, reader.Authority)
    {
    }

    public ManifestFile File => file;

    /// <summary>Facts that hold their provenance and nothing else yet.</summary>
    public ServerFacts Blank => new() { Provenance = file.ProvenanceOf(reader), Authority = authority };

    public void Add(ServerFacts found) => facts.Add(found);

    public void Reject(string message, string? at = null) => problems.Add(Problem.Error(Place(at), message, reader));

    public void Warn(string message, string? at = null) => problems.Add(Problem.Warning(Place(at), message, reader));

    public void Reject(JsonException error) => problems.Add(JsonProblem.From(error, file.Place, reader));

    /// <summary>The tools of a JSON list or map; what is no usable definition is reported and costs only itself.</summary>
    public IReadOnlyList<ToolDefinition> Tools(JsonElement list) => new ToolList(this).Read(list);

    public ManifestReading Finish() => new(facts, problems);

    private string Place(string? at) => at is null ? file.Place : $"{file.Place} (at {at})";
}
