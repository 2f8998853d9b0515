using System.Text.Json.Nodes;
using Catalogue.Model;
using Catalogue.Model.Servers;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Languages.Rust;

/// <summary>Schemas from Rust: the struct that a tool takes, with its schemars and serde attributes and doc comments.</summary>
internal sealed class RustSchemas(Json json)
{
    private Resolver Resolver => json.Evaluator.Resolver;

    /// <summary>A schema written out, or made of a type: <c>schema_for!(T)</c>, <c>schema_for_type::&lt;T&gt;()</c>; null where nothing is known.</summary>
    public JsonObject? Of(Expr e)
    {
        Expr value = Resolver.Resolve(e);
        SourceFile file = value.File;
        for (int i = value.Start; i < value.End; i++)
        {
            // serde_json::from_value(json!({…})).unwrap(), Arc::new(json!({…}).as_object()…)
            if (file.Is(i, "json") && file.Is(i + 1, "!") && file.Partner(i + 2) is > 0 and var macro)
                return json.Of(value.Slice(i, macro + 1)) as JsonObject;
            if (!file.IsName(i) || !file.Span(i).Contains("schema", StringComparison.OrdinalIgnoreCase))
                continue;
            if (file.Is(i + 1, "!") && file.Is(i + 2, "(") && file.Partner(i + 2) is > 0 and var close)
                return OfType(value.Slice(i + 3, close), 0) is { Count: > 0 } made ? made : null;
            if (file.Is(i + 1, "::") && file.Is(i + 2, "<") && Angles.End(file, i + 2) is > 0 and var end)
                return OfType(value.Slice(i + 3, end - 1), 0) is { Count: > 0 } made ? made : null;
        }
        return json.Of(value) as JsonObject;
    }

    /// <summary>The parameters of a function with <c>#[tool]</c>: one struct, single ones that are marked, or, where the framework wraps none, all; null where the struct is not here.</summary>
    public JsonObject? OfFunction(SourceFile file, int open)
    {
        var single = new List<Parameter>();
        var plain = new List<Parameter>();
        foreach (Expr parameter in Ranges.Items(file, open, angles: true))
        {
            int colon = Colon(parameter);
            if (colon < 0)
                continue;
            var type = parameter.Slice(colon + 1, parameter.End);
            if (Wrapped(type, "Parameters") is { } inner)
                return Known(OfType(inner, 0));
            if (Marked(parameter, "aggr"))
                return Known(OfType(type, 0));
            if (Marked(parameter, "param"))
                single.Add(OfField(parameter, colon, 0, null));
            else if (file.IsName(colon - 1) && !IsInjected(type))
                plain.Add(OfField(parameter, colon, 0, null));
        }
        return SchemaParts.ObjectOf(single.Count > 0 ? single : plain);
    }

    private static JsonObject? Known(JsonObject schema) => schema.Count > 0 ? schema : null;

    // What the framework fills in: the last name of the type's path says it.
    private static bool IsInjected(Expr type)
    {
        for (int i = type.Start; i < type.End && !type.File.Is(i, "<"); i++)
        {
            if (type.File.IsName(i) && PatternTables.Shared.InjectedTypes["rust"].Contains(type.File.Word(i)))
                return true;
        }
        return false;
    }

    /// <summary>Hints from an attribute's arguments, also inside <c>annotations(…)</c>.</summary>
    public ToolAnnotations? Hints(IReadOnlyList<Field> fields)
    {
        var all = new List<Field>(fields);
        foreach (Field field in fields.Where(f => f.Value.File.Is(f.At, "annotations") && f.Value.File.Is(f.At + 1, "(")))
            all.AddRange(Ranges.Fields(field.Value.File, field.At + 1));
        bool? Flag(string name) => all.FirstOrDefault(f => f.Key == name) is { Key: not null } field ? json.Evaluator.Flag(field.Value) : null;
        var hints = new ToolAnnotations
        {
            ReadOnlyHint = Flag("read_only_hint"),
            DestructiveHint = Flag("destructive_hint"),
            IdempotentHint = Flag("idempotent_hint"),
            OpenWorldHint = Flag("open_world_hint"),
        };
        return hints == new ToolAnnotations() ? null : hints;
    }

