using System.Text.Json;
using Catalogue.Model;
using Catalogue.Model.Json;
using Catalogue.Model.Servers;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Manifests;

/// <summary>Collects what a reader finds in one file.</summary>
/// <param name="reader">Name of what reads, as provenance and problems give it.</param>
internal sealed class ManifestDraft(ManifestFile file, string reader, Authority authority)
{
    /// <summary>Problems of one file that are listed; a list of a million broken tools is no reason to keep a million messages.</summary>
    public const int MostProblems = 200;

    private readonly List<ServerFacts> facts = [];
    private readonly List<Problem> problems = [];
    private int more;

    public ManifestDraft(ManifestFile file, IManifestReader reader)
        : this(file, reader.Name, reader.Authority)
    {
    }

    public ManifestFile File => file;

    /// <summary>Facts that hold their provenance and nothing else yet.</summary>
    public ServerFacts Blank => new() { Provenance = file.ProvenanceOf(reader), Authority = authority };

    public void Add(ServerFacts found) => facts.Add(found);

    public void Reject(string message, string? at = null) => Note(Problem.Error(Place(at), message, reader));

    public void Warn(string message, string? at = null) => Note(Problem.Warning(Place(at), message, reader));

    public void Reject(JsonException error) => Note(JsonProblem.From(error, file.Place, reader));

    /// <summary>The tools of a JSON list or map; what is no usable definition is reported and costs only itself.</summary>
    public IReadOnlyList<ToolDefinition> Tools(JsonElement list) => new ListedTools(this).Read(list);

    public ManifestReading Finish() => new(facts, more == 0 ? problems : [.. problems, Problem.Error(file.Place, $"has {more} further problems, which are not listed", reader)]);

    private void Note(Problem problem)
    {
        if (problems.Count < MostProblems)
            problems.Add(problem);
        else
            more++;
    }

    private string Place(string? at) => at is null ? file.Place : $"{file.Place} (at {at})";
}
