using System.Text.Json.Nodes;
using Catalogue.Model;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Languages.Script;

/// <summary>Schemas of TypeScript and JavaScript: zod, TypeBox, JSON Schema written out, and plain maps of those.</summary>
internal sealed class ScriptSchemas(Json json, ZodDialects dialects)
{
    private const int MostNames = 8;

    private Resolver Resolver => json.Evaluator.Resolver;

    /// <summary>The schema as it is served, or null where nothing of it is known.</summary>
    public JsonObject? Of(Expr e)
    {
        Expr value = Resolver.Resolve(e);
        if (value.IsEmpty)
            return null;
        ZodDialect dialect = dialects.Of(value.File);
        if (Conversion(Named(e)) is { } conversion)
            (value, dialect) = (Resolver.Resolve(conversion.Inner), conversion.Dialect(dialects));
        JsonObject? schema = Shape(value, dialect, 0);
        if (schema is not null && dialect.Draft is { } draft && IsZod(value))
            schema["$schema"] = draft;
        return schema;
    }

    /// <summary>The schema of an object, or null where nothing of it is known.</summary>
    public JsonObject? Shape(Expr e, ZodDialect dialect, int depth)
    {
        Expr value = Resolver.Resolve(e);
        if (value.IsEmpty || depth > DefinitionLimits.ParameterDepth)
            return null;
        if (!value.File.Is(value.Start, "{"))
            return Property(value, dialect, depth).Schema is { Count: > 0 } built && (built.ContainsKey("properties") || built["type"]?.ToString() == "object" || built.ContainsKey("anyOf") || built.ContainsKey("allOf")) ? built : null;
        List<Field> members = Resolver.Members(value);
        if (members.Any(m => m.Key == "$ref" || (m.Key == "properties" && IsObject(m.Value))) || members.Any(m => m.Key == "type" && json.Evaluator.Known(m.Value) == "object"))
            return Literal(members, dialect);
        JsonObject schema = SchemaParts.ObjectOf(members.Where(m => IsKey(m.Key)).Select(m => Property(m.Value, dialect, depth + 1) with { Name = m.Key }));
        // ...Other.shape, which is no object written out.
        foreach (Field spread in Ranges.Fields(value.File, value.Start, value.Bindings).Where(f => f.Key == "..." && Resolver.Members(f.Value).Count == 0))
            ZodMembers.Merge(schema, Shape(spread.Value, dialect, depth + 1));
        if (dialect.ClosesObjects && (members.Count == 0 || members.Exists(m => IsZod(m.Value))))
            schema["additionalProperties"] = false;
        return schema;
    }

    /// <summary>One property; its schema is empty where its type is not known.</summary>
    public Parameter Property(Expr e, ZodDialect dialect, int depth)
    {
        Expr value = Resolver.Resolve(e);
        if (depth > DefinitionLimits.ParameterDepth || value.IsEmpty || !json.Evaluator.Spend())
            return new Parameter("", [], IsRequired: true);
        if (value.File.Is(value.Start, "{"))
            return OfLiteral(value, dialect, depth);
        List<Link> links = Chain.Of(value);
        return links.Count == 0 ? new Parameter("", [], IsRequired: true) : new ZodChain(json, this, value, links, dialect, depth).Read();
    }

    // { type: "string", description: "…" }, and { type: z.string(), description: "…" } of frameworks.
    private Parameter OfLiteral(Expr value, ZodDialect dialect, int depth)
    {
        List<Field> members = Resolver.Members(value);
        if (members.FirstOrDefault(m => m.Key == "type") is { Key: not null } type && IsZod(type.Value))
        {
            Parameter inner = Property(type.Value, dialect, depth + 1);
            string? description = members.FirstOrDefault(m => m.Key == "description") is { Key: not null } text ? json.Evaluator.Shown(text.Value) : null;
            return inner with { Schema = inner.Schema.Described(description) };
        }
        bool isOptional = members.Exists(m => m.Key == "default" || (m.Key == "optional" && json.Evaluator.Flag(m.Value) == true));
        return new Parameter("", json.Of(value, depth) as JsonObject ?? [], !isOptional);
    }

    /// <summary>Whether an expression is made by zod or the like, and not written out as JSON.</summary>
    public bool IsZod(Expr e)
    {
        Expr value = Resolver.Resolve(e);
        return !value.IsEmpty && (value.File.Is(value.Start, "{") ? Resolver.Members(value) is var members && (members.Count == 0 || members.Exists(m => Chain.Of(Resolver.Resolve(m.Value)) is { Count: > 1 })) && !members.Exists(m => m.Key is "type" or "properties") : Chain.Of(value) is { Count: > 1 });
    }

    // A parameter may be called properties too.
    private bool IsObject(Expr e) => Resolver.Resolve(e) is { IsEmpty: false } value && !(value.File.IsName(value.Start) && Chain.Of(value) is { Count: > 1 });

    private static bool IsKey(string key) => key.Length > 0 && key[0] is not ('[' or '.');

    // JSON Schema written out, whose properties may still be made by zod.
    private JsonObject Literal(List<Field> members, ZodDialect dialect)
    {
        var schema = new JsonObject();
        foreach (Field member in members.Where(m => IsKey(m.Key)))
        {
            JsonNode? node = member.Key == "properties" ? Properties(member.Value, dialect) : json.Of(member.Value);
            if (node is not null)
                schema[member.Key] = node;
        }
        return schema;
    }

    private JsonObject Properties(Expr e, ZodDialect dialect)
    {
        var properties = new JsonObject();
        foreach (Field member in Resolver.Members(e).Where(m => IsKey(m.Key)))
            properties[member.Key] = Property(member.Value, dialect, 1).Schema;
        return properties;
    }

    // What the names stand for, calls left as they are: resolving takes a conversion off.
    private Expr Named(Expr e)
    {
        for (int hop = 0; hop < MostNames && Chain.PathOf(e) is { } path && Resolver.Named(e, path) is { IsEmpty: false } next; hop++)
            e = next;
        e = Ranges.Bare(e);
        return e.IsEmpty ? e : e.Slice(e.Start, e.File.Language.CastEnd(e, e.Start));
    }

    // zodToJsonSchema(X, …), z.toJSONSchema(X, …): the schema as the call makes it.
    private ZodConversion? Conversion(Expr value)
    {
        if (Chain.Of(value) is not [.., { Open: > 0 } call] || value.File.Partner(call.Open) != value.End - 1 || Ranges.Items(value.File, call.Open, value.Bindings) is not [var inner, .. var options])
            return null;
        Dictionary<string, string> given = [];
        foreach (Field option in options.Count > 0 ? Resolver.Members(options[0]) : [])
            given[option.Key] = json.Evaluator.Known(option.Value) ?? "";
        return call.Name switch
        {
            "zodToJsonSchema" => new ZodConversion(inner, IsFour: false, given),
            "toJSONSchema" => new ZodConversion(inner, IsFour: true, given),
            _ => null,
        };
    }
}
