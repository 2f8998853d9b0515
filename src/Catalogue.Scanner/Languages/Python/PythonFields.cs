using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Python;

/// <summary>What <c>Field(…)</c> and annotations such as <c>Ge(1)</c> say about a parameter.</summary>
internal static class PythonFields
{
    /// <summary>Marks, until the parameter is done, a type that brings its own default.</summary>
    public const string Optional = "\0optional";

    private static readonly Dictionary<string, (string Text, string Number, string List)> Bounds = new(StringComparer.Ordinal)
    {
        ["ge"] = ("", "minimum", ""),
        ["le"] = ("", "maximum", ""),
        ["gt"] = ("", "exclusiveMinimum", ""),
        ["lt"] = ("", "exclusiveMaximum", ""),
        ["multiple_of"] = ("", "multipleOf", ""),
        ["min_length"] = ("minLength", "", "minItems"),
        ["max_length"] = ("maxLength", "", "maxItems"),
        ["min_items"] = ("", "", "minItems"),
        ["max_items"] = ("", "", "maxItems"),
        ["pattern"] = ("pattern", "", ""),
        ["regex"] = ("pattern", "", ""),
    };

    /// <summary>The call of <c>Field</c> or the like that an expression is, or null.</summary>
    public static Expr? CallOf(Expr value) => Chain.Of(value) is [.., { Name: "Field" or "Query" or "Param" or "Body", Open: > 0 }] ? value : null;

    /// <summary>Takes over what a call of <c>Field</c> says; false where it gives a default.</summary>
    public static bool Hang(JsonObject schema, Expr call, Json json)
    {
        bool isRequired = true;
        foreach (Field argument in Arguments(call))
        {
            if (argument.Key == "default" || (argument.Key.Length == 0 && argument.At == call.File.Partner(call.End - 1) + 1))
            {
                if (argument.Value.File.Is(argument.Value.Start, "..."))
                    continue;
                isRequired = false;
                Default(schema, argument.Value, json);
            }
            else if (argument.Key == "default_factory")
            {
                isRequired = false;
                Made(schema, argument.Value);
            }
            else
            {
                Hang(schema, argument, json);
            }
        }
        return isRequired;
    }

    /// <summary>The name under which a field is given, where it is another one.</summary>
    public static string? AliasOf(Expr call, Json json) =>
        Arguments(call).FirstOrDefault(a => a.Key is "alias" or "validation_alias") is { Key: not null } alias ? json.Evaluator.Known(alias.Value) : null;

    /// <summary><c>Ge(1)</c>, <c>Len(1, 5)</c> and the like of annotated-types.</summary>
    public static void Annotated(JsonObject schema, string name, List<Expr> arguments, Json json)
    {
        string? key = name switch { "Ge" => "ge", "Le" => "le", "Gt" => "gt", "Lt" => "lt", "MinLen" => "min_length", "MaxLen" => "max_length", "MultipleOf" => "multiple_of", _ => null };
        if (key is not null && arguments.Count > 0)
            Bound(schema, key, arguments[0], json);
        else if (name == "Len")
            arguments.Zip(["min_length", "max_length"]).ToList().ForEach(p => Bound(schema, p.Second, p.First, json));
    }

    /// <summary>Notes a default as far as the source says it.</summary>
    public static void Default(JsonObject schema, Expr value, Json json)
    {
        if (value.Count == 1 && value.File.Is(value.Start, "None"))
            schema["default"] = null;
        else if (json.Of(value) is { } known)
            schema["default"] = known;
        else if (value.Count == 2 && value.File.IsOpen(value.Start) && value.File.Is(value.Start, "["))
            schema["default"] = new JsonArray();
    }

    private static void Hang(JsonObject schema, Field argument, Json json)
    {
        switch (argument.Key)
        {
            case "description":
                schema.Described(json.Evaluator.Shown(argument.Value));
                break;
            case "title" when json.Evaluator.Known(argument.Value) is { } title:
                schema["title"] = title;
                break;
            case "examples" when json.Of(argument.Value) is JsonArray examples:
                schema["examples"] = examples;
                break;
            case "json_schema_extra" when json.Of(argument.Value) is JsonObject extra:
                foreach ((string key, JsonNode? node) in extra)
                    schema[key] = node?.DeepClone();
                break;
            default:
                Bound(schema, argument.Key, argument.Value, json);
                break;
        }
    }

    private static void Bound(JsonObject schema, string key, Expr value, Json json)
    {
        if (!Bounds.TryGetValue(key, out (string Text, string Number, string List) names) || json.Scalar(value) is not { } bound)
            return;
        // Where there may be none, the bound is the other member's.
        JsonObject target = schema["anyOf"] is JsonArray members && members.OfType<JsonObject>().FirstOrDefault(m => m["type"]?.ToString() != "null") is { } first ? first : schema;
        string name = target["type"]?.ToString() switch { "string" => names.Text, "array" => names.List, _ => names.Number };
        if (name.Length > 0)
            target[name] = bound;
    }

    // default_factory=list, dict
    private static void Made(JsonObject schema, Expr factory)
    {
        if (Chain.PathOf(factory) is not ("list" or "dict"))
            return;
        // A factory's result is no part of the schema.
        schema.Remove("default");
    }

    private static List<Field> Arguments(Expr call) => Chain.Of(call) is [.., { Open: > 0 } link] ? Ranges.Fields(call.File, link.Open) : [];
}