    public JsonObject OfType(Expr type, int depth)
    {
        type = Plain(type);
        SourceFile file = type.File;
        if (type.IsEmpty || depth > DefinitionLimits.ParameterDepth || !json.Evaluator.Spend())
            return [];
        if (file.Is(type.Start, "["))
            return SchemaParts.Typed("array");
        int name = type.Start;
        while (file.Is(name + 1, "::") && name + 2 < type.End)
            name += 2;
        Expr? argument = file.Is(name + 1, "<") && Angles.End(file, name + 1) is > 0 and var end ? type.Slice(name + 2, end - 1) : null;
        return Simple(file.Span(name)) ?? file.Span(name) switch
        {
            "Vec" or "VecDeque" => SchemaParts.ArrayOf(argument is { } item ? OfType(item, depth + 1) : null),
            "HashSet" or "BTreeSet" => new JsonObject { ["type"] = "array", ["items"] = argument is { } member ? OfType(member, depth + 1) : new JsonObject(), ["uniqueItems"] = true },
            "HashMap" or "BTreeMap" or "Map" or "JsonObject" or "IndexMap" => Map(argument, depth),
            "Value" => [],
            "Option" => argument is { } given ? Nullable(OfType(given, depth + 1)) : [],
            "Box" or "Arc" or "Rc" or "Parameters" or "Json" => argument is { } inner ? OfType(inner, depth + 1) : [],
            _ => Named(type.Slice(type.Start, name + 1), depth),
        };
    }

    private static JsonObject? Simple(ReadOnlySpan<char> name) => name switch
    {
        "String" or "str" or "PathBuf" or "Path" or "char" or "Cow" => SchemaParts.Typed("string"),
        "Uuid" => new JsonObject { ["type"] = "string", ["format"] = "uuid" },
        "Url" => new JsonObject { ["type"] = "string", ["format"] = "uri" },
        "DateTime" => new JsonObject { ["type"] = "string", ["format"] = "date-time" },
        "NaiveDate" => new JsonObject { ["type"] = "string", ["format"] = "date" },
        "i8" or "i16" or "i32" or "i64" or "i128" => new JsonObject { ["type"] = "integer", ["format"] = "int" + name[1..].ToString() },
        "isize" => new JsonObject { ["type"] = "integer", ["format"] = "int" },
        "u8" or "u16" or "u32" or "u64" or "u128" => Unsigned("uint" + name[1..].ToString(), 0),
        "usize" => Unsigned("uint", 0),
        "NonZeroU32" => Unsigned("uint32", 1),
        "NonZeroUsize" => Unsigned("uint", 1),
        "f32" => new JsonObject { ["type"] = "number", ["format"] = "float" },
        "f64" => new JsonObject { ["type"] = "number", ["format"] = "double" },
        "bool" => SchemaParts.Typed("boolean"),
        _ => null,
    };

    private static JsonObject Unsigned(string format, int least) => new() { ["type"] = "integer", ["format"] = format, ["minimum"] = least };

    // HashMap<String, T>
    private JsonObject Map(Expr? arguments, int depth)
    {
        JsonObject schema = SchemaParts.Typed("object");
        if (arguments is { } given && Ranges.Split(given, ",") is [_, var value] && OfType(value, depth + 1) is { Count: > 0 } values)
            schema["additionalProperties"] = values;
        return schema;
    }

    private static JsonObject Nullable(JsonObject schema)
    {
        if (schema["type"] is JsonValue type)
            schema["type"] = new JsonArray(type.DeepClone(), "null");
        else if (schema.Count > 0)
            schema = new JsonObject { ["anyOf"] = new JsonArray(schema, SchemaParts.Typed("null")) };
        if (schema["enum"] is JsonArray choices)
            choices.Add(null);
        return schema;
    }

