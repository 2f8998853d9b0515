using Catalogue.Scanner.Engine.Collecting;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;
using Catalogue.Scanner.Languages.CSharp;
using Catalogue.Scanner.Languages.Go;
using Catalogue.Scanner.Languages.Jvm;
using Catalogue.Scanner.Languages.Python;
using Catalogue.Scanner.Languages.Rust;
using Catalogue.Scanner.Languages.Script;
using Catalogue.Scanner.OpenApi;

namespace Catalogue.Scanner;

/// <summary>Finds the tools that a repository's source defines. Reads words and brackets only; runs, imports and evaluates nothing.</summary>
internal static class CodeScanner
{
    /// <summary>Tools in the order of their files, several of one name where several places define it.</summary>
    public static CodeScan Scan(SourceTree tree, CancellationToken cancel)
    {
        var evaluator = new Evaluator(new Resolver(tree));
        var schemas = new SchemaReader(evaluator);
        var wrappers = new Wrappers(tree);
        var mounts = new PythonMounts(tree, evaluator);
        var collector = new Collector(wrappers, new Loops(evaluator), new Registrations(tree), evaluator, schemas);
        foreach (string path in tree.Paths.ToList())
        {
            cancel.ThrowIfCancellationRequested();
            if (!MayDefine(path, tree.TextOf(path)))
                continue;
            SourceFile file = tree.File(path);
            foreach (Definition definition in Definitions(file, evaluator, schemas, wrappers, mounts, tree.KeepsMethodNames).TakeWhile(_ => !collector.IsFull))
                collector.Add(definition);
        }
        IReadOnlyList<CodeTool> derived = new OpenApiTools(tree, evaluator).Read();
        return new CodeScan([.. collector.Tools, .. derived], collector.Findings);
    }

    private static bool MayDefine(string path, string text) =>
        text.Contains("tool", StringComparison.OrdinalIgnoreCase) || text.Contains("inputSchema", StringComparison.Ordinal) || path.Contains("tool", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Definition> Definitions(SourceFile file, Evaluator evaluator, SchemaReader schemas, Wrappers wrappers, PythonMounts mounts, bool keepsMethodNames) => file.Language switch
    {
        SourceLanguage.Script => new ScriptPatterns(file, evaluator).Find(),
        SourceLanguage.Python => new PythonPatterns(file, evaluator, schemas.Python, wrappers, mounts).Find(),
        SourceLanguage.Go => new GoPatterns(file, evaluator, schemas.Go).Find(),
        SourceLanguage.Rust => new RustPatterns(file, evaluator, schemas.Rust).Find(),
        SourceLanguage.CSharp => new CSharpPatterns(file, evaluator, schemas.Managed, keepsMethodNames).Find(),
        _ => new JvmPatterns(file, evaluator, schemas.Managed, schemas.Jvm).Find(),
    };
}

/// <summary>What a scan found.</summary>
internal sealed record CodeScan(IReadOnlyList<CodeTool> Tools, IReadOnlyList<CodeFinding> Findings);
