using System.Text.Json.Nodes;
using Catalogue.Model;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Languages.Script;

/// <summary>Schemas of TypeScript and JavaScript: zod, TypeBox, JSON Schema written out, and plain maps of those.</summary>
internal sealed class ScriptSchemas(Json json)
{
    private Resolver Resolver => json.Evaluator.Resolver;

    /// <summary>The schema of a tool's input, or null where nothing of it is known.</summary>
    public JsonObject? Of(Expr e, int depth = 0)
    {
        Expr value = Resolver.Resolve(e);
        if (value.IsEmpty || depth > DefinitionLimits.ParameterDepth)
            return null;
        if (!value.File.Is(value.Start, "{"))
            return Property(value, depth).Schema is { Count: > 0 } built && (built.ContainsKey("properties") || built["type"]?.ToString() == "object") ? built : null;
        List<Field> members = Resolver.Members(value);
        if (members.Any(m => m.Key == "$ref" || (m.Key == "properties" && IsObject(m.Value))) || members.Any(m => m.Key == "type" && json.Evaluator.Known(m.Value) == "object"))
            return Literal(members);
        return SchemaParts.ObjectOf(members.Where(m => IsKey(m.Key)).Select(m => Property(m.Value, depth + 1) with { Name = m.Key }));
    }

    // A parameter may be called properties too.
    private bool IsObject(Expr e) => Resolver.Resolve(e) is { IsEmpty: false } value && !(value.File.IsName(value.Start) && Chain.Of(value) is { Count: > 1 });

    private static bool IsKey(string key) => key.Length > 0 && key[0] is not ('[' or '.');

    // JSON Schema written out, whose properties may still be made by zod.
    private JsonObject Literal(List<Field> members)
    {
        var schema = new JsonObject();
        foreach (Field member in members.Where(m => IsKey(m.Key)))
        {
            JsonNode? node = member.Key == "properties" ? Properties(member.Value) : json.Of(member.Value);
            if (node is not null)
                schema[member.Key] = node;
        }
        return schema;
    }

    private JsonObject Properties(Expr e)
    {
        var properties = new JsonObject();
        foreach (Field member in Resolver.Members(e).Where(m => IsKey(m.Key)))
            properties[member.Key] = Property(member.Value, 1).Schema;
        return properties;
    }

    /// <summary>One property; its schema is empty where its type is not known.</summary>
    public Parameter Property(Expr e, int depth)
    {
        Expr value = Resolver.Resolve(e);
        if (depth > DefinitionLimits.ParameterDepth || value.IsEmpty || !json.Evaluator.Spend())
            return new Parameter("", [], IsRequired: true);
        if (value.File.Is(value.Start, "{"))
            return new Parameter("", json.Of(value, depth) as JsonObject ?? [], IsRequired: !HasDefault(value));
        List<Link> links = Chain.Of(value);
        if (links.Count == 0)
            return new Parameter("", [], IsRequired: true);
        return new ZodChain(json, this, value, links, depth).Read();
    }

    private bool HasDefault(Expr value) => Resolver.Members(value).Any(m => m.Key == "default" || (m.Key == "optional" && json.Evaluator.Flag(m.Value) == true));
}
