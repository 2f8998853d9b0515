using System.Text.Json.Nodes;
using Catalogue.Model;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.CSharp;

/// <summary>Types of C# as System.Text.Json describes them; empty for a type that is not known.</summary>
internal sealed class CSharpTypes(Json json)
{
    public static bool IsCollection(string type) => type is "IEnumerable" or "IList" or "ICollection" or "IReadOnlyList" or "IReadOnlyCollection" or "List" or "Collection" or "HashSet" or "ISet" or "IReadOnlySet" or "IAsyncEnumerable" or "ImmutableArray" or "ImmutableList";

    public static bool IsMap(string type) => type is "Dictionary" or "IDictionary" or "IReadOnlyDictionary" or "JsonObject";

    public static string NameOf(Expr type) => Head(type) is >= 0 and var head ? type.File.Word(head) : "";

    public JsonObject Of(Expr type, int depth)
    {
        int head = Head(type);
        if (head < 0 || depth > DefinitionLimits.ParameterDepth || !json.Evaluator.Spend())
            return [];
        SourceFile file = type.File;
        if (type.Count > 1 && file.Is(type.End - 1, "?"))
            return Nullable(Of(type.Slice(type.Start, type.End - 1), depth + 1));
        if (type.Count > 2 && file.Is(type.End - 1, "]") && file.Is(type.End - 2, "["))
            return SchemaParts.ArrayOf(Of(type.Slice(type.Start, type.End - 2), depth + 1));
        List<Expr> arguments = file.Is(head + 1, "<") && Angles.End(file, head + 1) is > 0 and var end && end <= type.End ? Ranges.Split(type.Slice(head + 2, end - 1), ",") : [];
        string name = file.Word(head);
        if (Simple(name) is { } simple)
            return simple;
        if (IsMap(name))
            return arguments.Count == 2 && Of(arguments[1], depth + 1) is { Count: > 0 } values ? new JsonObject { ["type"] = "object", ["additionalProperties"] = values } : SchemaParts.Typed("object");
        if (IsCollection(name))
            return SchemaParts.ArrayOf(arguments.Count > 0 ? Of(arguments[0], depth + 1) : null);
        return name == "Nullable" ? arguments.Count > 0 ? Nullable(Of(arguments[0], depth + 1)) : [] : Named(type.Slice(type.Start, head + 1), depth);
    }

    /// <summary>Takes over what attributes of a parameter or property say of its values.</summary>
    public static void Annotate(JsonObject schema, Annotated item, Json json)
    {
        JsonNode? Of(Mark mark, int index) => mark.Fields.All.Where(f => f.Key.Length == 0).ElementAtOrDefault(index) is { Value: { File: not null } value } ? json.Scalar(value) : null;
        void Set(string key, JsonNode? value)
        {
            if (value is not null)
                schema[key] = value;
        }
        bool isList = schema["type"]?.ToString() == "array";
        foreach (Mark mark in item.Marks)
        {
            switch (mark.Name)
            {
                case "Range":
                    Set("minimum", Of(mark, 0));
                    Set("maximum", Of(mark, 1));
                    break;
                case "MinLength":
                    Set(isList ? "minItems" : "minLength", Of(mark, 0));
                    break;
                case "MaxLength" or "StringLength":
                    Set(isList ? "maxItems" : "maxLength", Of(mark, 0));
                    break;
                case "RegularExpression":
                    Set("pattern", Of(mark, 0));
                    break;
                case "EmailAddress":
                    schema["format"] = "email";
                    break;
                case "Url":
                    schema["format"] = "uri";
                    break;
                case "AllowedValues":
                    schema["enum"] = new JsonArray([.. mark.Fields.All.Select(f => json.Scalar(f.Value)).OfType<JsonNode>()]);
                    break;
                case "DefaultValue":
                    Set("default", Of(mark, 0));
                    break;
            }
        }
    }

    private static JsonObject? Simple(string name) => name switch
    {
        "string" or "String" or "char" => SchemaParts.Typed("string"),
        "Guid" => Formatted("uuid"),
        "DateTime" or "DateTimeOffset" => Formatted("date-time"),
        "DateOnly" => Formatted("date"),
        "TimeOnly" => Formatted("time"),
        "Uri" => Formatted("uri"),
        "TimeSpan" => SchemaParts.Typed("string"),
        "int" or "long" or "short" or "byte" or "uint" or "ulong" or "ushort" or "sbyte" or "Int32" or "Int64" or "BigInteger" => SchemaParts.Typed("integer"),
        "double" or "float" or "decimal" or "Double" or "Single" or "Decimal" => SchemaParts.Typed("number"),
        "bool" or "Boolean" => SchemaParts.Typed("boolean"),
        "object" or "Object" or "JsonElement" or "JsonNode" or "dynamic" or "JsonDocument" => [],
        _ => null,
    };

    private static JsonObject Formatted(string format) => new() { ["type"] = "string", ["format"] = format };

    private static JsonObject Nullable(JsonObject schema)
    {
        if (schema["type"] is JsonValue type)
            schema["type"] = new JsonArray(type.DeepClone(), "null");
        if (schema["enum"] is JsonArray choices)
            choices.Add(null);
        return schema;
    }

    private static int Head(Expr type)
    {
        int head = type.Start;
        while (head < type.End && !type.File.IsName(head))
            head++;
        while (head + 2 < type.End && type.File.Is(head + 1, ".") && type.File.IsName(head + 2))
            head += 2;
        return head < type.End ? head : -1;
    }

    private JsonObject Named(Expr type, int depth)
    {
        if (Chain.PathOf(type) is not { } path || json.Evaluator.Resolver.Type(type.File, path) is not { } symbol)
            return [];
        return CSharpClass.Of(symbol) is { } found ? Class(found, depth) : [];
    }

    private JsonObject Class(CSharpClass found, int depth)
    {
        if (found.Values is { Count: > 0 } values)
            return SchemaParts.EnumOf(values);
        // class Parts : List<Part>
        foreach (Expr ancestor in found.Bases)
        {
            if (IsCollection(NameOf(ancestor)) || IsMap(NameOf(ancestor)))
                return Of(ancestor, depth + 1);
        }
        if (found.IsInterface || depth >= DefinitionLimits.ParameterDepth)
            return [];
        var properties = new List<Parameter>();
        foreach (Expr ancestor in found.Bases)
        {
            if (Of(ancestor, depth + 1)["properties"] is JsonObject inherited)
                properties.AddRange(inherited.Select(p => new Parameter(p.Key, (JsonObject)p.Value!.DeepClone(), IsRequired: false)));
        }
        properties.AddRange(found.Properties().Select(p => Property(p, depth)));
        return properties.Count == 0 ? [] : SchemaParts.ObjectOf(properties);
    }

    private Parameter Property(CSharpProperty property, int depth)
    {
        Annotated item = property.Item;
        JsonObject schema = Of(item.Type, depth + 1);
        string? description = item.Mark("Description") is { } mark && mark.Of("description", orFirst: true) is { } text ? json.Evaluator.Shown(text) : null;
        Annotate(schema.Described(description), item, json);
        string name = item.Mark("JsonPropertyName") is { } named && named.Of("name", orFirst: true) is { } given && json.Evaluator.Known(given) is { } known ? known : char.ToLowerInvariant(item.Name[0]) + item.Name[1..];
        return new Parameter(name, schema, property.IsRequired);
    }
}
