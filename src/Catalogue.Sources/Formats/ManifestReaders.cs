using Catalogue.Scanner;
using Catalogue.Sources.Manifests;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Formats;

/// <summary>Every manifest format, in the order in which their word about a server's name, text and version is taken.</summary>
internal static class ManifestReaders
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
        new MetorialToolsReader(),
        new ToolsListReader(),
        new ToolSnapshotReader(),
        new MetorialListingReader(),
        new LicenceReader(),
        new ReadmeReader(),
    ];

    // The source code is no manifest; its word comes after every one of theirs.
    private static readonly Dictionary<string, int> Ranks = All.Select(reader => reader.Name).Append(FactReader.Source.Name)
        .Select((name, rank) => (name, rank)).ToDictionary(r => r.name, r => r.rank, StringComparer.Ordinal);

    private static readonly Dictionary<string, Authority> Authorities = All.Select(r => (r.Name, r.Authority)).Concat(FactReader.All.Select(r => (r.Name, r.Authority)))
        .ToDictionary(r => r.Name, r => r.Authority, StringComparer.Ordinal);

    /// <summary>The first reader that wants the path, or null; source in a language that is read is nobody's manifest.</summary>
    public static IManifestReader? For(string path) => SourcePaths.IsSource(path) ? null : All.FirstOrDefault(r => r.Wants(path));

    /// <summary>Place in the list; a reader that stands elsewhere (a live list, a file of lines) comes first.</summary>
    public static int RankOf(string reader) => Ranks.GetValueOrDefault(reader, -1);

    /// <summary>What a reader's word is worth; one that this version does not know is taken for a listing.</summary>
    public static Authority AuthorityOf(string reader) => Authorities.GetValueOrDefault(reader, Authority.Listing);
}
