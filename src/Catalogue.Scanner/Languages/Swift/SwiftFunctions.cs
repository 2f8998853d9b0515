using System.Text.Json.Nodes;
using Catalogue.Model.Servers;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Swift;

/// <summary>Functions of Swift under <c>@MCPTool</c>: their signature and their documentation comment.</summary>
internal sealed class SwiftFunctions(Json json)
{
    /// <summary>The function whose marks begin at a word, or null where none follows or none is marked as a tool.</summary>
    public Definition? At(SourceFile file, int start)
    {
        if (AnnotatedReader.Method(file, start) is not { } method || method.Mark("MCPTool", "Tool", "MCPToolFunction") is not { } tool)
            return null;
        SwiftDocs docs = SwiftDocs.Of(file.Before(start));
        return new Definition
        {
            Pattern = "attribute",
            Span = new Expr(file, start, file.Partner(method.Open) + 1),
            Name = tool.Of("name"),
            GivenName = method.Name,
            Description = tool.Of("description"),
            GivenDescription = tool.Of("description") is null ? docs.Text : null,
            GivenInput = SchemaParts.ObjectOf(Ranges.Items(file, method.Open, angles: true).Select(p => One(p, docs))),
            GivenAnnotations = Hints(tool),
            IsRegistration = true,
        };
    }

    // label name: Type = value
    private Parameter One(Expr item, SwiftDocs docs)
    {
        SourceFile file = item.File;
        int colon = item.Find(":");
        if (colon <= item.Start || !file.IsName(colon - 1))
            return default(Parameter) with { Name = "" };
        string name = file.Is(item.Start, "_") ? file.Word(colon - 1) : file.Word(item.Start);
        int equals = item.Find("=");
        var type = new Expr(file, colon + 1, equals < 0 ? item.End : equals);
        bool isOptional = equals > 0 || file.Is(type.End - 1, "?");
        JsonObject schema = Of(type, 0).Described(docs.Parameters.GetValueOrDefault(file.Word(colon - 1)) ?? docs.Parameters.GetValueOrDefault(name));
        if (equals > 0 && json.Scalar(item.Slice(equals + 1, item.End)) is { } value)
            schema["default"] = value;
        return new Parameter(name, schema, !isOptional);
    }

    private JsonObject Of(Expr type, int depth)
    {
        SourceFile file = type.File;
        if (type.IsEmpty || depth > 8)
            return [];
        if (file.Is(type.End - 1, "?"))
            return Of(type.Slice(type.Start, type.End - 1), depth + 1);
        if (file.Is(type.Start, "[") && file.Partner(type.Start) == type.End - 1)
        {
            var inner = type.Slice(type.Start + 1, type.End - 1);
            return inner.Find(":") > 0 ? SchemaParts.Typed("object") : SchemaParts.ArrayOf(Of(inner, depth + 1));
        }
        return file.Word(type.End - 1) switch
        {
            "String" or "Substring" or "Character" => SchemaParts.Typed("string"),
            "Date" => new JsonObject { ["type"] = "string", ["format"] = "date-time" },
            "URL" => new JsonObject { ["type"] = "string", ["format"] = "uri" },
            "UUID" => new JsonObject { ["type"] = "string", ["format"] = "uuid" },
            "Data" => new JsonObject { ["type"] = "string", ["format"] = "byte" },
            "Int" or "Int32" or "Int64" or "UInt" => SchemaParts.Typed("integer"),
            "Double" or "Float" or "CGFloat" or "Decimal" => SchemaParts.Typed("number"),
            "Bool" => SchemaParts.Typed("boolean"),
            _ => Named(type),
        };
    }

    // enum Level: String, CaseIterable { case low, high = "HIGH" }
    private JsonObject Named(Expr type)
    {
        if (Chain.PathOf(type) is not { } path || json.Evaluator.Resolver.Type(type.File, path) is not { } symbol || !symbol.File.Is(symbol.At - 1, "enum"))
            return [];
        SourceFile file = symbol.File;
        int open = symbol.At + 1;
        while (open < file.Count && open < symbol.At + 30 && !file.Is(open, "{"))
            open++;
        var values = new List<string>();
        for (int i = open + 1; file.IsOpen(open) && i < file.Partner(open); i++)
        {
            if (!file.Is(i, "case"))
                continue;
            for (i++; file.IsName(i); i += file.Is(i + 1, ",") ? 2 : 1)
            {
                values.Add(file.Is(i + 1, "=") && json.Evaluator.Known(new Expr(file, i + 2, i + 3)) is { } raw ? raw : file.Word(i));
                i += file.Is(i + 1, "=") ? 2 : 0;
                if (!file.Is(i + 1, ","))
                    break;
            }
        }
        return values.Count is > 0 and <= 200 ? SchemaParts.EnumOf(values) : [];
    }

    // hints: [.readOnly, .idempotent]
    private static ToolAnnotations? Hints(Mark tool)
    {
        if (tool.Of("hints") is not { } list)
            return null;
        HashSet<string> given = [.. Enumerable.Range(list.Start, list.Count).Where(list.File.IsName).Select(list.File.Word)];
        var hints = new ToolAnnotations
        {
            ReadOnlyHint = given.Contains("readOnly") ? true : null,
            DestructiveHint = given.Contains("destructive") ? true : null,
            IdempotentHint = given.Contains("idempotent") ? true : null,
            OpenWorldHint = given.Contains("openWorld") ? true : null,
        };
        return hints == new ToolAnnotations() ? null : hints;
    }
}
