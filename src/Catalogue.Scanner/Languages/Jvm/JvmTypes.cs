using System.Text.Json.Nodes;
using Catalogue.Model;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Jvm;

/// <summary>Types of Java and Kotlin as JSON Schema; empty for a type that is not known.</summary>
internal sealed class JvmTypes(Json json)
{
    private const int LongestHead = 60;

    public static string NameOf(Expr type) => Head(type) is >= 0 and var head ? type.File.Word(head) : "";

    public JsonObject Of(Expr type, int depth)
    {
        int head = Head(type);
        if (head < 0 || depth > DefinitionLimits.ParameterDepth || !json.Evaluator.Spend())
            return [];
        SourceFile file = type.File;
        if (type.Count > 2 && file.Is(type.End - 1, "]") && file.Is(type.End - 2, "["))
            return SchemaParts.ArrayOf(Of(type.Slice(type.Start, type.End - 2), depth + 1));
        List<Expr> arguments = file.Is(head + 1, "<") && Angles.End(file, head + 1) is > 0 and var end && end <= type.End ? Ranges.Split(type.Slice(head + 2, end - 1), ",") : [];
        JsonObject? Argument(int index) => index < arguments.Count && Of(arguments[index], depth + 1) is { Count: > 0 } known ? known : null;
        return file.Span(head) switch
        {
            "String" or "char" or "Char" or "UUID" or "LocalDate" or "Instant" or "CharSequence" or "Path" or "LocalDateTime" or "URI" or "OffsetDateTime" or "ZonedDateTime" or "Duration" => SchemaParts.Typed("string"),
            "int" or "long" or "short" or "byte" or "Integer" or "Long" or "Int" or "Short" or "BigInteger" => SchemaParts.Typed("integer"),
            "double" or "float" or "Double" or "Float" or "BigDecimal" or "Number" => SchemaParts.Typed("number"),
            "boolean" or "Boolean" => SchemaParts.Typed("boolean"),
            "Map" or "HashMap" or "MutableMap" => Argument(1) is { } values ? new JsonObject { ["type"] = "object", ["additionalProperties"] = values } : SchemaParts.Typed("object"),
            "JsonObject" or "JsonNode" => SchemaParts.Typed("object"),
            "Optional" => Argument(0) ?? [],
            "Object" or "Any" or "JsonElement" => [],
            "List" or "Set" or "Collection" or "Array" or "Iterable" or "MutableList" or "ArrayList" or "IntArray" => SchemaParts.ArrayOf(Argument(0)),
            _ => Named(type.Slice(type.Start, head + 1), depth),
        };
    }

    /// <summary>Parameters in a bracket, some of them left out.</summary>
    public JsonObject OfParameters(SourceFile file, int open, int depth, Func<Annotated, bool>? isLeftOut = null) =>
        SchemaParts.ObjectOf(Ranges.Items(file, open, angles: true).Select(AnnotatedReader.Parameter).Where(p => p.Name.Length > 0 && isLeftOut?.Invoke(p) != true).Select(p => One(p, depth)));

    /// <summary>What the main constructor of a type of the repository takes; null where it has none.</summary>
    public JsonObject? OfRecord(Expr type, int depth)
    {
        if (Chain.PathOf(type) is not { } path || json.Evaluator.Resolver.Type(type.File, path) is not { } symbol)
            return null;
        int open = symbol.File.Is(symbol.Start, "<") ? Angles.End(symbol.File, symbol.Start) : symbol.Start;
        return open > 0 && symbol.File.Is(open, "(") && symbol.File.Partner(open) > 0 ? OfParameters(symbol.File, open, depth + 1) : null;
    }

    private Parameter One(Annotated parameter, int depth)
    {
        Mark? mark = parameter.Mark("Description", "ToolParam", "McpToolParam", "ToolArg", "McpArg", "P", "Parameter", "ToolParameter", "Param", "JsonPropertyDescription", "McpParam", "LLMDescription");
        string name = mark?.Of("name") is { } given && json.Evaluator.Known(given) is { Length: > 0 } known ? known : parameter.Name;
        Expr? text = mark?.Of("description") ?? mark?.Of("value", orFirst: true);
        JsonObject schema = Of(parameter.Type, depth).Described(text is { } described ? json.Evaluator.Shown(described) : null);
        if (mark?.Of("defaultValue") is { } value && json.Evaluator.Known(value) is { } shown)
            schema["default"] = Typed(shown, schema["type"]?.ToString());
        else if (parameter.Default is { IsEmpty: false } given2 && json.Scalar(given2) is { } constant)
            schema["default"] = constant;
        bool? isRequired = mark?.Of("required") is { } required ? json.Evaluator.Flag(required) : null;
        bool isOptional = parameter.Default is not null || IsOptional(parameter.Type) || mark?.Of("defaultValue") is not null || parameter.Mark("Nullable") is not null;
        return new Parameter(name, schema, isRequired ?? !isOptional);
    }

    // Annotations give every default as a text.
    private static JsonValue Typed(string value, string? type) => type switch
    {
        "integer" when long.TryParse(value, out long whole) => JsonValue.Create(whole),
        "boolean" when bool.TryParse(value, out bool flag) => JsonValue.Create(flag),
        _ => JsonValue.Create(value),
    };

    // The type itself says that there may be none.
    private static bool IsOptional(Expr type) => NameOf(type) == "Optional" || (!type.IsEmpty && type.File.Is(type.End - 1, "?"));

    private static int Head(Expr type)
    {
        int head = type.Start;
        while (head < type.End && !type.File.IsName(head))
            head++;
        while (head + 2 < type.End && type.File.Is(head + 1, ".") && type.File.IsName(head + 2))
            head += 2;
        return head < type.End ? head : -1;
    }

    private JsonObject Named(Expr type, int depth)
    {
        if (Chain.PathOf(type) is not { } path || json.Evaluator.Resolver.Type(type.File, path) is not { } symbol)
            return [];
        SourceFile file = symbol.File;
        bool isEnum = file.Is(symbol.At - 1, "enum") || (file.Is(symbol.At - 1, "class") && file.Is(symbol.At - 2, "enum"));
        if (!isEnum)
            return OfRecord(type, depth) ?? [];
        int open = symbol.At + 1;
        while (open < file.Count && open < symbol.At + LongestHead && !file.Is(open, "{"))
            open++;
        return file.IsOpen(open) ? Members(file, open) : [];
    }

    // A, B = 2, C("c"); what follows a semicolon is code.
    private static JsonObject Members(SourceFile file, int open)
    {
        var values = new List<string>();
        foreach (Expr item in Ranges.Items(file, open))
        {
            int at = item.Start;
            while (at < item.End && file.Is(at, "@"))
                at = file.Is(at + 2, "(") ? file.Partner(at + 2) + 1 : at + 2;
            if (at >= item.End || at < 0 || !file.IsName(at))
                break;
            values.Add(file.Word(at));
            if (Enumerable.Range(at, Math.Min(item.End - at, 60)).Any(i => file.Is(i, ";")))
                break;
        }
        return values.Count is > 0 and <= 200 ? SchemaParts.EnumOf(values) : [];
    }
}
