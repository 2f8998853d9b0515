using System.Text.RegularExpressions;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Languages.Ruby;

/// <summary>Ruby: tool classes with their declarations, <c>define_tool(name: …)</c>, <c>tool "x" do</c>, hashes with name, description and schema.</summary>
internal sealed partial class RubyPatterns(SourceFile file, Evaluator evaluator, RubySchemas schemas)
{
    // Tools of libraries for models that are no MCP servers.
    private static readonly string[] Foreign = ["RubyLLM", "Langchain", "Raix", "OpenAI"];

    private const int MostAncestors = 4;

    public IEnumerable<Definition> Find()
    {
        for (int i = 0; i < file.Count; i++)
        {
            evaluator.Refill();
            Definition? found = file[i].Kind switch
            {
                TokenKind.Name when file.Is(i, "class") && file[i].StartsLine && file.IsName(i + 1) => Class(i),
                TokenKind.Name when file.Is(i, "tool") && file.IsKind(i + 1, TokenKind.Text) => Block(i),
                TokenKind.Name when file.IsOpen(i + 1) && file.Is(i + 1, "(") && !file.Is(i - 1, "def") => Call(i),
                TokenKind.Mark when file.Is(i, "{") && file.IsOpen(i) => Hash(i),
                _ => null,
            };
            if (found is not null)
                yield return found;
        }
    }

    // class GreetGuest < FastMcp::Tool
    private Definition? Class(int word)
    {
        int name = word + 1;
        while (file.Is(name + 1, "::") && file.IsName(name + 2))
            name += 2;
        if (!file.Is(name + 1, "<") || Root(file, name + 2, 0) is not { } root)
            return null;
        int headEnd = name + 2;
        while (headEnd < file.Count && !file[headEnd].StartsLine)
            headEnd++;
        var body = new Expr(file, headEnd, Functions.BlockEnd(file, word, headEnd - 1));
        List<RubyStatement> statements = [.. RubyDsl.Of(body)];
        if (statements.FirstOrDefault(s => s.Word == "define" && !s.Block.IsEmpty) is { } define)
            statements = [.. RubyDsl.Of(define.Block)];
        Expr? Of(string said) => statements.LastOrDefault(s => s.Word == said)?.First;
        string full = FullName(word, name);
        Expr? given = Of("tool_name") ?? Of("name") ?? RubyMethods.Returned(statements, "tool_name");
        if (given is null && Of("description") is null && RubyMethods.Returned(statements, "description") is null && !statements.Exists(s => s.Word is "arguments" or "input_schema" or "property" or "argument"))
            return null;
        int end = statements.Where(s => s.Word is "tool_name" or "name" or "description" or "title").Select(s => s.Whole.End).DefaultIfEmpty(headEnd).Max();
        return Declared(statements, new Expr(file, word, end)) with { Name = given, GivenName = DefaultName(root, full) };
    }

    // tool "x" do … end
    private Definition? Block(int word)
    {
        int end = word + 2;
        while (end < file.Count && !file[end].StartsLine)
            end++;
        Expr block = RubyDsl.BlockOf(file, word, end, file.Count);
        if (block.IsEmpty)
            return null;
        return Declared([.. RubyDsl.Of(block)], new Expr(file, word, end)) with { Name = new Expr(file, word + 1, word + 2), IsRegistration = true };
    }

    private Definition Declared(List<RubyStatement> statements, Expr span)
    {
        Expr? Of(string said) => statements.LastOrDefault(s => s.Word == said)?.First;
        return new Definition
        {
            Pattern = "class members",
            Span = span,
            Title = Of("title"),
            Description = Of("description") ?? RubyMethods.Returned(statements, "description"),
            Input = Of("input_schema") ?? RubyMethods.Returned(statements, "input_schema"),
            GivenInput = RubyMethods.Returned(statements, "input_schema") is null ? Input(statements) : null,
            GivenAnnotations = new RubyHints(evaluator).Of(statements),
        };
    }

    private System.Text.Json.Nodes.JsonObject? Input(List<RubyStatement> statements)
    {
        if (statements.FirstOrDefault(s => s.Word == "arguments" && !s.Block.IsEmpty) is { } dry)
            return schemas.OfDry(dry.Block);
        if (statements.LastOrDefault(s => s.Word == "input_schema") is { } given)
            return given.First is not null ? null : given.Arguments.Count > 0 ? schemas.OfArguments(given.Arguments) : schemas.Of(given.Block);
        return schemas.OfDeclared(statements);
    }

