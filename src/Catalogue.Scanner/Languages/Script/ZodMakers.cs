using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Languages.Script;

/// <summary>What makes a zod or TypeBox type: <c>z.string()</c>, <c>z.object({…})</c>, <c>Type.String({…})</c>.</summary>
internal sealed class ZodMakers(Json json, ScriptSchemas schemas, ZodDialect dialect, int depth)
{
    private Resolver Resolver => json.Evaluator.Resolver;

    /// <summary>The type that a call makes, or null where it makes none.</summary>
    public Parameter? Made(string name, List<Expr> arguments, bool isTypeBox)
    {
        if (name is "optional" or "Optional" or "nullish" && arguments.Count > 0)
            return new Parameter("", Argument(arguments[0]).Schema, IsRequired: false);
        JsonObject? schema = Simple(name) ?? Composed(name, arguments);
        if (schema is null)
            return null;
        if (isTypeBox && arguments.Count > 0)
            Options(schema, arguments[^1]);
        return new Parameter("", schema, IsRequired: true);
    }

    public Parameter Argument(Expr e) => schemas.Property(e, dialect, depth + 1);

    /// <summary>The description among some options, or null.</summary>
    public string? Described(Expr options) =>
        Resolver.Members(options).FirstOrDefault(m => m.Key == "description") is { Key: not null } field ? json.Evaluator.Shown(field.Value) : null;

    private JsonObject? Simple(string name)
    {
        switch (name)
        {
            case "string" or "String" or "cuid" or "cuid2" or "ulid" or "nanoid" or "templateLiteral":
                return SchemaParts.Typed("string");
            case "email" or "url" or "httpUrl" or "uuid" or "guid" or "datetime" or "time" or "duration" or "ipv4" or "ipv6" or "base64":
                JsonObject text = SchemaParts.Typed("string");
                ZodChecks.OfFormat(text, name, ZodChecks.Format(name)!, dialect);
                return text;
            case "date":
                return dialect.IsFour ? SchemaParts.Typed("string") : new JsonObject { ["type"] = "string", ["format"] = "date-time" };
            case "number" or "Number" or "float" or "float32" or "float64":
                return SchemaParts.Typed("number");
            case "int" or "Integer":
                JsonObject whole = SchemaParts.Typed("integer");
                if (name == "int")
                    ZodChecks.Whole(whole, name, dialect);
                return whole;
            case "bigint":
                return new JsonObject { ["type"] = "integer", ["format"] = "int64" };
            case "boolean" or "Boolean" or "bool" or "stringbool":
                return SchemaParts.Typed(name == "stringbool" ? "string" : "boolean");
            case "null" or "Null":
                return SchemaParts.Typed("null");
            case "any" or "unknown" or "Any" or "Unknown" or "custom" or "lazy" or "json":
                return [];
            default:
                return null;
        }
    }

    private JsonObject? Composed(string name, List<Expr> arguments) => name switch
    {
        "object" or "strictObject" or "looseObject" or "Object" => ObjectOf(name, arguments),
        "array" or "Array" or "set" => ArrayOf(name, arguments),
        "tuple" => SchemaParts.Typed("array"),
        "enum" or "nativeEnum" or "Enum" => EnumOf(arguments),
        "literal" or "Literal" => ConstantOf(arguments),
        "union" or "Union" or "xor" => ZodMembers.Union(Members(arguments), dialect),
        "discriminatedUnion" => new JsonObject { ["anyOf"] = new JsonArray([.. Members(arguments[Math.Min(1, arguments.Count)..])]) },
        "intersection" or "Intersect" => new JsonObject { ["allOf"] = new JsonArray([.. arguments.Take(2).Select(a => Argument(a).Schema)]) },
        "record" or "Record" or "map" or "partialRecord" => RecordOf(arguments),
        "preprocess" or "pipe" => arguments.Count > 1 ? Argument(arguments[1]).Schema : null,
        "nullable" or "Nullable" => arguments.Count > 0 ? ZodMembers.Nullable(Argument(arguments[0]).Schema, dialect) : null,
        "effect" => arguments.Count > 0 ? Argument(arguments[0]).Schema : null,
        _ => null,
    };

