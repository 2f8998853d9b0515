using System.Globalization;
using System.Text.Json.Nodes;
using Catalogue.Model;
using Catalogue.Model.Json;
using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Engine.Schemas;

/// <summary>Turns literals of a language into JSON: objects, lists, texts, numbers, flags. What is not known is left out.</summary>
internal sealed class Json(Evaluator evaluator)
{
    public Evaluator Evaluator => evaluator;

    /// <summary>Null where nothing is known.</summary>
    public JsonNode? Of(Expr e, int depth = 0)
    {
        if (depth > DefinitionLimits.ParameterDepth * 3 || e.IsEmpty || !evaluator.Spend())
            return null;
        Expr value = evaluator.Resolver.Resolve(e);
        SourceFile file = value.File;
        if (value.IsEmpty)
            return null;
        if (evaluator.Resolver.Members(value) is { Count: > 0 } members && members.Exists(m => m.Key.Length > 0))
            return Object(members, depth);
        if (file.Is(value.Start, "[") && file.Language.ListAt(value) >= 0)
            return List(value, depth);
        // {}, in Elixir %{}.
        if (file.Is(value.Start, "{") || (file.Is(value.Start, "%") && file.Is(value.Start + 1, "{")))
            return new JsonObject();
        // new \stdClass() in PHP.
        if (value.Count == 4 && file.Is(value.Start, "new") && file.Word(value.Start + 1).EndsWith("stdClass", StringComparison.Ordinal))
            return new JsonObject();
        return Parsed(value) ?? Scalar(value);
    }

    /// <summary>A text, number or flag.</summary>
    public JsonNode? Scalar(Expr e)
    {
        Expr value = evaluator.Resolver.Resolve(e);
        if (value.IsEmpty)
            return null;
        bool isNegative = value.Count == 2 && value.File.Is(value.Start, "-");
        if ((value.Count == 1 || isNegative) && value.File.IsKind(value.End - 1, TokenKind.Number))
            return Number(value.File.Word(value.End - 1), isNegative);
        if (value.Count == 1 && value.File.IsName(value.Start) && evaluator.Flag(value) is { } flag)
            return JsonValue.Create(flag);
        if (Pointed(value) is { } inner)
            return Scalar(inner);
        return evaluator.Known(value) is { } text ? JsonValue.Create(text) : null;
    }

    // ptr(1.5), jsonschema.Ptr(1): a value where a pointer to it is asked for.
    private static Expr? Pointed(Expr value) =>
        Chain.Of(value) is [.., { Open: > 0 } call] && call.Name is "Ptr" or "ptr" or "Pointer" or "Float64" or "Int" or "Some" or "Float64Ptr" or "IntPtr" && Ranges.Items(value.File, call.Open, value.Bindings) is [var only] ? only : null;

    private JsonArray List(Expr value, int depth)
    {
        var list = new JsonArray();
        foreach (Expr item in evaluator.Resolver.Elements(value))
        {
            if (Of(item, depth + 1) is { } node)
                list.Add(node);
        }
        return list;
    }

    private JsonObject Object(List<Field> members, int depth)
    {
        var node = new JsonObject();
        foreach (Field member in members)
        {
            if (member.Key.Length > 0 && member.Key[0] != '[' && Of(member.Value, depth + 1) is { } value)
                node[member.Value.File.Language.SchemaKey(member)] = value;
        }
        return node;
    }

    // json.RawMessage(`{…}`), JsonSerializer.Deserialize<JsonElement>("""{…}"""): JSON as a text.
    private JsonNode? Parsed(Expr value)
    {
        Expr text = value;
        if (Chain.Of(value) is [.., { Open: > 0 } call] && Ranges.Items(value.File, call.Open, value.Bindings) is [var first, ..])
            text = first;
        bool isRaw = Chain.Of(value) is [.., { Name: "RawMessage" }];
        if (evaluator.Known(text) is not { } known || (!isRaw && !known.AsSpan().TrimStart().StartsWith("{")))
            return null;
        try
        {
            return JsonNode.Parse(known, documentOptions: BoundedJson.Options);
        }
        catch (System.Text.Json.JsonException)
        {
            // Not JSON after all: nothing is known of it.
            return null;
        }
    }

    private static JsonValue? Number(string word, bool isNegative)
    {
        string digits = word.Replace("_", "", StringComparison.Ordinal).TrimEnd('L', 'l', 'f', 'F', 'm', 'n');
        string signed = isNegative ? "-" + digits : digits;
        if (long.TryParse(signed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole))
            return JsonValue.Create(whole);
        return double.TryParse(signed, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? JsonValue.Create(number) : null;
    }
}
