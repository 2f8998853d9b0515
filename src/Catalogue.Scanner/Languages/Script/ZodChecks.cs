using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Script;

/// <summary>Bounds, formats and patterns that are hung on a zod type.</summary>
internal static class ZodChecks
{
    public static void Hang(JsonObject schema, string name, List<Expr> arguments, Json json, ZodDialect dialect)
    {
        JsonNode? first = arguments.Count > 0 ? Value(arguments[0], json) : null;
        if (Format(name) is { } format && schema["type"]?.ToString() == "string")
            OfFormat(schema, name, format, dialect);
        else if (name is "regex" && arguments.Count > 0 && Pattern(arguments[0], json) is { } pattern)
            schema["pattern"] = pattern;
        else if (name is "startsWith" or "endsWith" or "includes" && first is JsonValue text)
            schema["pattern"] = Part(name, text.ToString(), dialect);
        else if (name is "int" or "safe" && schema.ContainsKey("type"))
            Whole(schema, name, dialect);
        else
            Bound(schema, name, first);
    }

    /// <summary>The type of a whole number.</summary>
    public static void Whole(JsonObject schema, string name, ZodDialect dialect)
    {
        if (name == "int")
            schema["type"] = "integer";
        if (!dialect.IsFour)
            return;
        schema.TryAdd("minimum", -9007199254740991);
        schema.TryAdd("maximum", 9007199254740991);
    }

    /// <summary>The format that a check or a maker of this name stands for, or null.</summary>
    public static string? Format(string name) => name switch
    {
        "email" => "email",
        "url" or "httpUrl" => "uri",
        "uuid" or "uuidv4" or "guid" => "uuid",
        "datetime" => "date-time",
        "date" => "date",
        "time" => "time",
        "duration" => "duration",
        "ipv4" => "ipv4",
        "ipv6" => "ipv6",
        "base64" => "base64",
        _ => null,
    };

    /// <summary>Sets a format; version 4 says some of them as patterns too.</summary>
    public static void OfFormat(JsonObject schema, string name, string format, ZodDialect dialect)
    {
        if (name == "base64")
        {
            schema["contentEncoding"] = "base64";
            if (!dialect.IsFour)
                return;
        }
        schema["format"] = format;
        string? pattern = !dialect.IsFour ? null : name switch
        {
            "email" => @"^(?!\.)(?!.*\.\.)([A-Za-z0-9_'+\-\.]*)[A-Za-z0-9_+-]@([A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$",
            "uuid" => "^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$",
            _ => null,
        };
        if (pattern is not null)
            schema["pattern"] = pattern;
    }

    private static void Bound(JsonObject schema, string name, JsonNode? value)
    {
        string? type = schema["type"]?.ToString();
        (string? key, JsonNode? bound) = (name, type) switch
        {
            ("min" or "gte", "number" or "integer") => ("minimum", value),
            ("max" or "lte", "number" or "integer") => ("maximum", value),
            ("gt", _) => ("exclusiveMinimum", value),
            ("lt", _) => ("exclusiveMaximum", value),
            ("positive", _) => ("exclusiveMinimum", 0),
            ("nonnegative", _) => ("minimum", 0),
            ("negative", _) => ("exclusiveMaximum", 0),
            ("nonpositive", _) => ("maximum", 0),
            ("multipleOf" or "step", _) => ("multipleOf", value),
            ("min" or "minLength", "string") => ("minLength", value),
            ("max" or "maxLength", "string") => ("maxLength", value),
            ("min" or "minLength", "array") => ("minItems", value),
            ("max" or "maxLength", "array") => ("maxItems", value),
            ("nonempty", "array") => ("minItems", 1),
            ("nonempty", "string") => ("minLength", 1),
            _ => (null, null),
        };
        if (key is not null && bound is not null)
            schema[key] = bound;
        if (name == "length" && value is not null && type is "string" or "array")
        {
            schema[type == "string" ? "minLength" : "minItems"] = value;
            schema[type == "string" ? "maxLength" : "maxItems"] = value!.DeepClone();
        }
    }

    private static JsonNode? Value(Expr argument, Json json) => json.Scalar(argument);

    private static string Part(string name, string text, ZodDialect dialect)
    {
        string escaped = dialect.IsFour ? Regex.Escape(text) : string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? c.ToString() : "\\" + c));
        return name switch { "startsWith" => dialect.IsFour ? $"^{escaped}.*" : "^" + escaped, "endsWith" => dialect.IsFour ? $".*{escaped}$" : escaped + "$", _ => escaped };
    }

    // /^a+$/i: flags change nothing that a schema says.
    private static string? Pattern(Expr argument, Json json)
    {
        Expr value = json.Evaluator.Resolver.Resolve(argument);
        if (value.Count is not (1 or 2) || !value.File.Word(value.Start).StartsWith('/'))
            return null;
        string word = value.File.Word(value.Start);
        return word.LastIndexOf('/') is > 0 and var end ? word[1..end] : null;
    }
}