    private JsonObject ObjectOf(string name, List<Expr> arguments)
    {
        if (arguments.Count == 0)
            return SchemaParts.Typed("object");
        Expr shape = Resolver.Resolve(arguments[0]);
        JsonObject schema = !shape.IsEmpty && shape.File.Is(shape.Start, "{")
            ? SchemaParts.ObjectOf(Resolver.Members(shape).Where(m => m.Key.Length > 0 && m.Key[0] is not ('[' or '.')).Select(m => Argument(m.Value) with { Name = m.Key }))
            : schemas.Shape(shape, dialect, depth + 1) ?? SchemaParts.Typed("object");
        if (name == "looseObject")
            schema["additionalProperties"] = new JsonObject();
        else if (name == "strictObject" || (dialect.ClosesObjects && name == "object"))
            schema["additionalProperties"] = false;
        return schema;
    }

    private JsonObject ArrayOf(string name, List<Expr> arguments)
    {
        JsonObject? items = arguments.Count > 0 ? Argument(arguments[0]).Schema : null;
        JsonObject schema = dialect.IsFour && items is { Count: 0 } ? new JsonObject { ["type"] = "array", ["items"] = items } : SchemaParts.ArrayOf(items);
        if (name == "set")
            schema["uniqueItems"] = true;
        return schema;
    }

    private JsonObject RecordOf(List<Expr> arguments)
    {
        JsonObject schema = SchemaParts.Typed("object");
        if (arguments.Count == 0)
            return schema;
        if (dialect.IsFour && arguments.Count > 1)
            schema["propertyNames"] = Argument(arguments[0]).Schema;
        schema["additionalProperties"] = Argument(arguments[^1]).Schema;
        return schema;
    }

    private JsonObject EnumOf(List<Expr> arguments)
    {
        if (arguments.Count == 0)
            return SchemaParts.Typed("string");
        List<Expr> values = EnumMembers(arguments[0]);
        JsonNode?[] known = [.. values.Select(json.Scalar)];
        if (known.Length == 0 || known.Any(k => k is null))
            return SchemaParts.Typed("string");
        bool areNumbers = known.All(k => k!.GetValueKind() == System.Text.Json.JsonValueKind.Number);
        return new JsonObject { ["type"] = areNumbers ? "number" : "string", ["enum"] = new JsonArray(known) };
    }

    // ["a", "b"], { A: "a" }, Object.values(X), and an enum of the language.
    private List<Expr> EnumMembers(Expr e)
    {
        List<Expr> values = Resolver.Elements(e);
        if (values.Count == 0)
            values = [.. Resolver.Members(e).Select(m => m.Value)];
        if (values.Count > 0 || Chain.PathOf(Ranges.Bare(e)) is not { } path || Resolver.Type(e.File, path) is not { } type || !type.File.Is(type.At - 1, "enum") || !type.File.IsOpen(type.Start))
            return values;
        return [.. Ranges.Fields(type.File, type.Start).Select(f => f.Value)];
    }

    private JsonObject ConstantOf(List<Expr> arguments)
    {
        if (arguments.Count == 0 || json.Scalar(arguments[0]) is not { } value)
            return [];
        string type = value.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.String => "string",
            System.Text.Json.JsonValueKind.Number => "number",
            _ => "boolean",
        };
        return new JsonObject { ["type"] = type, ["const"] = value };
    }

    private List<JsonObject> Members(List<Expr> arguments) =>
        [.. arguments.Take(1).SelectMany(a => Resolver.Elements(a)).Select(m => Argument(m).Schema)];

    // TypeBox hands keywords of JSON Schema as options: Type.String({ description: "…", default: "x" }).
    private void Options(JsonObject schema, Expr options)
    {
        foreach (Field option in Resolver.Members(options))
        {
            if (option.Key is "description" or "title" or "default" or "minimum" or "maximum" or "minLength" or "maxLength" or "minItems" or "maxItems" or "pattern" or "format" or "additionalProperties" && json.Of(option.Value) is { } value)
                schema[option.Key] = value;
        }
    }
}
