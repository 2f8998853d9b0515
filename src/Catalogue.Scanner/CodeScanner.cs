using System.Buffers;
using Catalogue.Scanner.Engine.Collecting;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;
using Catalogue.Scanner.Languages.Script;
using Catalogue.Scanner.OpenApi;

namespace Catalogue.Scanner;

/// <summary>
/// Finds the tools that a repository's source defines. Reads words and brackets only; runs, imports and evaluates nothing. Give it the files that
/// <see cref="SourcePaths"/> selects, then ask.
/// </summary>
public sealed class CodeScanner
{
    private static readonly SearchValues<string> Protocol = SearchValues.Create(["mcp", "modelcontextprotocol"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> Tool = SearchValues.Create(["tool"], StringComparison.OrdinalIgnoreCase);

    private readonly SourceTree tree = new(LanguageReaders.Languages);

    // Where a tool was found: most names that are asked for stand there.
    private readonly Dictionary<string, string> places = new(StringComparer.Ordinal);

    /// <summary>Source files that were added, sorted.</summary>
    public IReadOnlyList<string> Paths => tree.Paths;

    /// <summary>Whether the protocol is spoken of anywhere: other frameworks have tools too, and without a word about it these are none of ours.</summary>
    public bool SpeaksMcp => tree.Paths.Any(p => tree.TextOf(p).AsSpan().ContainsAny(Protocol));

    /// <summary>Adds a file: source, a project's file, or a document; false for one that is no text.</summary>
    public bool Add(string path, ReadOnlySpan<byte> bytes)
    {
        if (LanguageReaders.LanguageOf(path) is not null)
            return tree.Add(path, bytes);
        if (SourceBytes.Decode(bytes) is not { } text)
            return false;
        (LanguageReaders.IsProject(path) ? tree.Projects : tree.Documents)[path] = text;
        return true;
    }

    /// <summary>Whether a word stands in the source by itself, and not only inside a longer one.</summary>
    public bool Holds(string word) => (places.TryGetValue(word, out string? place) && Words.Holds(tree.TextOf(place), word)) || tree.Holding(word).Any(p => Words.Holds(tree.TextOf(p), word));

    /// <summary>Packages that a server without tools of its own may take them from, sorted.</summary>
    public IReadOnlyList<string> ForeignPackages() => ForeignDefinitions.Of(tree);

    /// <summary>Tools in the order of their files, several of one name where several places define it.</summary>
    public CodeScan Scan(CancellationToken cancel)
    {
        foreach (string shadowed in LanguageReaders.All.SelectMany(r => r.Shadowed(tree)).ToList())
            tree.Remove(shadowed);
        NameTables names = Names();
        var evaluator = new Evaluator(new Resolver(tree, names));
        var wrappers = new Wrappers(tree, evaluator.Resolver);
        var context = new ScanContext(tree, evaluator, wrappers);
        var scans = new LanguageScans(LanguageReaders.All.Select(r => (r.Languages, Scan: r.Begin(context))).SelectMany(r => r.Languages.Select(l => (l, r.Scan))).ToDictionary(p => p.l, p => p.Scan));
        var collector = new Collector(wrappers, new Loops(evaluator), new Registrations(tree, names), new Reach(tree, names), evaluator, scans);
        foreach (string path in tree.Paths.ToList())
        {
            cancel.ThrowIfCancellationRequested();
            if (!MayDefine(path, tree.TextOf(path)))
                continue;
            SourceFile file = tree.File(path);
            foreach (Definition definition in scans.Of(file).Find(file).TakeWhile(_ => !collector.IsFull))
                collector.Add(definition);
        }
        OpenApiReading derived = new OpenApiTools(tree, evaluator).Read();
        (IReadOnlyList<CodeTool> served, IReadOnlyList<CodeTool> unserved) = collector.Finish();
        foreach (CodeTool tool in served)
            places.TryAdd(tool.Tool.Name, tool.Path);
        return new CodeScan([.. served, .. derived.Tools], [.. collector.Findings, .. derived.Findings]) { Unserved = unserved };
    }

    private static bool MayDefine(string path, string text) =>
        text.AsSpan().ContainsAny(Tool) || text.Contains("inputSchema", StringComparison.Ordinal) || text.Contains("input_schema", StringComparison.Ordinal) || path.Contains("tool", StringComparison.OrdinalIgnoreCase);

    private NameTables Names()
    {
        var tables = new Dictionary<SourceLanguage, NameTable>();
        foreach (LanguageReader reader in LanguageReaders.All)
        {
            var table = new NameTable(tree, reader.Modules(tree), reader.Languages);
            foreach (SourceLanguage language in reader.Languages)
                tables[language] = table;
        }
        return new NameTables(tables);
    }
}

/// <summary>What a scan found.</summary>
/// <param name="Tools">Those that are served.</param>
/// <param name="Findings">Places that register what cannot be read.</param>
public sealed record CodeScan(IReadOnlyList<CodeTool> Tools, IReadOnlyList<CodeFinding> Findings)
{
    /// <summary>Tools in functions that nothing calls.</summary>
    public IReadOnlyList<CodeTool> Unserved { get; init; } = [];
}
