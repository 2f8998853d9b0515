using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Languages.Script;

/// <summary>One zod or TypeBox expression: what makes the type, and what is hung on it.</summary>
internal sealed class ZodChain(Json json, ScriptSchemas schemas, Expr whole, List<Link> links, int depth)
{
    private bool isRequired = true;

    public Parameter Read()
    {
        (JsonObject? made, int next) = Base();
        JsonObject schema = made ?? [];
        for (int i = next; i < links.Count; i++)
            schema = Hang(schema, links[i]);
        return new Parameter("", schema, isRequired);
    }

    private (JsonObject? Schema, int Next) Base()
    {
        int first = links.FindIndex(l => l.Open > 0);
        if (first < 0)
            return (null, links.Count);
        if (Made(links[first]) is { } made)
            return (made, first + 1);
        // Something.optional(): the thing before the first call, if it is a name.
        if (first > 0 && schemas.Property(whole.Slice(whole.Start, links[first].At - 1), depth + 1) is { Schema.Count: > 0 } named)
        {
            isRequired = named.IsRequired;
            return ((JsonObject)named.Schema.DeepClone(), first);
        }
        return (Returned(links[first]), first + 1);
    }

    // A helper of one's own that returns a schema: id() where function id() { return z.string(); }
    private JsonObject? Returned(Link call)
    {
        Expr head = whole.Slice(whole.Start, whole.File.Partner(call.Open) + 1);
        if (json.Evaluator.Resolver.Resolve(head) is var body && (body.File != head.File || body.Start != head.Start) && schemas.Property(body, depth + 2).Schema is { Count: > 0 } made)
            return made;
        if (json.Evaluator.Resolver.Function(whole.File, call.Name) is not { } function)
            return null;
        SourceFile file = function.File;
        for (int i = function.Symbol.Value.End; i < file.Count && i < function.Symbol.Value.End + 40; i++)
        {
            if (file.Is(i, "return"))
                return schemas.Property(new Expr(file, i + 1, Ranges.StatementEnd(file, i + 1)), depth + 2).Schema;
        }
        return null;
    }

    private JsonObject? Made(Link link)
    {
        List<Expr> arguments = Ranges.Items(whole.File, link.Open, whole.Bindings);
        JsonObject? schema = link.Name switch
        {
            "string" or "String" or "email" or "url" or "uuid" or "base64" or "date" or "datetime" or "cuid" or "templateLiteral" => SchemaParts.Typed("string"),
            "number" or "Number" or "float" => SchemaParts.Typed("number"),
            "int" or "bigint" or "Integer" => SchemaParts.Typed("integer"),
            "boolean" or "Boolean" or "bool" => SchemaParts.Typed("boolean"),
            "null" or "Null" => SchemaParts.Typed("null"),
            "any" or "unknown" or "Any" or "Unknown" or "custom" or "lazy" or "json" => [],
            "object" or "strictObject" or "looseObject" or "Object" => ObjectOf(arguments),
            "array" or "Array" or "set" or "tuple" => SchemaParts.ArrayOf(arguments.Count > 0 ? Argument(arguments[0]).Schema : null),
            "enum" or "nativeEnum" or "Enum" => EnumOf(arguments),
            "literal" or "Literal" => ConstantOf(arguments),
            "union" or "Union" or "discriminatedUnion" => UnionOf(arguments),
            "record" or "Record" or "map" => SchemaParts.Typed("object"),
            "optional" or "Optional" or "nullish" => arguments.Count > 0 ? NotRequired(arguments[0]) : null,
            "preprocess" or "pipe" => arguments.Count > 1 ? Argument(arguments[1]).Schema : null,
            "nullable" or "Nullable" or "effect" => arguments.Count > 0 ? Argument(arguments[0]).Schema : null,
            _ => null,
        };
        return schema is not null && Options(arguments) is { } description ? schema.Described(description) : schema;
    }

    private JsonObject NotRequired(Expr e)
    {
        JsonObject schema = Argument(e).Schema;
        isRequired = false;
        return schema;
    }

