using System.Text.Json;
using System.Text.RegularExpressions;
using Catalogue.Model.Servers;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.OpenApi;

/// <summary>Servers that make their tools of an OpenAPI document in the repository: the names are derived, and say so.</summary>
internal sealed partial class OpenApiTools(SourceTree tree, Evaluator evaluator)
{
    private const int MostDocuments = 3;

    /// <summary>A tool for each operation, where the source makes tools of operations and a document lies in the repository.</summary>
    public IReadOnlyList<CodeTool> Read()
    {
        string[] makers = [.. tree.Paths.Where(p => IsMaker(tree.TextOf(p)))];
        if (makers.Length == 0 || tree.Documents.Count == 0)
            return [];
        string prefix = makers.Select(Prefix).FirstOrDefault(p => p is not null) ?? "";
        IReadOnlyDictionary<string, string> renamed = new OpenApiNames(tree, evaluator).Read(makers);
        var tools = new List<CodeTool>();
        foreach ((string path, string text) in tree.Documents.Where(d => IsNamed(d.Key)).Take(MostDocuments))
        {
            foreach (OpenApiOperation operation in OpenApiDocument.Operations(path, text))
                tools.Add(Tool(renamed.GetValueOrDefault(operation.Id) ?? prefix + operation.Id, path, operation));
        }
        return tools;
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

    private static CodeTool Tool(string name, string path, OpenApiOperation operation)
    {
        byte[] schema = JsonSerializer.SerializeToUtf8Bytes(operation.Input, JsonNodeContext.Default.JsonObject);
        using var document = JsonDocument.Parse(schema);
        var tool = new ToolDefinition
        {
            Name = name,
            Description = operation.Description,
            InputSchema = document.RootElement.Clone(),
            Notes = [$"name derived from the operation '{operation.Id}' of {path}"],
        };
        return new CodeTool(tool, "openapi", path, operation.Line, operation.Line);
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]*[-_]⟨…⟩$", RegexOptions.NonBacktracking)]
    private static partial Regex PrefixForm();
}
