using Catalogue.Model;
using Catalogue.Scanner;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Sources.Formats;
using Catalogue.Sources.Manifests;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Repositories;

/// <summary>Reads every file of a repository that a reader wants and sorts what they say into servers.</summary>
internal static class RepositoryReader
{
    public static async Task<SourceReading> ReadAsync(RepositorySnapshot repository, CancellationToken cancel)
    {
        var facts = new List<ServerFacts>();
        var problems = new List<Problem>();
        var unread = new HashSet<string>(StringComparer.Ordinal);
        var files = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach ((string path, IManifestReader reader) in Wanted(repository, problems))
        {
            cancel.ThrowIfCancellationRequested();
            files[reader.Name] = files.GetValueOrDefault(reader.Name) + 1;
            ManifestReading reading = await ReadFileAsync(repository, path, reader, cancel);
            facts.AddRange(reading.Facts);
            problems.AddRange(reading.Problems);
            if (reading.Facts.Count == 0 && reading.Problems.Any(p => p.Severity == ProblemSeverity.Error))
                unread.Add(path);
        }
        (int sources, bool speaks) = (0, false);
        if (repository is { ReadsSource: true, IsIndex: false })
        {
            SourceScan scan = await SourceReader.ReadAsync(repository, cancel);
            // What a library's manifest lists is served by the executable as well.
            facts = [.. facts.Select(f => f.Tools.Count == 0 ? f : f.Authority > Authority.Readme ? f with { Home = scan.Workspace?.HomeOf(f.Provenance.File ?? "") } : f with { Unspoken = [.. f.Tools.Select(t => t.Name).Where(n => !scan.Speaks(n))] }), .. scan.Facts];
            problems.AddRange(scan.Problems);
            (sources, speaks) = (scan.Read, scan.Files > 0);
            if (scan.Files > 0)
                files[FactReader.Source.Name] = scan.Files;
        }
        string? name = repository.Repository;
        IReadOnlyList<DescribedServer> servers = repository.IsIndex ? IndexEntries.Sort(facts, problems) : RepositoryServers.Sort(repository, facts);
        problems.AddRange(await SilencesAsync(repository, servers, sources, speaks, files, cancel));
        HashSet<string> present = repository.IsPartial ? [.. repository.Paths] : [];
        // What a broken file said when it could last be read stands until it can be read again.
        return new SourceReading
        {
            Place = name ?? repository.LocalName,
            Repository = name,
            IsIndex = repository.IsIndex,
            Servers = servers,
            Problems = problems,
            FilesByReader = files,
            IsComplete = unread.Count == 0 && !repository.IsPartial,
            Supersedes = p => string.Equals(p.Repository, name, StringComparison.OrdinalIgnoreCase) && IsReadAnew(p.Reader, repository) && !unread.Contains(p.File ?? "")
                && (!repository.IsPartial || present.Contains(p.File ?? "")),
        };
    }

    // What is not read is told of: an empty repository, a language, a submodule that is not here.
    private static async Task<IEnumerable<Problem>> SilencesAsync(RepositorySnapshot repository, IReadOnlyList<DescribedServer> servers, int sources, bool speaks, SortedDictionary<string, int> files, CancellationToken cancel)
    {
        string place = repository.Repository ?? repository.LocalName;
        var said = new List<Problem>();
        if (servers.Count == 0 && repository.ReadsSource)
            said.Add(Problem.Warning(place, SilenceReason.Of(repository, sources, speaks)));
        bool isServer = servers.Count > 0 || speaks || place.Contains("mcp", StringComparison.OrdinalIgnoreCase);
        if (isServer && repository is { ReadsSource: true, IsIndex: false } && !servers.Any(s => s.Facts.Any(f => f.Authority == Authority.Source && f.Tools.Count > 0)))
        {
            foreach ((string language, int count) in SilenceReason.UnreadLanguages(repository.Paths).Take(3))
                files[$"not read: {language}"] = count;
        }
        if (repository.Paths.Contains(".gitmodules") && await repository.ReadFile(".gitmodules", cancel) is { Refusal: null } modules && SourceBytes.Decode(modules.Bytes.Span) is { } text)
            said.AddRange(SilenceReason.EmptySubmodules(repository, text).Select(f => Problem.Warning($"{place}/{f}", "is a submodule whose files are not here; crawl it by itself")));
        return said;
    }

    /// <summary>Whether a reading asks for a file's content: a manifest, a package file, source.</summary>
    public static bool Wants(string path) =>
        path == ".gitmodules" || SourcePaths.IsWanted(path) || (!FolderRules.IsForeign(path) && (ManifestReaders.For(path) is not null || Workspace.IsPackageFile(path)));

    private static bool IsReadAnew(string reader, RepositorySnapshot repository) =>
        ManifestReaders.RankOf(reader) >= 0 && (reader != FactReader.Source.Name || repository.ReadsSource);

    private static List<(string Path, IManifestReader Reader)> Wanted(RepositorySnapshot repository, List<Problem> problems)
    {
        var wanted = new List<(string, IManifestReader)>();
        foreach (string path in repository.Paths.Order(StringComparer.Ordinal))
        {
            bool counts = repository.IndexFolder is { } entries ? path.StartsWith(entries + "/", StringComparison.Ordinal) : !FolderRules.IsForeign(path);
            if (counts && ManifestReaders.For(path) is { } reader)
                wanted.Add((path, reader));
        }
        if (wanted.Count > SourceLimits.ManifestsPerRepository)
        {
            problems.Add(Problem.Error(repository.Repository ?? repository.LocalName, $"holds {wanted.Count} manifests; only the first {SourceLimits.ManifestsPerRepository} are read"));
            wanted.RemoveRange(SourceLimits.ManifestsPerRepository, wanted.Count - SourceLimits.ManifestsPerRepository);
        }
        return wanted;
    }

    private static async Task<ManifestReading> ReadFileAsync(RepositorySnapshot repository, string path, IManifestReader reader, CancellationToken cancel)
    {
        FileContent content = await repository.ReadFile(path, cancel);
        var file = new ManifestFile { Path = path, Bytes = content.Bytes, Repository = repository.Repository, Commit = repository.Commit, IsIndex = repository.IsIndex };
        return content.Refusal is { } refusal ? new ManifestReading([], [Problem.Error(file.Place, refusal, reader.Name)]) : reader.Read(file);
    }
}
