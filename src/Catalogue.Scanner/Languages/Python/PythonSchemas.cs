using System.Text.Json.Nodes;
using Catalogue.Model;
using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Languages.Python;

/// <summary>Schemas from Python: type hints of a signature, fields of a pydantic model, dictionaries.</summary>
internal sealed class PythonSchemas(Json json)
{
    private readonly Dictionary<string, PythonClass?> classes = new(StringComparer.Ordinal);

    private Resolver Resolver => json.Evaluator.Resolver;

    /// <summary>A tool's parameters from its function's signature.</summary>
    public JsonObject OfSignature(SourceFile file, int open) =>
        SchemaParts.ObjectOf(Ranges.Items(file, open).Select(p => OfParameter(p, 0)).Where(p => p.Name is not ("self" or "cls" or "") && !p.Name.StartsWith('_')));

    /// <summary>A dictionary, or <c>Model.model_json_schema()</c>.</summary>
    public JsonObject? Of(Expr e)
    {
        Expr value = Resolver.Resolve(e);
        if (Chain.Of(value) is [.., { Name: "model_json_schema" or "schema", Open: > 0 } call] links && links.Count > 1)
            return Model(value.Slice(value.Start, call.At - 1), 0);
        return json.Of(value) is JsonObject literal ? Whole(literal) : Chain.PathOf(value) is not null ? Model(value, 0) : null;
    }

    // { "room": { "type": "string" } }: the properties alone.
    private static JsonObject Whole(JsonObject schema)
    {
        bool isMap = schema.Count > 0 && schema["type"] is not JsonValue && schema["properties"] is null && schema.All(m => m.Value is JsonObject property && property.ContainsKey("type"));
        return isMap ? new JsonObject { ["type"] = "object", ["properties"] = schema } : schema;
    }

    // name: Type = default
    private Parameter OfParameter(Expr item, int depth)
    {
        SourceFile file = item.File;
        string name = file.IsName(item.Start) ? file.Word(item.Start) : "";
        int colon = item.Start + 1;
        int equals = item.Find("=");
        Expr? type = file.Is(colon, ":") ? item.Slice(colon + 1, equals < 0 ? item.End : equals) : null;
        Expr? given = equals < 0 ? null : item.Slice(equals + 1, item.End);
        if (type is { IsEmpty: false } hint && IsInjected(hint))
            return default(Parameter) with { Name = "" };
        return Described(name, type, given, depth);
    }

    private Parameter Described(string name, Expr? type, Expr? given, int depth)
    {
        JsonObject schema = type is { IsEmpty: false } hint ? OfType(hint, depth) : [];
        bool isRequired = given is null;
        if (given is { IsEmpty: false } value)
            isRequired = Field(schema, value) ?? value.File.Is(value.Start, "...");
        if (schema.Remove("\0optional"))
            isRequired = false;
        return new Parameter(name, schema, isRequired);
    }

    // Field(default, description="…") tells whether it is required; null for any other value.
    private bool? Field(JsonObject schema, Expr value)
    {
        if (Chain.Of(value) is not [.., { Name: "Field" or "Query" or "Param", Open: > 0 } call])
            return null;
        List<Field> arguments = Ranges.Fields(value.File, call.Open);
        if (arguments.FirstOrDefault(a => a.Key == "description") is { Key: not null } described)
            schema.Described(json.Evaluator.Known(described.Value));
        bool hasDefault = arguments.Any(a => (a.Key == "" && !a.Value.File.Is(a.Value.Start, "...")) || (a.Key == "default" && !a.Value.File.Is(a.Value.Start, "...")) || a.Key == "default_factory");
        return !hasDefault;
    }

    private static bool IsInjected(Expr type)
    {
        for (int i = type.Start; i < type.End; i++)
        {
            if (type.File.IsName(i) && type.File.Language.InjectedTypes.Contains(type.File.Word(i)))
                return true;
            if (type.File.Is(i, "[") && !type.File.Is(i - 1, "Annotated") && !type.File.Is(i - 1, "Optional"))
                return false;
        }
        return false;
    }

    private JsonObject OfType(Expr type, int depth)
    {
        if (depth > DefinitionLimits.ParameterDepth || type.IsEmpty || !json.Evaluator.Spend())
            return [];
        SourceFile file = type.File;
        if (type.Count == 1 && file.IsKind(type.Start, TokenKind.Text) && TextParts.Plain(file, type.Start) is { Length: < 200 } quoted)
        {
            // A quoted hint.
            var inner = new SourceFile(file.Path, file.Language, quoted);
            return inner.Count > 0 && !inner.IsKind(0, TokenKind.Text) ? OfType(new Expr(inner, 0, inner.Count), depth + 1) : [];
        }
        if (Ranges.Split(type, "|") is { Count: > 1 } alternatives)
            return Union(alternatives, depth);
        int last = type.Start;
        while (file.Is(last + 1, ".") && last + 2 < type.End)
            last += 2;
        List<Expr> arguments = file.Is(last + 1, "[") && last + 1 < type.End ? Ranges.Items(file, last + 1) : [];
        return Named(type.Slice(last, last + 1), arguments, depth);
    }

