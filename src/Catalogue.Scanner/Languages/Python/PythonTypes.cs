using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Model;
using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Python;

/// <summary>Python's type hints as JSON Schema.</summary>
internal sealed class PythonTypes(Json json, PythonSchemas schemas)
{
    /// <summary>Empty for a type that is not known.</summary>
    public JsonObject Of(Expr type, int depth)
    {
        if (depth > DefinitionLimits.ParameterDepth || type.IsEmpty || !json.Evaluator.Spend())
            return [];
        SourceFile file = type.File;
        if (type.Count == 1 && file.IsKind(type.Start, TokenKind.Text) && TextParts.Plain(file, type.Start) is { Length: < 200 } quoted)
        {
            // A quoted hint.
            var inner = new SourceFile(file, quoted);
            return inner.Count > 0 && !inner.IsKind(0, TokenKind.Text) ? Of(new Expr(inner, 0, inner.Count), depth + 1) : [];
        }
        if (Ranges.Split(type, "|") is { Count: > 1 } alternatives)
            return Union(alternatives, depth);
        int last = type.Start;
        while (file.Is(last + 1, ".") && last + 2 < type.End)
            last += 2;
        bool hasArguments = file.Is(last + 1, "[") && last + 1 < type.End;
        List<Expr> arguments = hasArguments ? Ranges.Items(file, last + 1) : [];
        if (file.Is(last + 1, "(") && file.Span(last).StartsWith("con", StringComparison.Ordinal))
            return Constrained(type.Slice(last, type.End));
        return Simple(file.Span(last)) ?? Generic(file.Span(last), arguments, depth) ?? Named(type.Slice(type.Start, last + 1), depth);
    }

    /// <summary>A choice of values with the type that they share.</summary>
    public static JsonObject Choice(IReadOnlyList<JsonNode> values)
    {
        string[] types = [.. values.Select(TypeOf).Distinct(StringComparer.Ordinal)];
        var schema = new JsonObject();
        if (values.Count == 1)
            schema["const"] = values[0];
        else
            schema["enum"] = new JsonArray([.. values]);
        if (types is [{ Length: > 0 } only])
            schema["type"] = only;
        return schema;
    }

    private static string TypeOf(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.ToString().Contains('.', StringComparison.Ordinal) ? "number" : "integer",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => "",
    };

    private static JsonObject? Simple(ReadOnlySpan<char> name) => name switch
    {
        "str" or "LiteralString" => SchemaParts.Typed("string"),
        "Path" or "FilePath" or "DirectoryPath" => Formatted("path"),
        "UUID" or "UUID4" => Formatted("uuid"),
        "bytes" => Formatted("binary"),
        "datetime" or "AwareDatetime" or "NaiveDatetime" => Formatted("date-time"),
        "date" => Formatted("date"),
        "time" => Formatted("time"),
        "timedelta" => Formatted("duration"),
        "AnyUrl" or "HttpUrl" or "AnyHttpUrl" => Formatted("uri"),
        "EmailStr" => Formatted("email"),
        "SecretStr" => Formatted("password"),
        "int" => SchemaParts.Typed("integer"),
        "PositiveInt" => Bounded("integer", "exclusiveMinimum", 0),
        "NonNegativeInt" => Bounded("integer", "minimum", 0),
        "float" or "Decimal" => SchemaParts.Typed("number"),
        "PositiveFloat" => Bounded("number", "exclusiveMinimum", 0),
        "NonNegativeFloat" => Bounded("number", "minimum", 0),
        "bool" => SchemaParts.Typed("boolean"),
        "None" or "NoneType" => SchemaParts.Typed("null"),
        "Any" or "object" => [],
        _ => null,
    };

    private static JsonObject Formatted(string format) => new() { ["type"] = "string", ["format"] = format };

    private static JsonObject Bounded(string type, string bound, int value) => new() { ["type"] = type, [bound] = value };

