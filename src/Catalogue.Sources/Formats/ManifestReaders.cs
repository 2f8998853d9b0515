using Catalogue.Sources.Manifests;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Formats;

/// <summary>Every manifest format, in the order in which their word about a server's name, text and version is taken.</summary>
public static class ManifestReaders
{
    public static IReadOnlyList<IManifestReader> All { get; } =
    [
        new RegistryServerReader(),
        new McpbManifestReader(),
        new DockerServerReader(),
        new McpmEntryReader(),
        new MetorialServerReader(),
        new ServerCardReader(),
        new AppSubmissionReader(),
        new SmitheryReader(),
        new GlamaReader(),
        new GeminiExtensionReader(),
        new ClientConfigReader(),
        new PackageJsonReader(),
        new PyprojectReader(),
        new ToolsListReader(),
        new ToolSnapshotReader(),
        new MetorialToolsReader(),
        new MetorialListingReader(),
        new LicenceReader(),
        new ReadmeReader(),
    ];

    // The source code is no manifest; its word comes after every one of theirs.
    private static readonly Dictionary<string, int> Ranks = All.Select(reader => reader.Name).Append(Catalogue.Sources.Repositories.SourceReader.Name)
        .Select((name, rank) => (name, rank)).ToDictionary(r => r.name, r => r.rank, StringComparer.Ordinal);

    /// <summary>The first reader that wants the path, or null.</summary>
    public static IManifestReader? For(string path) => All.FirstOrDefault(r => r.Wants(path));

    /// <summary>Place in the list; a reader that stands elsewhere (a live list, a file of lines) comes first.</summary>
    public static int RankOf(string reader) => Ranks.GetValueOrDefault(reader, -1);

    public static Authority AuthorityOf(string reader) => reader == Catalogue.Sources.Places.Live.LiveFacts.ReaderName ? Authority.Live : Ranks.TryGetValue(reader, out int rank) ? rank < All.Count ? All[rank].Authority : Authority.Source : Authority.Protocol;
}
