using System.Text.Json.Nodes;
using Catalogue.Model;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Php;

/// <summary>Schemas of PHP: arrays that are JSON Schema, and Laravel's builder, <c>$schema->string()->required()</c>.</summary>
internal sealed class PhpSchemas(Json json)
{
    /// <summary>The schema of a tool's input, or null where nothing of it is known.</summary>
    public JsonObject? Of(Expr e)
    {
        Expr value = json.Evaluator.Resolver.Resolve(e);
        List<Field> members = json.Evaluator.Resolver.Members(value);
        if (members.Exists(m => m.Key.Length > 0 && Builder(m.Value) is not null))
            return SchemaParts.ObjectOf(members.Where(m => m.Key.Length > 0).Select(m => Property(m.Key, m.Value, 0)));
        if (value.IsEmpty || (members.Count == 0 && value.File.Language.ListAt(value) >= 0))
            return SchemaParts.ObjectOf([]);
        return json.Of(value) is JsonObject schema ? Mended(schema) : null;
    }

    /// <summary>Parameters that a chain of calls gives one after the other: <c>$schema->string('a')->required()->integer('b')</c>; null where it gives none.</summary>
    public JsonObject? OfChain(Expr body)
    {
        var parameters = new List<Parameter>();
        for (int i = body.Start; i < body.End; i++)
        {
            if (!body.File.Is(i, "$schema") || !body.File.Is(i + 1, "->"))
                continue;
            foreach (Link link in Chain.Of(new Expr(body.File, i, Ranges.StatementEnd(body.File, i))).Where(l => l.Open > 0))
            {
                List<Expr> arguments = Ranges.Items(body.File, link.Open);
                if (Type(link.Name) is { } type && arguments.Count > 0 && json.Evaluator.Known(arguments[0]) is { } name)
                    parameters.Add(new Parameter(name, SchemaParts.Typed(type), IsRequired: false));
                else if (parameters.Count > 0)
                    parameters[^1] = Hung(parameters[^1], link.Name, arguments, 0);
            }
        }
        return parameters.Count == 0 ? null : SchemaParts.ObjectOf(parameters);
    }

    private Parameter Property(string name, Expr value, int depth)
    {
        if (Builder(value) is not { } links)
            return new Parameter(name, json.Of(value) as JsonObject ?? [], IsRequired: false);
        Link maker = links.First(l => l.Open > 0);
        var parameter = new Parameter(name, SchemaParts.Typed(Type(maker.Name)!), IsRequired: false);
        List<Expr> given = Ranges.Items(value.File, maker.Open);
        if (maker.Name == "object" && given.Count > 0)
            parameter = parameter with { Schema = Object(given[0], depth) };
        foreach (Link link in links.SkipWhile(l => l != maker).Skip(1).Where(l => l.Open > 0))
            parameter = Hung(parameter, link.Name, Ranges.Items(value.File, link.Open), depth);
        return parameter;
    }

    private JsonObject Object(Expr e, int depth)
    {
        Expr value = json.Evaluator.Resolver.Resolve(e);
        // fn ($schema) => [ … ]
        int arrow = value.Find("=>");
        if (value.File.Is(value.Start, "fn") && arrow > 0)
            value = value.Slice(arrow + 1, value.End);
        return depth > DefinitionLimits.ParameterDepth ? [] : SchemaParts.ObjectOf(json.Evaluator.Resolver.Members(value).Where(m => m.Key.Length > 0).Select(m => Property(m.Key, m.Value, depth + 1)));
    }

    private Parameter Hung(Parameter parameter, string name, List<Expr> arguments, int depth)
    {
        JsonObject schema = parameter.Schema;
        JsonNode? value = arguments.Count > 0 ? json.Of(arguments[0]) : null;
        bool isText = schema["type"]?.ToString() == "string";
        bool isList = schema["type"]?.ToString() == "array";
        switch (name)
        {
            case "required" or "isRequired":
                return parameter with { IsRequired = true };
            case "description" when arguments.Count > 0:
                schema.Described(json.Evaluator.Shown(arguments[0]));
                break;
            case "nullable" when schema["type"] is JsonValue type:
                schema["type"] = new JsonArray(type.DeepClone(), "null");
                break;
            case "items" when arguments.Count > 0:
                schema["items"] = Property("", arguments[0], depth + 1).Schema;
                break;
            case "min" or "max" when value is not null:
                schema[name + (isText ? "Length" : isList ? "Items" : "imum")] = value;
                break;
            case "enum" or "default" or "pattern" or "format" or "title" or "multipleOf" when value is not null:
                schema[name] = value;
                break;
        }
        return parameter;
    }

    private static List<Link>? Builder(Expr value) =>
        Chain.Of(value) is [{ Open: < 0 }, { Open: > 0 } maker, ..] links && Type(maker.Name) is not null && links[0].Name is "$schema" or "JsonSchema" or "$s" or "Schema" ? links : null;

    private static string? Type(string maker) => maker is "string" or "integer" or "number" or "boolean" or "array" or "object" ? maker : null;

    // An empty array where an object is meant.
    private static JsonObject Mended(JsonObject schema)
    {
        if (schema["properties"] is JsonArray { Count: 0 })
            schema["properties"] = new JsonObject();
        return schema;
    }
}
