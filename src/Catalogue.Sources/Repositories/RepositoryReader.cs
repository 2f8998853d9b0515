using Catalogue.Model;
using Catalogue.Scanner;
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
        if (repository is { ReadsSource: true, IsIndex: false })
        {
            SourceScan scan = await SourceReader.ReadAsync(repository, cancel);
            // What a library's manifest lists is served by the executable as well.
            facts = [.. facts.Select(f => f.Tools.Count > 0 && f.Authority > Authority.Readme ? f with { Home = scan.Workspace?.HomeOf(f.Provenance.File ?? "") } : f), .. scan.Facts];
            problems.AddRange(scan.Problems);
            if (scan.Files > 0)
                files[FactReader.Source.Name] = scan.Files;
        }
        string? name = repository.Repository;
        HashSet<string> present = repository.IsPartial ? [.. repository.Paths] : [];
        // What a broken file said when it could last be read stands until it can be read again.
        return new SourceReading
        {
            Place = name ?? repository.LocalName,
            Repository = name,
            IsIndex = repository.IsIndex,
            Servers = repository.IsIndex ? IndexEntries.Sort(facts, problems) : RepositoryServers.Sort(repository, facts),
            Problems = problems,
            FilesByReader = files,
            Supersedes = p => string.Equals(p.Repository, name, StringComparison.OrdinalIgnoreCase) && IsReadAnew(p.Reader, repository) && !unread.Contains(p.File ?? "")
                && (!repository.IsPartial || present.Contains(p.File ?? "")),
        };
    }

    /// <summary>Whether a reading asks for a file's content: a manifest, a package file, source.</summary>
    public static bool Wants(string path) =>
        SourcePaths.IsWanted(path) || (!FolderRules.IsForeign(path) && (ManifestReaders.For(path) is not null || Workspace.IsPackageFile(path) || SourcePaths.IsProjectFile(path)));

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
