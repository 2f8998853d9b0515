using System.Text.Json.Nodes;
using Catalogue.Model;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Elixir;

/// <summary>Schemas of Elixir: maps that are JSON Schema, and <c>schema do … end</c> blocks with a field a line.</summary>
internal sealed class ElixirSchemas(Json json)
{
    public JsonObject? Of(Expr e) => json.Of(e) as JsonObject;

    /// <summary><c>field :name, :string, required: true, description: "…"</c>, a line each, or a map <c>%{name: {:required, :string}}</c>.</summary>
    public JsonObject OfBlock(Expr block, int depth = 0)
    {
        if (!block.IsEmpty && block.File.Is(block.Start, "%"))
            return SchemaParts.ObjectOf(json.Evaluator.Resolver.Members(new Expr(block.File, block.Start, block.File.Partner(block.Start + 1) + 1)).Select(m => Peri(m.Key, m.Value)));
        return SchemaParts.ObjectOf(depth > DefinitionLimits.ParameterDepth ? [] : ElixirDsl.Of(block).Where(s => s.Word is "field" or "embeds_one" or "embeds_many" or "param").Select(s => Field(s, depth)));
    }

    private Parameter Field(ElixirStatement statement, int depth)
    {
        if (statement.Arguments.Count == 0 || json.Evaluator.Known(statement.Arguments[0].Value) is not { } name)
            return default(Parameter) with { Name = "" };
        JsonObject schema = statement.Arguments.Count > 1 && statement.Arguments[1].Key.Length == 0 ? Type(statement.Arguments[1].Value) : [];
        if (!statement.Block.IsEmpty)
            schema = OfBlock(statement.Block, depth + 1);
        if (statement.Word == "embeds_many")
            schema = SchemaParts.ArrayOf(schema);
        bool isRequired = false;
        foreach (Field argument in statement.Arguments)
        {
            string key = argument.Key switch { "min_length" => "minLength", "max_length" => "maxLength", "min" or "gte" => "minimum", "max" or "lte" => "maximum", "values" or "enum" => "enum", "regex" => "pattern", var other => other };
            if (key == "required")
                isRequired = json.Evaluator.Flag(argument.Value) == true;
            else if (key is "description" or "doc")
                schema.Described(json.Evaluator.Shown(argument.Value));
            else if (key is "default" or "minLength" or "maxLength" or "minimum" or "maximum" or "enum" or "format" && json.Of(argument.Value) is { } value)
                schema[key] = value;
        }
        return new Parameter(name, schema, isRequired);
    }

    // {:required, :string}, {:string, {:default, "x"}}, :integer
    private Parameter Peri(string name, Expr value)
    {
        if (value.File.Is(value.Start, "{") && Ranges.Items(value.File, value.Start) is [var first, var second] && json.Evaluator.Known(first) is { } word)
        {
            if (word is "required" or "mcp_field")
                return Peri(name, second) with { IsRequired = word == "required" };
            JsonObject schema = Type(value);
            if (schema.Count == 0 && SimpleType(word) is { } type)
                schema = SchemaParts.Typed(type);
            if (second.File.Is(second.Start, "{") && Ranges.Items(second.File, second.Start) is [var rule, var given] && json.Evaluator.Known(rule) == "default" && json.Scalar(given) is { } preset)
                schema["default"] = preset;
            return new Parameter(name, schema, IsRequired: false);
        }
        return new Parameter(name, Type(value), IsRequired: false);
    }

    // :string, {:list, :string}, {:enum, ["a", "b"]}
    private JsonObject Type(Expr e)
    {
        if (e.File.Is(e.Start, "{") && Ranges.Items(e.File, e.Start) is [var kind, var of, ..] && json.Evaluator.Known(kind) is { } word)
        {
            if (word == "required")
                return Type(of);
            if (word == "list")
                return SchemaParts.ArrayOf(Type(of));
            return word == "enum" && json.Of(of) is JsonArray values ? new JsonObject { ["type"] = "string", ["enum"] = values } : [];
        }
        return json.Evaluator.Known(e) is { } name && SimpleType(name) is { } simple ? SchemaParts.Typed(simple) : [];
    }

    private static string? SimpleType(string name) => name switch
    {
        "string" or "date" or "datetime" or "naive_datetime" or "time" or "atom" => "string",
        "integer" => "integer",
        "float" or "number" => "number",
        "boolean" => "boolean",
        "map" or "object" => "object",
        "list" or "array" => "array",
        _ => null,
    };
}
