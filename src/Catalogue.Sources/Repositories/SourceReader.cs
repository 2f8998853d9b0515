using Catalogue.Model;
using Catalogue.Model.Servers;
using Catalogue.Scanner;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Repositories;

/// <summary>Reads a repository's source files and hands on what they define, file by file, as facts beside those of the manifests.</summary>
internal static class SourceReader
{
    private static readonly string Name = FactReader.Source.Name;

    private const int MostFindings = 100;

    public static async Task<SourceScan> ReadAsync(RepositorySnapshot repository, CancellationToken cancel)
    {
        var problems = new List<Problem>();
        CodeScanner scanner = await LoadAsync(repository, problems, cancel);
        if (!scanner.SpeaksMcp)
            return new SourceScan([], problems, 0, null) { Read = scanner.Paths.Count };
        CodeScan scan = scanner.Scan(cancel);
        Workspace workspace = await Workspace.ReadAsync(repository, cancel);
        var facts = new List<ServerFacts>();
        ILookup<string, CodeFinding> findings = Open(scan).ToLookup(f => f.Path, StringComparer.Ordinal);
        foreach (IGrouping<string, CodeTool> file in scan.Tools.GroupBy(t => t.Path, StringComparer.Ordinal))
            facts.Add(Facts(repository, workspace, file.Key, [.. file], [.. findings[file.Key]]));
        foreach (IGrouping<string, CodeFinding> file in findings.Where(f => !scan.Tools.Any(t => t.Path == f.Key)))
            facts.Add(Facts(repository, workspace, file.Key, [], [.. file]));
        if (facts.Count == 0 && scanner.ForeignPackages() is { Count: > 0 } packages)
            facts.Add(Elsewhere(repository, scanner.Paths[0], packages));
        string place = repository.Repository ?? repository.LocalName;
        problems.AddRange(scan.Unserved.Take(MostFindings).Select(t => Problem.Warning($"{place}/{t.Path}:{t.FirstLine}", $"defines '{t.Tool.Name}' in a function that nothing calls", Name)));
        problems.AddRange(facts.SelectMany(f => f.Findings).Take(MostFindings)
            .Select(f => Problem.Warning($"{place}/{f.File}:{f.Line}", $"registers a tool whose name is made at run time: {f.Expression}", Name)));
        return new SourceScan(facts, problems, scanner.Paths.Count, workspace) { Read = scanner.Paths.Count, Speaks = scanner.Holds };
    }

    private static async Task<CodeScanner> LoadAsync(RepositorySnapshot repository, List<Problem> problems, CancellationToken cancel)
    {
        var scanner = new CodeScanner();
        string place = repository.Repository ?? repository.LocalName;
        int files = 0;
        long bytes = 0;
        foreach (string path in SourcePaths.Select(repository.Paths).OrderBy(p => p.Count(c => c == '/')).ThenBy(p => p, StringComparer.Ordinal))
        {
            cancel.ThrowIfCancellationRequested();
            if (files >= SourceLimits.SourceFiles || bytes >= SourceLimits.SourceBytes)
            {
                problems.Add(Problem.Warning(place, $"holds more source than {SourceLimits.SourceFiles} files or {SourceLimits.SourceBytes} bytes; the deeper folders are not scanned", Name));
                break;
            }
            FileContent content = await repository.ReadFile(path, cancel);
            if (content.Refusal is not null || content.Bytes.Length > SourceLimits.SourceFileBytes)
            {
                problems.Add(Problem.Warning($"{place}/{path}", content.Refusal ?? $"is larger than {SourceLimits.SourceFileBytes} bytes and not scanned", Name));
                continue;
            }
            if (!scanner.Add(path, content.Bytes.Span))
                problems.Add(Problem.Warning($"{place}/{path}", "is no text and not scanned", Name));
            (files, bytes) = (files + 1, bytes + content.Bytes.Length);
        }
        return scanner;
    }

    // A loop over a list registers what the list holds, and the members were found where they are written.
    private static IEnumerable<CodeFinding> Open(CodeScan scan) => scan.Findings.Where(f => !f.IsDispatch || scan.Tools.Count == 0);

    private static ServerFacts Facts(RepositorySnapshot repository, Workspace workspace, string path, IReadOnlyList<CodeTool> tools, IReadOnlyList<CodeFinding> findings)
    {
        var provenance = new Provenance { Reader = Name, Repository = repository.Repository, File = path, Commit = repository.Commit };
        return new ServerFacts
        {
            Provenance = provenance,
            Authority = FactReader.Source.Authority,
            Home = workspace.HomeOf(path),
            Tools = [.. tools.GroupBy(t => t.Tool.Name, StringComparer.Ordinal).Select(same => Best(same)).Select(t => t.Tool with { Provenance = [provenance with { FirstLine = t.FirstLine, LastLine = t.LastLine, Pattern = t.Pattern }] })],
            Findings = [.. findings.Select(f => new RegistrationFinding(path, f.Line, f.Shown)).Distinct()],
        };
    }

    // Whose tools are defined in a package is told by that package's own record.
    private static ServerFacts Elsewhere(RepositorySnapshot repository, string file, IReadOnlyList<string> packages) => new()
    {
        Provenance = new Provenance { Reader = Name, Repository = repository.Repository, File = file, Commit = repository.Commit },
        Authority = FactReader.Source.Authority,
        Notes = [$"The source defines no tool itself; it imports {string.Join(", ", packages)}"],
    };

    private static CodeTool Best(IEnumerable<CodeTool> same) =>
        same.OrderBy(t => t.Tool.InputSchema is null).ThenBy(t => t.Tool.Description is null).ThenBy(t => t.FirstLine).First();
}

/// <summary>What the source of a repository says.</summary>
/// <param name="Facts">A file's tools and findings each.</param>
/// <param name="Problems">What could not be scanned, and the findings.</param>
/// <param name="Files">Source files read.</param>
/// <param name="Workspace">The packages of the repository, or null where no source is a server's.</param>
internal sealed record SourceScan(IReadOnlyList<ServerFacts> Facts, IReadOnlyList<Problem> Problems, int Files, Workspace? Workspace)
{
    /// <summary>Source files that were looked at, whether or not any speaks of the protocol.</summary>
    public int Read { get; init; }

    /// <summary>Whether a word stands in the source.</summary>
    public Func<string, bool> Speaks { get; init; } = _ => true;
}
