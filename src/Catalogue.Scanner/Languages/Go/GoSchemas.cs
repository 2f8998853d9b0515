using System.Text.Json.Nodes;
using Catalogue.Model;
using Catalogue.Model.Servers;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Languages.Go;

/// <summary>Schemas from Go: builder options, schema structs, and the struct that a handler takes.</summary>
internal sealed class GoSchemas(Json json)
{
    private Resolver Resolver => json.Evaluator.Resolver;

    /// <summary>A schema written as struct literal, as raw JSON, or made from a type argument.</summary>
    public JsonObject? Of(Expr e)
    {
        Expr value = Resolver.Resolve(e);
        if (json.Of(value) is JsonObject { Count: > 0 } literal)
            return literal;
        if (TypeArgument(value) is { } type)
            return OfType(type, 0);
        // WithPagination(&jsonschema.Schema{…}): the schema that a function adds to.
        return Chain.Of(value) is [.., { Open: > 0 } call] && Ranges.Items(value.File, call.Open, value.Bindings) is [var inner, ..] ? json.Of(inner) as JsonObject : null;
    }

    /// <summary>Parameters given as <c>mcp.WithString("name", mcp.Required(), …)</c>; null where there are none and no options at all.</summary>
    public JsonObject? OfOptions(IReadOnlyList<Expr> options)
    {
        var parameters = new List<Parameter>();
        bool isBuilder = false;
        foreach (Expr option in options)
        {
            if (Chain.Of(option) is not [.., { Open: > 0 } call] || !call.Name.StartsWith("With", StringComparison.Ordinal))
                continue;
            isBuilder = true;
            if (TypeOf(call.Name) is { } type && Ranges.Items(option.File, call.Open, option.Bindings) is [var name, .. var notes] && json.Evaluator.Known(name) is { } known)
                parameters.Add(Noted(known, type, notes));
            else if (call.Name == "WithInputSchema" && TypeArgument(option) is { } input)
                return OfType(input, 0);
        }
        return isBuilder ? SchemaParts.ObjectOf(parameters) : null;
    }

    /// <summary>The struct that a handler takes last, or null where it takes none of its own.</summary>
    public JsonObject? OfHandler(Expr handler)
    {
        Expr value = Ranges.Bare(handler);
        if (value.IsEmpty)
            return null;
        if (value.File.Is(value.Start, "func") && value.File.Is(value.Start + 1, "("))
            return OfParameters(value.File, value.Start + 1);
        if (Chain.Of(value) is [.., { Open: > 0 } call])
            return OfMaker(value, call) ?? Ranges.Items(value.File, call.Open).Take(3).Select(i => Chain.PathOf(i) is null ? null : OfHandler(i)).FirstOrDefault(s => s is not null);
        if (Chain.PathOf(value) is not { } path)
            return null;
        return Resolver.Function(value.File, path) is { } function ? OfParameters(function.File, function.Start) : null;
    }

    // func NewHandler(…) func(ctx context.Context, request X, args T) …, or … ToolHandlerFor[T, R]
    private JsonObject? OfMaker(Expr value, Link call)
    {
        if (Resolver.Function(value.File, string.Join('.', Chain.Of(value).Select(l => l.Name))) is not { } maker)
            return null;
        SourceFile file = maker.File;
        for (int i = file.Partner(maker.Start) + 1; i > 0 && i < file.Count && !file.Is(i, "{"); i++)
        {
            if (file.Is(i, "func") && file.Is(i + 1, "(") && file.Partner(i + 1) > 0)
                return OfParameters(file, i + 1);
            if (file.Is(i, "[") && file.IsName(i - 1) && file.Partner(i) > 0 && Ranges.Items(file, i) is [var input, _] && Struct(file, input) is { } found)
                return OfStruct(found.File, found.Open, 0);
        }
        return null;
    }