    /// <summary>The fields of a struct as parameters.</summary>
    public JsonObject OfStruct(SourceFile file, int open, int depth)
    {
        if (depth > DefinitionLimits.ParameterDepth)
            return SchemaParts.Typed("object");
        string? rule = Attributes(file, open).Select(a => Value(file, a, "rename_all")).FirstOrDefault(v => v is not null);
        return SchemaParts.ObjectOf(Ranges.Items(file, open, angles: true)
            .Select(item => (Item: item, Colon: Colon(item))).Where(f => f.Colon > 0).Select(f => OfField(f.Item, f.Colon, depth, rule)));
    }

    private JsonObject Named(Expr type, int depth)
    {
        if (Chain.PathOf(type) is not { } path || Resolver.Type(type.File, path) is not { } symbol)
            return [];
        SourceFile file = symbol.File;
        int open = file.Is(symbol.Start, "<") ? Angles.End(file, symbol.Start) : symbol.Start;
        if (file.Is(symbol.At - 1, "type") && file.Is(open, "="))
            return OfType(new Expr(file, open + 1, Ranges.StatementEnd(file, open + 1)), depth + 1);
        if (open < 0 || !file.IsOpen(open))
            return [];
        if (file.Is(symbol.At - 1, "enum"))
            return Enum(file, open);
        // struct Id(String) is what it holds.
        return file.Is(open, "{") ? OfStruct(file, open, depth + 1) : Ranges.Items(file, open, angles: true) is [var only] ? OfType(Public(only), depth + 1) : [];
    }

    private static Expr Public(Expr item) => item.File.Is(item.Start, "pub") ? item.Slice(item.Start + 1, item.End) : item;

    private JsonObject Enum(SourceFile file, int open)
    {
        string? rule = Attributes(file, open).Select(a => Value(file, a, "rename_all")).FirstOrDefault(v => v is not null);
        var values = new List<string>();
        foreach (Expr item in Ranges.Items(file, open))
        {
            if (!file.IsName(item.End - 1))
                return [];
            string? given = Inside(item).Select(a => Value(file, a, "rename")).FirstOrDefault(v => v is not null);
            values.Add(given ?? RustNames.OfVariant(file.Word(item.End - 1), rule));
        }
        return values.Count == 0 ? [] : SchemaParts.EnumOf(values);
    }

    private Parameter OfField(Expr item, int colon, int depth, string? rule)
    {
        SourceFile file = item.File;
        string name = file.Word(colon - 1);
        string? description = RustComments.Text(file, item.Start, colon);
        var type = item.Slice(colon + 1, item.End);
        JsonObject schema = OfType(type, depth + 1);
        bool isOptional = file.Is(colon + 1, "Option");
        foreach (int attribute in Inside(item))
        {
            name = Value(file, attribute, "rename") ?? name;
            description = Value(file, attribute, "description") ?? description;
            if (Has(file, attribute, "default"))
            {
                isOptional = true;
                Default(schema, type, Value(file, attribute, "default"));
            }
            Bounds(schema, file, attribute);
            if (Has(file, attribute, "skip"))
                return default(Parameter) with { Name = "", Schema = [] };
        }
        string shown = name == file.Word(colon - 1) ? RustNames.OfField(name, rule) : name;
        return new Parameter(shown, schema.Described(description), !isOptional);
    }

    // #[serde(default)] and #[serde(default = "function")]
    private void Default(JsonObject schema, Expr type, string? function)
    {
        if (function is not null)
        {
            if (Resolver.Function(type.File, function.Replace("::", ".", StringComparison.Ordinal)) is { } found && Body(found) is { } body && json.Of(body) is { } value)
                schema["default"] = value;
            return;
        }
        JsonNode? none = type.File.Word(type.Start) switch
        {
            "bool" => JsonValue.Create(false),
            "String" => JsonValue.Create(""),
            "Vec" or "HashSet" or "BTreeSet" => new JsonArray(),
            var other => schema["type"]?.ToString() is "integer" && other != "Option" ? JsonValue.Create(0) : schema["type"]?.ToString() is "number" ? JsonValue.Create(0.0) : null,
        };
        if (none is not null || type.File.Is(type.Start, "Option"))
            schema["default"] = none;
    }