    private JsonObject Named(Expr name, List<Expr> arguments, int depth)
    {
        switch (name.File.Span(name.Start))
        {
            case "str" or "Path" or "UUID" or "bytes" or "datetime" or "date" or "AnyUrl" or "HttpUrl" or "EmailStr" or "AnyHttpUrl" or "FilePath" or "SecretStr":
                return SchemaParts.Typed("string");
            case "int" or "PositiveInt" or "NonNegativeInt" or "conint":
                return SchemaParts.Typed("integer");
            case "float" or "Decimal" or "PositiveFloat":
                return SchemaParts.Typed("number");
            case "bool":
                return SchemaParts.Typed("boolean");
            case "dict" or "Dict" or "Mapping":
                return SchemaParts.Typed("object");
            case "None":
                return SchemaParts.Typed("null");
            case "Any" or "object":
                return [];
            case "list" or "List" or "Sequence" or "set" or "Set" or "tuple" or "Tuple" or "Iterable" or "frozenset" or "Collection":
                return SchemaParts.ArrayOf(arguments.Count > 0 ? OfType(arguments[0], depth + 1) : null);
            case "Literal":
                return Literals(arguments);
            case "Optional":
                return Union([.. arguments], depth);
            case "Union":
                return Union(arguments, depth);
            case "Annotated" when arguments.Count > 0:
                return Annotated(arguments, depth);
            default:
                return Model(name, depth + 1) ?? [];
        }
    }

    private JsonObject Literals(List<Expr> arguments)
    {
        JsonNode?[] values = [.. arguments.Select(json.Scalar)];
        return values.All(v => v is not null) && values.Length > 0 ? new JsonObject { ["enum"] = new JsonArray(values) } : [];
    }

    // None in a union leaves the type; whether it must be given is the default's word.
    private JsonObject Union(List<Expr> members, int depth)
    {
        JsonObject[] known = [.. members.Where(m => !m.File.Is(m.Start, "None")).Select(m => OfType(m, depth + 1))];
        return known switch
        {
            [] => [],
            [var only] => only,
            _ => new JsonObject { ["anyOf"] = new JsonArray([.. known]) },
        };
    }

    private JsonObject Annotated(List<Expr> arguments, int depth)
    {
        JsonObject schema = OfType(arguments[0], depth + 1);
        foreach (Expr note in arguments[1..])
        {
            // Annotated[str, "what it is"]
            if (note.Count >= 1 && note.File.IsKind(note.Start, TokenKind.Text))
                schema.Described(json.Evaluator.Known(note));
            else if (Field(schema, note) is false)
                schema["\0optional"] = true;
            else if (Chain.Of(note) is [.., { Name: "Doc", Open: > 0 } doc] && Ranges.Items(note.File, doc.Open) is [var text])
                schema.Described(json.Evaluator.Known(text));
        }
        return schema;
    }

    // A pydantic model, a dataclass, a TypedDict or an enum of the repository.
    private JsonObject? Model(Expr name, int depth)
    {
        if (depth > DefinitionLimits.ParameterDepth || Chain.PathOf(name) is not { } path || !json.Evaluator.Spend())
            return null;
        return Class(name.File, path[(path.LastIndexOf('.') + 1)..]) is { } found ? OfClass(found, depth) : null;
    }

    private PythonClass? Class(SourceFile file, string name)
    {
        if (PythonClass.In(file, name) is { } own)
            return own;
        if (!classes.TryGetValue(name, out PythonClass? found))
            classes[name] = found = PythonClass.Elsewhere(Resolver.Tree, name);
        return found;
    }

    private JsonObject OfClass(PythonClass found, int depth)
    {
        if (found.IsEnum)
        {
            string?[] values = [.. found.Members().Select(m => json.Evaluator.Known(m.Slice(m.Find("=") + 1, m.End)))];
            return values.Length > 0 && values.All(v => v is not null) ? SchemaParts.EnumOf(values!) : [];
        }
        var parameters = new List<Parameter>();
        foreach (string ancestor in found.Bases.Where(b => b is not ("BaseModel" or "TypedDict" or "object")))
        {
            if (depth < DefinitionLimits.ParameterDepth && Class(found.File, ancestor) is { IsEnum: false } parent && parent.At != found.At)
                parameters.AddRange(Inherited(OfClass(parent, depth + 1)));
        }
        parameters.AddRange(found.Members().Where(m => m.File.Is(m.Start + 1, ":")).Select(m => OfParameter(m, depth + 1)).Where(p => p.Name.Length > 0 && p.Name != "model_config"));
        return SchemaParts.ObjectOf(parameters);
    }

    private static IEnumerable<Parameter> Inherited(JsonObject schema)
    {
        HashSet<string> required = schema["required"] is JsonArray list ? [.. list.Select(n => n!.ToString())] : [];
        foreach ((string name, JsonNode? property) in schema["properties"] as JsonObject ?? [])
            yield return new Parameter(name, (JsonObject)property!.DeepClone(), required.Contains(name));
    }
}