    private JsonObject? Generic(ReadOnlySpan<char> name, List<Expr> arguments, int depth)
    {
        switch (name)
        {
            case "dict" or "Dict" or "Mapping" or "MutableMapping" or "defaultdict":
                return Map(arguments, depth);
            case "list" or "List" or "Sequence" or "Iterable" or "Collection" or "tuple" or "Tuple":
                return new JsonObject { ["type"] = "array", ["items"] = arguments.Count > 0 ? Of(arguments[0], depth + 1) : new JsonObject() };
            case "set" or "Set" or "frozenset" or "FrozenSet":
                return new JsonObject { ["type"] = "array", ["items"] = arguments.Count > 0 ? Of(arguments[0], depth + 1) : new JsonObject(), ["uniqueItems"] = true };
            case "Literal":
                JsonNode?[] values = [.. arguments.Select(json.Scalar)];
                return values.All(v => v is not null) && values.Length > 0 ? Choice(values!) : [];
            case "Optional":
                return Nullable(arguments.Count > 0 ? Of(arguments[0], depth + 1) : []);
            case "Union":
                return Union(arguments, depth);
            case "Annotated" when arguments.Count > 0:
                return Annotated(arguments, depth);
            case "NotRequired" or "Required" or "Final" or "ClassVar" or "SkipValidation" when arguments.Count > 0:
                JsonObject inner = Of(arguments[0], depth + 1);
                if (name is "NotRequired")
                    inner[PythonFields.Optional] = true;
                return inner;
            default:
                return null;
        }
    }

    private JsonObject Map(List<Expr> arguments, int depth)
    {
        JsonObject? values = arguments.Count > 1 ? Of(arguments[1], depth + 1) : null;
        return new JsonObject { ["type"] = "object", ["additionalProperties"] = values is { Count: > 0 } ? values : true };
    }

    private static JsonObject Nullable(JsonObject schema)
    {
        // What nothing is known of may be anything.
        if (schema.Count == 0)
            return schema;
        if (schema["anyOf"] is JsonArray members)
            members.Add(SchemaParts.Typed("null"));
        else
            schema = new JsonObject { ["anyOf"] = new JsonArray(schema, SchemaParts.Typed("null")) };
        return schema;
    }

    private JsonObject Union(List<Expr> members, int depth)
    {
        JsonObject[] known = [.. members.Select(m => Of(m, depth + 1))];
        if (known.Any(k => k.Count == 0))
            return [];
        return known is [var only] ? only : new JsonObject { ["anyOf"] = new JsonArray([.. known]) };
    }

    private JsonObject Annotated(List<Expr> arguments, int depth)
    {
        JsonObject schema = Of(arguments[0], depth + 1);
        foreach (Expr note in arguments[1..])
        {
            // Annotated[str, "what it is"]
            if (note.File.IsKind(note.Start, TokenKind.Text))
                schema.Described(json.Evaluator.Shown(note));
            else if (PythonFields.CallOf(note) is { } call)
                Mark(schema, PythonFields.Hang(schema, call, json));
            else if (Chain.Of(note) is [.., { Open: > 0 } link] && Ranges.Items(note.File, link.Open) is { Count: > 0 } values)
                Noted(schema, link.Name, values);
        }
        return schema;
    }

    private void Noted(JsonObject schema, string name, List<Expr> values)
    {
        if (name == "Doc")
            schema.Described(json.Evaluator.Shown(values[0]));
        else
            PythonFields.Annotated(schema, name, values, json);
    }

    private static void Mark(JsonObject schema, bool isRequired)
    {
        if (!isRequired)
            schema[PythonFields.Optional] = true;
    }

    // conint(ge=1, le=5), constr(min_length=1)
    private JsonObject Constrained(Expr call)
    {
        JsonObject schema = call.File.Span(call.Start) switch { "conint" => SchemaParts.Typed("integer"), "constr" => SchemaParts.Typed("string"), "confloat" => SchemaParts.Typed("number"), "conlist" => SchemaParts.Typed("array"), _ => [] };
        if (call.File.Partner(call.Start + 1) == call.End - 1)
            PythonFields.Hang(schema, call, json);
        return schema;
    }

    // A model, an enum, or another name for a type: Color = Literal["red", "green"].
    private JsonObject Named(Expr name, int depth)
    {
        if (schemas.Model(name, depth + 1) is { } model)
            return model;
        Expr value = json.Evaluator.Resolver.Resolve(name);
        return value.File != name.File || value.Start != name.Start ? Of(value, depth + 1) : [];
    }
}