    // MCP::Tool.define(name: "x", …), server.define_tool(name: "x", …)
    private Definition? Call(int name)
    {
        bool isDefining = file.Span(name) is "define_tool" or "register_tool" or "add_tool" || (file.Span(name) is "define" or "new" && file.Is(name - 1, ".") && file.IsName(name - 2) && file.Span(name - 2).EndsWith("Tool", StringComparison.Ordinal));
        if (!isDefining)
            return null;
        var fields = new FieldSet(Ranges.Fields(file, name + 1));
        return fields.Of("name") is { } given && fields.Description is not null
            ? fields.Define("named arguments", new Expr(file, name, file.Partner(name + 1) + 1)) with { Name = given, IsRegistration = true }
            : null;
    }

    // { name: "x", description: "…", inputSchema: { … } }
    private Definition? Hash(int open)
    {
        var fields = new FieldSet(Ranges.Fields(file, open));
        return fields.Of("name") is { } name && fields.Of("description") is not null && (fields.HasSchemaField || (fields.Has("parameters") && Surroundings.SayTool(file, open))) && !fields.IsForeign
            ? fields.Define("object", new Expr(file, open, file.Partner(open) + 1)) with { Name = name }
            : null;
    }

    // The library's class that a chain of bases ends with, or null where none is a tool.
    private string? Root(SourceFile where, int at, int depth)
    {
        // ::MCP::Tool is looked up from outside all modules.
        if (where.Is(at, "::"))
            at++;
        int last = at;
        while (where.Is(last + 1, "::") && where.IsName(last + 2))
            last += 2;
        if (!where.IsName(last))
            return null;
        string full = string.Concat(Enumerable.Range(at, last - at + 1).Select(where.Word));
        if (Foreign.Any(f => full.StartsWith(f + "::", StringComparison.Ordinal)))
            return null;
        if (depth < MostAncestors && evaluator.Resolver.Type(where, where.Word(last)) is { } symbol && symbol.At != at && symbol.File.Is(symbol.At + 1, "<") && Root(symbol.File, symbol.At + 2, depth + 1) is { } root)
            return root;
        return full.Contains("Tool", StringComparison.Ordinal) ? full : null;
    }

    private string FullName(int word, int name)
    {
        string own = string.Concat(Enumerable.Range(word + 1, name - word).Select(file.Word));
        int inner = file.Indent(word);
        for (int i = word - 1; i >= 0 && inner > 0; i--)
        {
            if (!file[i].StartsLine || file.Indent(i) >= inner)
                continue;
            inner = file.Indent(i);
            if ((file.Is(i, "module") || file.Is(i, "class")) && file.IsName(i + 1))
                own = file.Word(i + 1) + "::" + own;
        }
        return own;
    }

    // Each library makes a name of a class's in its own way.
    private static string DefaultName(string root, string full)
    {
        string last = full[(full.LastIndexOf(':') + 1)..];
        if (root.StartsWith("FastMcp", StringComparison.Ordinal) || root.StartsWith("ActionTool", StringComparison.Ordinal) || root == "ApplicationTool")
            return Odd().Replace(full, "");
        if (root.StartsWith("MCP::", StringComparison.Ordinal) || root.StartsWith("ModelContextProtocol", StringComparison.Ordinal))
            return Underscored(last);
        string whole = string.Join("__", full.Split("::").Select(Underscored));
        return whole.EndsWith("_tool", StringComparison.Ordinal) ? whole[..^5] : whole;
    }

    private static string Underscored(string name) => Humps().Replace(Acronyms().Replace(name, "$1_$2"), "$1_$2").Replace('-', '_').ToLowerInvariant();

    [GeneratedRegex("[^a-zA-Z0-9_-]", RegexOptions.NonBacktracking)]
    private static partial Regex Odd();

    [GeneratedRegex("([A-Z]+)([A-Z][a-z])", RegexOptions.NonBacktracking)]
    private static partial Regex Acronyms();

    [GeneratedRegex("([a-z0-9])([A-Z])", RegexOptions.NonBacktracking)]
    private static partial Regex Humps();
}
