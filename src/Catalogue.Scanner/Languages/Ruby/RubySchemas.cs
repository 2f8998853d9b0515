using System.Text.Json.Nodes;
using Catalogue.Model;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Ruby;

/// <summary>Schemas of Ruby: hashes that are JSON Schema, dry-schema blocks, and parameters that are declared one by one.</summary>
internal sealed class RubySchemas(Json json)
{
    /// <summary>A hash, or null where nothing of it is known.</summary>
    public JsonObject? Of(Expr e)
    {
        if (json.Of(e) is not JsonObject schema)
            return null;
        // The SDK puts the type in.
        if (schema.ContainsKey("properties") || schema.Count == 0)
            schema.TryAdd("type", "object");
        return schema;
    }

    /// <summary>Keywords of a hash that is handed over without braces: <c>input_schema(properties: {…}, required: […])</c>.</summary>
    public JsonObject OfArguments(IReadOnlyList<Field> arguments)
    {
        var schema = new JsonObject { ["type"] = "object" };
        foreach (Field argument in arguments.Where(a => a.Key.Length > 0))
        {
            if (json.Of(argument.Value) is { } value)
                schema[argument.Key] = value;
        }
        return schema;
    }

    /// <summary><c>required(:a).filled(:string)</c>, a line each.</summary>
    public JsonObject OfDry(Expr block, int depth = 0) =>
        SchemaParts.ObjectOf(depth > DefinitionLimits.ParameterDepth ? [] : RubyDsl.Of(block).Where(s => s.Word is "required" or "optional").Select(s => Dry(s, depth)));

    /// <summary><c>property :a, type: "string", required: true</c>, <c>argument :a, String</c>.</summary>
    public JsonObject OfDeclared(IEnumerable<RubyStatement> statements) =>
        SchemaParts.ObjectOf(statements.Where(s => s.Word is "property" or "argument" or "param" or "parameter" or "collection" or "arg" or "input").Select(Declared).Where(p => p.Name.Length > 0));

    private Parameter Declared(RubyStatement statement)
    {
        if (statement.First is not { } first || json.Evaluator.Known(first) is not { } name)
            return default(Parameter) with { Name = "" };
        Expr? type = statement.Arguments.FirstOrDefault(a => a.Key == "type") is { Key: not null } named ? named.Value : statement.Arguments.Count > 1 && statement.Arguments[1].Key.Length == 0 ? statement.Arguments[1].Value : null;
        JsonObject schema = type is { } given && Type(Word(given)) is { } known ? SchemaParts.Typed(known) : [];
        if (statement.Word == "collection")
            schema = SchemaParts.ArrayOf(schema);
        bool isRequired = false;
        foreach (Field argument in statement.Arguments)
        {
            if (argument.Key == "required")
                isRequired = json.Evaluator.Flag(argument.Value) == true;
            else if (argument.Key is "description" or "desc")
                schema.Described(json.Evaluator.Shown(argument.Value));
            else if (argument.Key is "default" or "enum" or "items" or "minimum" or "maximum" or "pattern" or "format" or "minLength" or "maxLength" && json.Of(argument.Value) is { } value)
                schema[argument.Key] = value;
        }
        return new Parameter(name, schema, isRequired);
    }

    private Parameter Dry(RubyStatement statement, int depth)
    {
        var parameter = new Parameter(statement.First is { } first ? json.Evaluator.Known(first) ?? "" : "", [], statement.Word == "required");
        foreach (Link link in Chain.Of(statement.Whole).Skip(1))
        {
            List<Field> arguments = link.Open > 0 ? Ranges.Fields(statement.Whole.File, link.Open) : [];
            switch (link.Name)
            {
                case "description" when arguments.Count > 0:
                    parameter.Schema.Described(json.Evaluator.Shown(arguments[0].Value));
                    break;
                case "hidden":
                    return parameter with { Name = "" };
                case "filled" or "value" or "maybe" or "array" or "hash" or "each":
                    Typed(parameter.Schema, link.Name, arguments);
                    break;
            }
        }
        if (!statement.Block.IsEmpty && OfDry(statement.Block, depth + 1) is { } inner && inner["properties"] is JsonObject { Count: > 0 })
        {
            if (parameter.Schema["type"]?.ToString() == "array")
                parameter.Schema["items"] = inner;
            else
                foreach ((string key, JsonNode? value) in inner)
                    parameter.Schema[key] = value?.DeepClone();
        }
        return parameter;
    }

    private void Typed(JsonObject schema, string kind, List<Field> arguments)
    {
        string[] types = [.. arguments.Where(a => a.Key.Length == 0).Select(a => Type(Word(a.Value))).OfType<string>()];
        string? type = kind is "array" or "each" ? "array" : kind == "hash" ? "object" : types.FirstOrDefault();
        if (type is not null)
            schema["type"] = kind == "maybe" ? new JsonArray("null", type) : type;
        if (kind is "array" or "each" && types.Length > 0)
            schema["items"] = SchemaParts.Typed(types[0]);
        if (kind == "filled" && type is "string" or "array")
            schema[type == "string" ? "minLength" : "minItems"] = 1;
        foreach (Field argument in arguments.Where(a => a.Key.Length > 0))
            Predicate(schema, argument, type);
    }

    private void Predicate(JsonObject schema, Field argument, string? type)
    {
        string? key = argument.Key.TrimEnd('?') switch
        {
            "gt" => "exclusiveMinimum",
            "gteq" => "minimum",
            "lt" => "exclusiveMaximum",
            "lteq" => "maximum",
            "min_size" => type == "array" ? "minItems" : "minLength",
            "max_size" => type == "array" ? "maxItems" : "maxLength",
            "included_in" => "enum",
            "eql" => "const",
            _ => null,
        };
        if (key is not null && json.Of(argument.Value) is { } value)
            schema[key] = value;
    }

    // :string, "string", String
    private string Word(Expr e) => json.Evaluator.Known(e) ?? Chain.PathOf(e) ?? "";

    private static string? Type(string word) => word.ToLowerInvariant() switch
    {
        "string" or "str" or "text" or "date" or "date_time" or "time" or "symbol" => "string",
        "integer" or "int" => "integer",
        "float" or "number" or "decimal" or "numeric" => "number",
        "bool" or "boolean" or "trueclass" => "boolean",
        "array" => "array",
        "hash" or "object" => "object",
        "nil" => "null",
        _ => null,
    };
}
