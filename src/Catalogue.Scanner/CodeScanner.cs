using Catalogue.Scanner.Engine.Collecting;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;
using Catalogue.Scanner.Languages;
using Catalogue.Scanner.OpenApi;

namespace Catalogue.Scanner;

/// <summary>
/// Finds the tools that a repository's source defines. Reads words and brackets only; runs, imports and evaluates nothing. Give it the files that
/// <see cref="SourcePaths"/> wants, then ask.
/// </summary>
public sealed class CodeScanner
{
    private readonly SourceTree tree = new(ToolLanguages.All);

    /// <summary>Source files that were added, sorted.</summary>
    public IReadOnlyList<string> Paths => tree.Paths;

    /// <summary>Whether the protocol is spoken of anywhere: other frameworks have tools too, and without a word about it these are none of ours.</summary>
    public bool SpeaksMcp => tree.Paths.Any(p => tree.TextOf(p).Contains("mcp", StringComparison.OrdinalIgnoreCase) || tree.TextOf(p).Contains("modelcontextprotocol", StringComparison.OrdinalIgnoreCase));

    /// <summary>Adds a source file or an OpenAPI document; any other file, or a binary one, is left out.</summary>
    public void Add(string path, ReadOnlySpan<byte> bytes) => tree.Add(path, bytes);

    /// <summary>Adds a file that says which packages a project uses.</summary>
    public void AddProjectFile(ReadOnlySpan<byte> bytes) => tree.AddProjectFile(bytes);

    /// <summary>Tools in the order of their files, several of one name where several places define it.</summary>
    public CodeScan Scan(CancellationToken cancel)
    {
        var evaluator = new Evaluator(new Resolver(tree));
        var wrappers = new Wrappers(tree);
        var readers = ToolLanguages.All.ToDictionary(l => (SourceLanguage)l, l => l.Reader(evaluator, wrappers));
        var collector = new Collector(wrappers, new Loops(evaluator), new Registrations(tree), evaluator, readers);
        foreach (string path in tree.Paths.ToList())
        {
            cancel.ThrowIfCancellationRequested();
            if (!MayDefine(path, tree.TextOf(path)))
                continue;
            SourceFile file = tree.File(path);
            foreach (Definition definition in readers[file.Language].Find(file).TakeWhile(_ => !collector.IsFull))
                collector.Add(definition);
        }
        IReadOnlyList<CodeTool> derived = new OpenApiTools(tree, evaluator).Read();
        return new CodeScan([.. collector.Tools, .. derived], collector.Findings);
    }

    /// <summary>Packages that a server without tools of its own may take them from, sorted.</summary>
    public IReadOnlyList<string> ForeignPackages() => ForeignDefinitions.Of(tree);

    private static bool MayDefine(string path, string text) =>
        text.Contains("tool", StringComparison.OrdinalIgnoreCase) || text.Contains("inputSchema", StringComparison.Ordinal) || path.Contains("tool", StringComparison.OrdinalIgnoreCase);
}

/// <summary>What a scan found.</summary>
public sealed record CodeScan(IReadOnlyList<CodeTool> Tools, IReadOnlyList<CodeFinding> Findings);