    private static Expr? Body(Symbol function)
    {
        Expr body = Functions.BodyOf(function);
        int open = body.IsEmpty ? -1 : body.File.Partner(body.End - 1);
        return open > 0 ? new Expr(body.File, open + 1, body.End - 1) : null;
    }

    // range(min = 1, max = 9), length(max = 5)
    private void Bounds(JsonObject schema, SourceFile file, int attribute)
    {
        if (!file.Is(attribute + 1, "(") || file.Partner(attribute + 1) < 0)
            return;
        foreach (Expr item in Ranges.Items(file, attribute + 1))
        {
            bool isRange = file.Is(item.Start, "range");
            if ((!isRange && !file.Is(item.Start, "length")) || !file.IsOpen(item.Start + 1))
                continue;
            string kind = isRange ? "imum" : schema["type"]?.ToString() == "array" ? "Items" : "Length";
            foreach (Field bound in Ranges.Fields(file, item.Start + 1).Where(f => f.Key is "min" or "max"))
            {
                if (json.Scalar(bound.Value) is { } value)
                    schema[bound.Key + kind] = value;
            }
        }
    }

    // Behind the attributes and the name: pub name: Type.
    private static int Colon(Expr item)
    {
        for (int i = item.Start; i < item.End; i++)
        {
            if (item.File.IsOpen(i))
                i = item.File.Partner(i);
            else if (item.File.Is(i, ":") && i > item.Start)
                return i;
        }
        return -1;
    }

    private static Expr Plain(Expr type)
    {
        int at = type.Start;
        while (at < type.End && (type.File.Is(at, "&") || type.File.Is(at, "'") || type.File.Is(at, "mut") || type.File.Is(at, "dyn") || (at > type.Start && type.File.Is(at - 1, "'"))))
            at++;
        return type.Slice(at, type.End);
    }

    private static Expr? Wrapped(Expr type, string wrapper)
    {
        for (int i = type.Start; i < type.End; i++)
        {
            if (type.File.Is(i, wrapper) && type.File.Is(i + 1, "<") && Angles.End(type.File, i + 1) is > 0 and var end)
                return type.Slice(i + 2, end - 1);
        }
        return null;
    }

    private static bool Marked(Expr parameter, string mark) => Inside(parameter).Any(a => parameter.File.Is(a, "tool") && Has(parameter.File, a, mark));

    // Words that begin an attribute: #[here(…)]
    private static IEnumerable<int> Inside(Expr item)
    {
        for (int i = item.Start; i + 2 < item.End; i++)
        {
            if (item.File.Is(i, "#") && item.File.Is(i + 1, "["))
                yield return i + 2;
        }
    }

    // The attributes before the struct or enum whose bracket this is.
    private static IEnumerable<int> Attributes(SourceFile file, int open)
    {
        for (int i = open - 1; i >= 0 && i > open - 60 && !file.Is(i, ";") && !file.Is(i, "}"); i--)
        {
            if (file.Is(i, "#") && file.Is(i + 1, "["))
                yield return i + 2;
        }
    }

    private string? Value(SourceFile file, int attribute, string key) =>
        file.Is(attribute + 1, "(") && file.Partner(attribute + 1) > 0 && Ranges.Fields(file, attribute + 1).FirstOrDefault(f => f.Key == key) is { Key: not null } field ? json.Evaluator.Known(field.Value) : null;

    private static bool Has(SourceFile file, int attribute, string key) =>
        file.Is(attribute + 1, "(") && file.Partner(attribute + 1) > 0 && Ranges.Items(file, attribute + 1).Any(i => file.Is(i.Start, key));
}
