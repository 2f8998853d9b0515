using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Engine.Schemas;

/// <summary>Schemas that are built by calls named for types, with keywords as named arguments: <c>Schema.string(description: "…")</c>.</summary>
internal static class BuiltSchemas
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "description", "title", "default", "enum", "const", "properties", "required", "items", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength",
        "minItems", "maxItems", "uniqueItems", "pattern", "format", "additionalProperties", "anyOf", "oneOf", "allOf", "examples",
    };

    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal)
    {
        ["defaultValue"] = "default",
        ["enumValues"] = "enum",
        ["values"] = "enum",
        ["requiredProperties"] = "required",
        ["inclusiveMinimum"] = "minimum",
        ["min"] = "minimum",
        ["max"] = "maximum",
    };

    /// <summary>The JSON type that a call is named for, empty for one of several, or null where it is named for none.</summary>
    public static string? TypeOf(string name)
    {
        string word = name.EndsWith("Schema", StringComparison.Ordinal) && name.Length > 6 ? name[..^6] : name;
        return word.ToLowerInvariant() switch
        {
            "object" or "toolinput" or "tooloutput" or "jsonobject" => "object",
            "string" or "enumerated" or "enum" or "untitledsingleselectenum" => "string",
            "integer" or "int" => "integer",
            "number" or "num" or "double" or "float" => "number",
            "boolean" or "bool" => "boolean",
            "array" or "list" => "array",
            "null" or "nil" => "null",
            "anyof" or "oneof" or "combined" or "any" => "",
            _ => null,
        };
    }

    /// <summary>The schema that such a call makes.</summary>
    /// <param name="type">As <see cref="TypeOf"/> gives it.</param>
    /// <param name="arguments">The call's.</param>
    /// <param name="node">Reads one argument as JSON.</param>
    public static JsonObject Of(string type, IEnumerable<Field> arguments, Func<Expr, JsonNode?> node)
    {
        JsonObject schema = type.Length == 0 ? [] : SchemaParts.Typed(type);
        foreach (Field argument in arguments.Where(a => a.Key.Length > 0))
        {
            string key = Renamed.GetValueOrDefault(argument.Key, argument.Key);
            if (Keywords.Contains(key) && node(argument.Value) is { } value)
                schema[key] = value;
        }
        return schema;
    }
}
