using System.Text.Json;
using System.Text.Json.Serialization;
using Catalogue.Model;
using Catalogue.Model.Json;
using Catalogue.Model.Store;

namespace Catalogue.Sources.Places;

/// <summary>What to crawl: <c>catalogue/sources.json</c>.</summary>
public sealed record SourceList
{
    /// <summary>GitHub topics whose repositories are candidates.</summary>
    public IReadOnlyList<string> Topics { get; init => field = value ?? []; } = [];

    /// <summary>GitHub search queries whose repositories are candidates.</summary>
    public IReadOnlyList<string> Queries { get; init => field = value ?? []; } = [];

    /// <summary>Repositories to read whatever the search says, <c>owner/name</c>.</summary>
    public IReadOnlyList<string> Repositories { get; init => field = value ?? []; } = [];

    /// <summary>Repositories that describe other repositories' servers.</summary>
    public IReadOnlyList<IndexRepository> Indexes { get; init => field = value ?? []; } = [];

    /// <summary>Base addresses of MCP registries.</summary>
    public IReadOnlyList<string> Registries { get; init => field = value ?? []; } = [];

    /// <summary>Repositories left out, each with its reason.</summary>
    public IReadOnlyList<Exclusion> Exclusions { get; init => field = value ?? []; } = [];

    /// <summary>Folder of a repository's entries where it is an index, else null.</summary>
    public string? IndexFolderOf(string? repository) =>
        Indexes.FirstOrDefault(i => string.Equals(i.Repository, repository, StringComparison.OrdinalIgnoreCase))?.Folder;

    public Exclusion? ExclusionOf(string? repository) =>
        Exclusions.FirstOrDefault(e => string.Equals(e.Repository, repository, StringComparison.OrdinalIgnoreCase));

    /// <summary>The catalogue's own list, or the one that came with the program where it has none.</summary>
    public static SourceList Load(CatalogueStore store, ICollection<Problem> problems)
    {
        string path = Path.Combine(store.Root, "sources.json");
        if (!File.Exists(path))
            return Default();
        try
        {
            if (JsonSerializer.Deserialize(File.ReadAllBytes(path), SourceListContext.Default.SourceList) is { } list)
                return list;
            problems.Add(Problem.Error("sources.json", "holds null; the list that came with the program is used"));
        }
        catch (JsonException e)
        {
            problems.Add(JsonProblem.From(e, "sources.json"));
        }
        return Default();
    }

    public static SourceList Default()
    {
        using Stream stream = typeof(SourceList).Assembly.GetManifestResourceStream("sources.json")!;
        return JsonSerializer.Deserialize(stream, SourceListContext.Default.SourceList)!;
    }
}

/// <summary>An index and the folder that holds its entries.</summary>
public sealed record IndexRepository(string Repository, string Folder);

/// <summary>A repository that is left out.</summary>
public sealed record Exclusion(string Repository, string Reason);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(SourceList))]
internal sealed partial class SourceListContext : JsonSerializerContext;
