using System.Runtime.InteropServices;
using System.Text.Json;
using Catalogue.Model;
using Catalogue.Model.Json;
using Catalogue.Sources.Formats;
using Catalogue.Sources.Manifests;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Places.Registry;

/// <summary>Collects what the pages of one registry say, the newest version of each server.</summary>
/// <param name="owns">Whether a repository's own files, as the catalogue knows them, name this package.</param>
internal sealed class RegistryEntries(Func<string, string, bool> owns)
{
    private const string Official = "io.modelcontextprotocol.registry/official";
    private const string GitHubSpace = "io.github.";

    private readonly RegistryServerReader reader = new();
    private readonly Dictionary<string, (ServerFacts Facts, bool IsLatest)> entries = new(StringComparer.Ordinal);

    public List<Problem> Problems { get; } = [];

    public int Count => entries.Count;

    /// <summary>In the order of their names.</summary>
    public IReadOnlyList<ServerFacts> Facts => [.. entries.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => e.Value.Facts)];

    /// <summary>Takes an entry in, bare as in the API's first version or in its envelope.</summary>
    /// <param name="list">Address of the list it stands in.</param>
    public void Add(JsonElement item, Uri list, string place)
    {
        try
        {
            JsonElement server = item.Object("server") ?? item;
            JsonElement? meta = (item.Object("_meta") ?? server.Object("_meta"))?.Object(Official);
            if ((meta?.Text("status") ?? server.Text("status")) == "deleted")
                return;
            string name = server.Text("name") ?? "";
            var file = new ManifestFile { Path = $"{list}/{Uri.EscapeDataString(name)}/versions/latest", Bytes = JsonMarshal.GetRawUtf8Value(server).ToArray(), IsIndex = true };
            ManifestReading reading = reader.Read(file);
            Problems.AddRange(reading.Problems);
            if (reading.Facts is [var facts, ..])
                Keep(name, facts, meta?.Flag("isLatest") == true);
            else if (reading.Problems.Count == 0)
                Problems.Add(Problem.Error(place, "is no server entry: a name of the form domain/name with packages or remotes is wanted", reader.Name));
        }
        catch (InvalidOperationException)
        {
            Problems.Add(Problem.Error(place, "holds a text that is no valid Unicode", reader.Name));
        }
    }

    // A registry that lists every version marks the latest, or lists it last.
    private void Keep(string name, ServerFacts facts, bool isLatest)
    {
        if (!entries.TryGetValue(name, out (ServerFacts, bool IsLatest) known) || isLatest || !known.IsLatest)
            entries[name] = (Proven(name, facts), isLatest);
    }

    /// <summary>
    /// Anyone may publish an entry that names any repository. It counts as that repository's where the registry has checked the owner (a name in the space
    /// of the owner's GitHub account) or the repository itself names one of the packages; any other entry stands for itself.
    /// </summary>
    private ServerFacts Proven(string name, ServerFacts facts)
    {
        if (facts.Describes?.Repository is not { } repository)
            return facts;
        string owner = repository.Split('/')[0];
        bool isOwners = name.StartsWith(GitHubSpace + owner + "/", StringComparison.OrdinalIgnoreCase);
        if (isOwners || facts.Packages.Any(p => p.Registry == "npm" && owns(p.Name, repository)))
            return facts;
        return facts with { Describes = new ServerReference(name), Notes = [$"Names the repository {repository}, which does not name it."] };
    }
}
