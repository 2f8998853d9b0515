using System.Text.Json;
using System.Text.RegularExpressions;
using Catalogue.Model.Servers;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.OpenApi;

/// <summary>Servers that make their tools of an OpenAPI document in the repository: the names are derived, and say so.</summary>
internal sealed partial class OpenApiTools(SourceTree tree, Evaluator evaluator)
{
    private const int MostDocuments = 3;

    /// <summary>A tool for each operation that is served, where the source makes tools of operations and a document lies in the repository.</summary>
    public OpenApiReading Read()
    {
        var reading = new OpenApiReading([], []);
        string[] makers = [.. tree.Paths.Where(p => IsMaker(tree.TextOf(p)))];
        if (makers.Length == 0 || tree.Documents.Count == 0)
            return reading;
        string prefix = makers.Select(Prefix).FirstOrDefault(p => p is not null) ?? "";
        IReadOnlyDictionary<string, string> renamed = new OpenApiNames(tree, evaluator).Read(makers);
        foreach ((string path, string text) in tree.Documents.Where(d => IsNamed(d.Key)).Take(MostDocuments))
            Add(reading, path, OpenApiDocument.Operations(path, text), makers, id => renamed.GetValueOrDefault(id) ?? prefix + id);
        return reading;
    }

    private void Add(OpenApiReading reading, string path, IReadOnlyList<OpenApiOperation> operations, string[] makers, Func<string, string> named)
    {
        IReadOnlyList<OpenApiList> lists = new OpenApiLists(tree, evaluator).Read(makers, operations);
        OpenApiList? served = lists.FirstOrDefault(l => !l.LeavesOut);
        CodeText? made = served is null ? null : Made(makers);
        int nameless = 0;
        foreach (OpenApiOperation operation in operations.Where(o => !lists.Any(l => l.LeavesOut && l.KeyOf(o) is not null) && (served is null || served.KeyOf(o) is not null)))
        {
            string? given = served?.Names[served.KeyOf(operation)!];
            if (given is not null || (operation.Id is not null && made is null))
                reading.Tools.Add(given is null ? Tool(named(operation.Id!), $"name derived from the operation '{operation.Id}' of {path}", path, operation) : Tool(given, $"the operation '{operation.Route}' of {path}", path, operation));
            else
                nameless += served is null ? 0 : 1;
        }
        if (nameless > 0)
            reading.Findings.Add(new CodeFinding(served!.At.File.Path, served.At.FirstLine, $"{made?.Value ?? "a name"} for each of {nameless} operations of {path}", IsDispatch: false));
    }

    // `${method}-${path}`: an id that is made anew is not the document's; null where the document's is read.
    private CodeText? Made(string[] makers)
    {
        if (makers.Any(m => tree.TextOf(m).Contains(".operationId", StringComparison.Ordinal)))
            return null;
        foreach (SourceFile file in tree.Paths.Where(p => tree.TextOf(p).Contains("operationId", StringComparison.Ordinal)).Select(tree.File))
        {
            for (int i = 0; i + 2 < file.Count; i++)
            {
                if (!file.Is(i, "operationId") || !file.Language.Sets(file, i + 1) || !file.IsKind(i + 2, TokenKind.Text))
                    continue;
                evaluator.Refill();
                if (evaluator.Text(new Expr(file, i + 2, i + 3)) is { IsComplete: false } text)
                    return text;
            }
        }
        return null;
    }

    // A document that no source names is an example or a copy; one of several of one name is not told apart.
    private bool IsNamed(string path)
    {
        string name = path[(path.LastIndexOf('/') + 1)..];
        return tree.Documents.Keys.Count(p => p.EndsWith("/" + name, StringComparison.Ordinal) || p == name) == 1 && tree.Paths.Any(p => tree.TextOf(p).Contains(name, StringComparison.Ordinal));
    }

    // It handles operations and is a server, or hands the document to one that does.
    private static bool IsMaker(string text) =>
        text.Contains("from_openapi(", StringComparison.Ordinal) || text.Contains("FastApiMCP(", StringComparison.Ordinal)
        || (text.Contains("operationId", StringComparison.Ordinal) && (text.Contains("mcp", StringComparison.OrdinalIgnoreCase) || text.Contains("modelcontextprotocol", StringComparison.Ordinal)) && text.Contains("tool", StringComparison.OrdinalIgnoreCase));

    // 'API' + '-' + name, used as a key or a name: what all names begin with.
    private string? Prefix(string path)
    {
        SourceFile file = tree.File(path);
        for (int i = 0; i < file.Count; i++)
        {
            if (!file.Is(i, "[") || file.Partner(i) is not (> 0 and var close) || close - i > 12)
                continue;
            evaluator.Refill();
            string text = evaluator.Text(new Expr(file, i + 1, close)).Value;
            if (PrefixForm().IsMatch(text))
                return text[..^CodeText.Unknown.Length];
        }
        return null;
    }

    private static CodeTool Tool(string name, string note, string path, OpenApiOperation operation)
    {
        byte[] schema = JsonSerializer.SerializeToUtf8Bytes(operation.Input, JsonNodeContext.Default.JsonObject);
        using var document = JsonDocument.Parse(schema);
        var tool = new ToolDefinition
        {
            Name = name,
            Description = operation.Description,
            InputSchema = document.RootElement.Clone(),
            Notes = [note],
        };
        return new CodeTool(tool, "openapi", path, operation.Line, operation.Line);
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]*[-_]⟨…⟩$", RegexOptions.NonBacktracking)]
    private static partial Regex PrefixForm();
}

/// <summary>What the documents of a repository say of its tools.</summary>
/// <param name="Tools">One for each operation that is served and has a name.</param>
/// <param name="Findings">Where operations are served under names that only a run makes.</param>
internal sealed record OpenApiReading(List<CodeTool> Tools, List<CodeFinding> Findings);