    // TypeBox hands the description as an option: Type.String({ description: "…" }).
    private string? Options(List<Expr> arguments) =>
        links[0].Name is "Type" or "t" && arguments.Count > 0 ? Described(arguments[^1]) : null;

    private string? Described(Expr e) =>
        json.Evaluator.Resolver.Members(e).FirstOrDefault(m => m.Key == "description") is { Key: not null } field ? json.Evaluator.Known(field.Value) : null;

    private Parameter Argument(Expr e) => schemas.Property(e, depth + 1);

    private JsonObject ObjectOf(List<Expr> arguments) => arguments.Count == 0 ? SchemaParts.Typed("object") : schemas.Of(arguments[0], depth + 1) ?? SchemaParts.Typed("object");

    private JsonObject EnumOf(List<Expr> arguments)
    {
        if (arguments.Count == 0)
            return SchemaParts.Typed("string");
        Resolver resolver = json.Evaluator.Resolver;
        List<Expr> values = resolver.Elements(arguments[0]);
        if (values.Count == 0)
            values = [.. resolver.Members(arguments[0]).Select(m => m.Value)];
        string?[] known = [.. values.Select(json.Evaluator.Known)];
        return known.Length > 0 && known.All(k => k is not null) ? SchemaParts.EnumOf(known!) : SchemaParts.Typed("string");
    }

    private JsonObject ConstantOf(List<Expr> arguments) => arguments.Count > 0 && json.Scalar(arguments[0]) is { } value ? new JsonObject { ["const"] = value } : [];

    private JsonObject UnionOf(List<Expr> arguments)
    {
        JsonNode[] members = [.. arguments.Take(2).SelectMany(a => json.Evaluator.Resolver.Elements(a)).Select(m => Argument(m).Schema)];
        return members.Length == 0 ? [] : new JsonObject { ["anyOf"] = new JsonArray(members) };
    }

    private JsonObject Hang(JsonObject schema, Link link)
    {
        List<Expr> arguments = link.Open > 0 ? Ranges.Items(whole.File, link.Open, whole.Bindings) : [];
        switch (link.Name)
        {
            case "optional" or "nullish" or "default" or "prefault" or "catch":
                isRequired = false;
                break;
            case "describe" when arguments.Count > 0:
                schema.Described(json.Evaluator.Known(arguments[0]));
                break;
            case "meta" when arguments.Count > 0:
                schema.Described(Described(arguments[0]));
                break;
            case "int" when schema.ContainsKey("type"):
                schema["type"] = "integer";
                break;
            case "array":
                return SchemaParts.ArrayOf(schema);
            case "extend" or "merge" or "safeExtend" or "and" when arguments.Count > 0:
                Merge(schema, schemas.Of(arguments[0], depth + 1));
                break;
            case "partial":
                schema.Remove("required");
                break;
            case "omit" or "pick" when arguments.Count > 0:
                Choose(schema, [.. json.Evaluator.Resolver.Members(arguments[0]).Select(m => m.Key)], keep: link.Name == "pick");
                break;
        }
        return schema;
    }

    private static void Merge(JsonObject schema, JsonObject? other)
    {
        if (schema["properties"] is not JsonObject mine || other?["properties"] is not JsonObject theirs)
            return;
        foreach ((string name, JsonNode? property) in theirs.ToList())
            mine[name] = property?.DeepClone();
        JsonNode[] required = [.. Required(schema).Where(r => !theirs.ContainsKey(r)).Concat(Required(other)).Select(r => (JsonNode)JsonValue.Create(r))];
        schema["required"] = new JsonArray(required);
    }

    private static void Choose(JsonObject schema, HashSet<string> names, bool keep)
    {
        if (schema["properties"] is not JsonObject properties)
            return;
        foreach (string name in properties.Select(p => p.Key).Where(k => names.Contains(k) != keep).ToList())
            properties.Remove(name);
        schema["required"] = new JsonArray([.. Required(schema).Where(properties.ContainsKey).Select(r => (JsonNode)JsonValue.Create(r))]);
    }

    private static IEnumerable<string> Required(JsonObject schema) => schema["required"] is JsonArray list ? list.OfType<JsonValue>().Select(n => n.TryGetValue(out string? name) ? name : "") : [];
}
