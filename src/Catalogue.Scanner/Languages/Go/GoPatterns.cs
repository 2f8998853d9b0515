using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Languages.Go;

/// <summary>Go: builder chains such as <c>mcp.NewTool(…)</c>, struct literals such as <c>mcp.Tool{…}</c>, calls that take name and description.</summary>
internal sealed class GoPatterns(SourceFile file, Evaluator evaluator, GoSchemas schemas)
{
    private static readonly PatternTables Tables = PatternTables.Shared;

    public IEnumerable<Definition> Find()
    {
        for (int i = 0; i < file.Count; i++)
        {
            evaluator.Refill();
            Definition? found = file[i].Kind switch
            {
                TokenKind.Name when Tables.Registers(file.Span(i)) && !file.Is(i - 1, "func") && !file.Is(i - 1, ")") => Call(i),
                TokenKind.Mark when file.Is(i, "{") && file.IsOpen(i) => Struct(i) ?? Map(i),
                _ => null,
            };
            if (found is not null)
                yield return found;
        }
    }

    private Definition? Call(int name)
    {
        int open = name + 1;
        if (file.Is(open, "["))
            open = file.Partner(open) + 1;
        if (!file.Is(open, "(") || file.Partner(open) < 0)
            return null;
        List<Expr> arguments = Ranges.Items(file, open);
        var span = new Expr(file, Chain.IsDot(file, name - 1) ? name - 2 : name, file.Partner(open) + 1);
        int first = arguments.FindIndex(a => evaluator.Text(a) is { IsUnknown: false });
        bool isName = first == 0 || (first == 1 && Chain.PathOf(arguments[0]) is { } path && Surroundings.IsServer(path));
        if (isName && arguments.Count > first + 2 && file.Is(name, "NewToolWithRawSchema"))
            return Named(arguments[first], arguments[(first + 1)..], span) with { GivenInput = null, Input = arguments[first + 2] };
        if (isName && arguments.Count > first + 1)
            return Named(arguments[first], arguments[(first + 1)..], span);
        if (Handed(arguments) is { } handed)
            return handed with { Span = span };
        bool isMade = arguments.Count > 1 && file.Is(name, "NewTool") && Chain.PathOf(arguments[0]) is not null && arguments.Skip(1).Any(a => Link(a) is { } option && option.Name.StartsWith("With", StringComparison.Ordinal));
        return isMade ? Named(arguments[0], arguments[1..], span) : null;
    }

    private Definition Named(Expr name, List<Expr> rest, Expr span)
    {
        Expr? description = rest.FirstOrDefault() is { File: not null } second && Link(second) is null && evaluator.Text(second) is { IsUnknown: false } ? second : Option(rest, "WithDescription");
        return new Definition
        {
            Pattern = "call",
            Span = span,
            Name = name,
            IsRegistration = true,
            Description = description,
            Title = Option(rest, "WithTitleAnnotation") ?? Option(rest, "WithTitle"),
            GivenInput = schemas.OfOptions(rest) is { Count: > 0 } options && options["properties"] is JsonObject { Count: > 0 } ? options
                : rest.Select(schemas.OfHandler).FirstOrDefault(s => s is not null) ?? schemas.OfOptions(rest),
            GivenAnnotations = schemas.Hints(rest),
        };
    }

    // AddTool(server, &mcp.Tool{…}, handler): the handler's last parameter is the input.
    private Definition? Handed(List<Expr> arguments)
    {
        for (int i = 0; i < arguments.Count && i < 3; i++)
        {
            var fields = new FieldSet(evaluator.Resolver.Members(arguments[i]));
            if (fields.Of("Name") is not { } name || fields.Of("Description") is not { } description)
                continue;
            var found = fields.Define("struct", arguments[i]) with { Name = name, Description = description };
            return found.Input is not null ? found : found with { GivenInput = arguments[(i + 1)..].Select(schemas.OfHandler).FirstOrDefault(s => s is not null) };
        }
        return null;
    }

    private Definition? Struct(int open)
    {
        if (!MayDefine(open))
            return null;
        var fields = new FieldSet(Ranges.Fields(file, open));
        if (fields.Of("Name") is not { } name || fields.Of("Description") is not { } description || fields.IsForeign || fields.Has("URI") || fields.Has("Arguments"))
            return null;
        // In a list or map of tools the type is left out.
        bool isTool = file.IsName(open - 1) ? IsToolType(file.Span(open - 1)) : fields.HasSchemaField || (fields.HasHandler && Surroundings.SayTool(file, open));
        return !isTool ? null : fields.Define("struct", new Expr(file, open, file.Partner(open) + 1)) with
        {
            Name = name,
            Description = description,
            GivenInput = fields.Input is not null ? null : OfNeighbour(open) ?? (fields.Handler is { } handler ? schemas.OfHandler(handler) : null),
        };
    }

    // f(server, &mcp.Tool{…}, handler): what stands behind the tool may be its handler.
    private JsonObject? OfNeighbour(int open)
    {
        int call = file.Parent(open);
        if (!file.Is(call, "(") || file.Partner(call) < 0)
            return null;
        return Ranges.Items(file, call).Where(a => a.Start > open).Take(3).Select(schemas.OfHandler).FirstOrDefault(s => s is not null);
    }

    // map[string]any{"name": "x", "description": "…", "inputSchema": …}
    private Definition? Map(int open)
    {
        if (!file.IsKind(open + 1, TokenKind.Text))
            return null;
        var fields = new FieldSet(Ranges.Fields(file, open));
        return fields.Of("name") is { } name && fields.Of("description") is not null && fields.HasSchemaField
            ? fields.Define("object", new Expr(file, open, file.Partner(open) + 1)) with { Name = name }
            : null;
    }

    private static bool IsToolType(ReadOnlySpan<char> type) => type.EndsWith("Tool", StringComparison.Ordinal) || type.EndsWith("ToolDefinition", StringComparison.Ordinal) || type is "ToolDef" or "ToolSpec" or "ToolInfo" or "ToolMetadata" or "ToolConfig";

    private bool MayDefine(int open)
    {
        for (int i = open + 1, end = file.Partner(open); i < end; i++)
        {
            if (file.IsOpen(i))
                i = file.Partner(i);
            else if (file.Is(i, "Description") && file.Is(i + 1, ":"))
                return true;
        }
        return false;
    }

    private static Link? Link(Expr e) => Chain.Of(e) is [.., { Open: > 0 } call] ? call : null;

    private static Expr? Option(List<Expr> options, string name)
    {
        foreach (Expr option in options)
        {
            if (Link(option) is { } call && call.Name == name && Ranges.Items(option.File, call.Open, option.Bindings) is [var value, ..])
                return value;
        }
        return null;
    }
}
