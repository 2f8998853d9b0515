using Catalogue.Scanner.Engine.Collecting;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;
using Catalogue.Scanner.OpenApi;

namespace Catalogue.Scanner;

/// <summary>Finds the tools that a repository's source defines. Reads words and brackets only; runs, imports and evaluates nothing.</summary>
internal static class CodeScanner
{
    /// <summary>An empty tree for files of all languages that are read.</summary>
    public static SourceTree NewTree() => new(LanguageReaders.Languages);

    /// <summary>Puts a file into the tree: source, a project's file, or a document; false for one that is no text.</summary>
    public static bool Add(SourceTree tree, string path, ReadOnlySpan<byte> bytes)
    {
        if (LanguageReaders.LanguageOf(path) is not null)
            return tree.Add(path, bytes);
        if (SourceFile.Decode(bytes) is not { } text)
            return false;
        (LanguageReaders.IsProject(path) ? tree.Projects : tree.Documents)[path] = text;
        return true;
    }

    /// <summary>Tools in the order of their files, several of one name where several places define it.</summary>
    public static CodeScan Scan(SourceTree tree, CancellationToken cancel)
    {
        foreach (string shadowed in LanguageReaders.All.SelectMany(r => r.Shadowed(tree)).ToList())
            tree.Remove(shadowed);
        NameTables names = Names(tree);
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
        IReadOnlyList<CodeTool> derived = new OpenApiTools(tree, evaluator).Read();
        (IReadOnlyList<CodeTool> served, IReadOnlyList<CodeTool> unserved) = collector.Finish();
        return new CodeScan([.. served, .. derived], collector.Findings) { Unserved = unserved };
    }

    private static bool MayDefine(string path, string text) =>
        text.Contains("tool", StringComparison.OrdinalIgnoreCase) || text.Contains("inputSchema", StringComparison.Ordinal) || text.Contains("input_schema", StringComparison.Ordinal) || path.Contains("tool", StringComparison.OrdinalIgnoreCase);

    private static NameTables Names(SourceTree tree)
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
internal sealed record CodeScan(IReadOnlyList<CodeTool> Tools, IReadOnlyList<CodeFinding> Findings)
{
    /// <summary>Tools in functions that nothing calls.</summary>
    public IReadOnlyList<CodeTool> Unserved { get; init; } = [];
}