    /// <summary>Hints given as options, or as <c>mcp.WithToolAnnotation(mcp.ToolAnnotation{…})</c>.</summary>
    public ToolAnnotations? Hints(IReadOnlyList<Expr> options)
    {
        var hints = new ToolAnnotations();
        foreach (Expr option in options)
        {
            if (Chain.Of(option) is not [.., { Open: > 0 } call] || Ranges.Items(option.File, call.Open, option.Bindings) is not [var value, ..])
                continue;
            hints = call.Name switch
            {
                "WithTitleAnnotation" => hints with { Title = json.Evaluator.Known(value) },
                "WithReadOnlyHintAnnotation" => hints with { ReadOnlyHint = json.Evaluator.Flag(value) },
                "WithDestructiveHintAnnotation" => hints with { DestructiveHint = json.Evaluator.Flag(value) },
                "WithIdempotentHintAnnotation" => hints with { IdempotentHint = json.Evaluator.Flag(value) },
                "WithOpenWorldHintAnnotation" => hints with { OpenWorldHint = json.Evaluator.Flag(value) },
                "WithToolAnnotation" => Fields(value),
                _ => hints,
            };
        }
        return hints == new ToolAnnotations() ? null : hints;
    }

    private ToolAnnotations Fields(Expr e)
    {
        List<Field> fields = Resolver.Members(e);
        Expr? Of(string name) => fields.FirstOrDefault(f => f.Key == name) is { Key: not null } field ? field.Value : null;
        bool? Flag(string name) => Of(name) is { } value ? json.Evaluator.Flag(value) : null;
        return new ToolAnnotations
        {
            Title = Of("Title") is { } title ? json.Evaluator.Known(title) : null,
            ReadOnlyHint = Flag("ReadOnlyHint"),
            DestructiveHint = Flag("DestructiveHint"),
            IdempotentHint = Flag("IdempotentHint"),
            OpenWorldHint = Flag("OpenWorldHint"),
        };
    }

    private static string? TypeOf(string option) => option switch
    {
        "WithString" => "string",
        "WithNumber" => "number",
        "WithInteger" or "WithInt" => "integer",
        "WithBoolean" => "boolean",
        "WithArray" => "array",
        "WithObject" => "object",
        "WithAny" => "",
        _ => null,
    };

    private Parameter Noted(string name, string type, List<Expr> notes)
    {
        JsonObject schema = type.Length == 0 ? [] : SchemaParts.Typed(type);
        bool isRequired = false;
        foreach (Expr note in notes)
        {
            if (Chain.Of(note) is not [.., { Open: > 0 } call])
                continue;
            List<Expr> arguments = Ranges.Items(note.File, call.Open, note.Bindings);
            isRequired |= call.Name == "Required";
            Note(schema, call.Name, arguments);
        }
        return new Parameter(name, schema, isRequired);
    }

    private void Note(JsonObject schema, string name, List<Expr> arguments)
    {
        if (name == "Enum" && arguments.Select(json.Scalar).ToArray() is { Length: > 0 } values && values.All(v => v is not null))
        {
            schema["enum"] = new JsonArray(values);
            return;
        }
        string? key = name switch
        {
            "Description" => "description",
            "Title" => "title",
            "DefaultString" or "DefaultNumber" or "DefaultBool" or "DefaultArray" or "Default" => "default",
            "Min" => "minimum",
            "Max" => "maximum",
            "MultipleOf" => "multipleOf",
            "MinLength" => "minLength",
            "MaxLength" => "maxLength",
            "Pattern" => "pattern",
            "MinItems" => "minItems",
            "MaxItems" => "maxItems",
            "UniqueItems" => "uniqueItems",
            "Items" => "items",
            "Properties" => "properties",
            "AdditionalProperties" => "additionalProperties",
            _ => null,
        };
        if (key == "description" && arguments.Count > 0)
            schema.Described(json.Evaluator.Shown(arguments[0]));
        else if (key is not null && arguments.Count > 0 && json.Of(arguments[0]) is { } value)
            schema[key] = value;
        else if (name is "WithStringItems" or "WithStringEnumItems")
            schema["items"] = SchemaParts.Typed("string");
    }

    // f[T](…), f(T{}), f(reflect.TypeOf(T{}))
    private static Expr? TypeArgument(Expr e)
    {
        for (int i = e.Start; i < e.End && i < e.Start + 12; i++)
        {
            if (e.File.Is(i, "[") && i > e.Start && e.File.IsName(i - 1) && e.File.Partner(i) > i + 1)
                return Ranges.Items(e.File, i)[0];
            if (e.File.IsName(i) && e.File.Is(i + 1, "{") && e.File.Is(i + 2, "}") && i > e.Start)
                return e.Slice(i, i + 1);
        }
        return null;
    }

    private JsonObject? OfParameters(SourceFile file, int open)
    {
        List<Expr> parameters = Ranges.Items(file, open);
        if (parameters.Count == 0)
            return null;
        Expr last = parameters[^1];
        int type = last.Start + 1 < last.End && file.IsName(last.Start) && !file.Is(last.Start + 1, ".") ? last.Start + 1 : last.Start;
        while (type < last.End && file.Is(type, "*"))
            type++;
        JsonObject? schema = type < last.End && Struct(file, last.Slice(type, last.End)) is { } found ? OfStruct(found.File, found.Open, 0) : null;
        return schema;
    }

    private JsonObject OfType(Expr type, int depth)
    {
        SourceFile file = type.File;
        if (type.IsEmpty || depth > DefinitionLimits.ParameterDepth || !json.Evaluator.Spend())
            return [];
        if (file.Is(type.Start, "*"))
            return OfType(type.Slice(type.Start + 1, type.End), depth + 1);
        if (file.Is(type.Start, "[") && file.Partner(type.Start) is > 0 and var close)
            return SchemaParts.ArrayOf(OfType(type.Slice(close + 1, type.End), depth + 1));
        return file.Span(type.End - 1 > type.Start && file.Is(type.Start, "map") ? type.Start : type.Start + (file.Is(type.Start + 1, ".") ? 2 : 0)) switch
        {
            "string" or "Time" or "Duration" => SchemaParts.Typed("string"),
            "int" or "int8" or "int16" or "int32" or "int64" or "uint" or "uint8" or "uint16" or "uint32" or "uint64" => SchemaParts.Typed("integer"),
            "float32" or "float64" => SchemaParts.Typed("number"),
            "bool" => SchemaParts.Typed("boolean"),
            "map" => Map(type, depth),
            "any" or "interface" => [],
            "struct" when file.Is(type.Start + 1, "{") => OfStruct(file, type.Start + 1, depth + 1),
            _ => Named(type, depth),
        };
    }

    // map[string]T
    private JsonObject Map(Expr type, int depth)
    {
        JsonObject schema = SchemaParts.Typed("object");
        if (type.File.Is(type.Start + 1, "[") && type.File.Partner(type.Start + 1) is > 0 and var close && OfType(type.Slice(close + 1, type.End), depth + 1) is { Count: > 0 } values)
            schema["additionalProperties"] = values;
        return schema;
    }

    private (SourceFile File, int Open)? Struct(SourceFile file, Expr type)
    {
        string? path = Chain.PathOf(type);
        if (path is null || Resolver.Type(file, path) is not { } symbol)
            return null;
        int at = symbol.Start;
        if (symbol.File.Is(at, "[") && symbol.File.Partner(at) is > 0 and var parameters)
            at = parameters + 1;
        return symbol.File.Is(at, "struct") && symbol.File.IsOpen(at + 1) ? (symbol.File, at + 1) : null;
    }

    // type Level string, type Other = pkg.Type
    private JsonObject Named(Expr type, int depth)
    {
        if (Struct(type.File, type) is { } found)
            return OfStruct(found.File, found.Open, depth + 1);
        if (Chain.PathOf(type) is not { } path || Resolver.Type(type.File, path) is not { } symbol || symbol.File.Is(symbol.Start, "interface") || symbol.File.Is(symbol.Start, "func"))
            return [];
        int start = symbol.File.Is(symbol.Start, "=") ? symbol.Start + 1 : symbol.Start;
        return OfType(new Expr(symbol.File, start, Ranges.StatementEnd(symbol.File, start)), depth + 1);
    }

    private JsonObject OfStruct(SourceFile file, int open, int depth)
    {
        var parameters = new List<Parameter>();
        foreach (GoField field in depth > DefinitionLimits.ParameterDepth ? [] : GoStruct.Fields(file, open))
        {
            if (field.Name is null)
            {
                JsonObject inner = OfType(field.Type, depth + 1);
                parameters.AddRange((inner["properties"] as JsonObject ?? []).Select(p => new Parameter(p.Key, (JsonObject)p.Value!.DeepClone(), IsRequired: false)));
            }
            else if (field.Name != "-")
            {
                JsonObject schema = OfType(field.Type, depth + 1).Described(field.Description);
                foreach ((string key, JsonNode? value) in field.Notes)
                    schema[key] = value?.DeepClone();
                parameters.Add(new Parameter(field.Name, schema, field.IsRequired));
            }
        }
        return SchemaParts.ObjectOf(parameters);
    }
}
