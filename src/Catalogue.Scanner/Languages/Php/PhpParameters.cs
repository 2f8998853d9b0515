using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Php;

/// <summary>Schemas from signatures of PHP: types, defaults, <c>#[Schema(…)]</c> and documentation comments.</summary>
internal sealed class PhpParameters(Json json)
{
    private static readonly HashSet<string> Injected = PatternTables.Shared.InjectedTypes["php"];

    /// <summary>A method's parameters; those that the framework fills in are left out.</summary>
    /// <param name="marks">The method's own attributes.</param>
    public JsonObject OfMethod(SourceFile file, int open, PhpDocs docs, IReadOnlyList<Mark> marks)
    {
        JsonObject? whole = marks.FirstOrDefault(m => m.Name == "Schema") is { } mark ? Keywords(mark) : null;
        if (whole?["definition"] is JsonObject definition)
            return (JsonObject)definition.DeepClone();
        JsonObject schema = SchemaParts.ObjectOf(Ranges.Items(file, open).Select(p => One(p, docs, whole?["properties"] as JsonObject)).Where(p => p.Name.Length > 0));
        return schema;
    }

    private Parameter One(Expr item, PhpDocs docs, JsonObject? given)
    {
        SourceFile file = item.File;
        IReadOnlyList<Mark> marks = AnnotatedReader.MarksOf(item);
        int equals = item.Find("=");
        int end = equals < 0 ? item.End : equals;
        int name = end - 1;
        if (name < item.Start || !file.IsName(name) || !file.Word(name).StartsWith('$'))
            return default(Parameter) with { Name = "" };
        string word = file.Word(name)[1..];
        int start = item.Start;
        while (file.Is(start, "#") && file.IsOpen(start + 1))
            start = file.Partner(start + 1) + 1;
        bool isMany = file.Is(name - 1, "...");
        var type = new Expr(file, start, isMany ? name - 1 : name);
        if (!type.IsEmpty && Injected.Contains(Last(file.Word(type.End - 1))))
            return default(Parameter) with { Name = "" };
        JsonObject schema = isMany ? SchemaParts.ArrayOf(Of(type)) : Of(type);
        if (docs.Parameters.TryGetValue(word, out (string Type, string? Description) said))
            schema = (schema.Count == 0 ? OfDocs(said.Type) : schema).Described(said.Description);
        if (equals >= 0)
            Default(schema, item.Slice(equals + 1, item.End));
        foreach ((string key, JsonNode? value) in given?[word] as JsonObject ?? [])
            schema[key] = value?.DeepClone();
        if (marks.FirstOrDefault(m => m.Name == "Schema") is { } mark)
        {
            foreach ((string key, JsonNode? value) in Keywords(mark))
                schema[key] = value?.DeepClone();
        }
        return new Parameter(word, schema, equals < 0 && !isMany);
    }

    // #[Schema(minimum: 1, description: '…')]
    private JsonObject Keywords(Mark mark)
    {
        var keywords = new JsonObject();
        foreach (Field field in mark.Fields.All.Where(f => f.Key.Length > 0))
        {
            if (json.Of(field.Value) is { } value)
                keywords[field.Key] = value;
        }
        return keywords;
    }

    private void Default(JsonObject schema, Expr value)
    {
        if (value.Count == 1 && value.File.Span(value.Start).Equals("null", StringComparison.OrdinalIgnoreCase))
            schema["default"] = null;
        else if (json.Of(value) is { } known)
            schema["default"] = known;
    }

    // ?string, string|null, int
    private JsonObject Of(Expr type)
    {
        var names = new List<string>();
        for (int i = type.Start; i < type.End; i++)
        {
            if (type.File.Is(i, "?"))
                names.Add("null");
            else if (type.File.IsName(i) && type.File.Span(i) is not ("readonly" or "public" or "private" or "protected"))
                names.Add(type.File.Word(i));
        }
        if (names.Where(n => n != "null").ToList() is [var only] && Simple(only) is null)
            return Nullable(Enum(type.File, only), names.Count > 1);
        string?[] known = [.. names.Select(Simple).Distinct()];
        return known.Length == 0 || known.Any(k => k is null or "") ? [] : known is [var single] ? SchemaParts.Typed(single!)
            : new JsonObject { ["type"] = new JsonArray([.. known.OrderBy(k => k != "null").ThenBy(k => k, StringComparer.Ordinal).Select(k => (JsonNode)JsonValue.Create(k)!)]) };
    }

    private static JsonObject Nullable(JsonObject schema, bool isNullable)
    {
        if (isNullable && schema["type"] is JsonValue type)
            schema["type"] = new JsonArray("null", type.ToString());
        return schema;
    }

    private static JsonObject OfDocs(string type) => Simple(type.TrimEnd(']', '[')) is { Length: > 0 } known ? type.EndsWith("[]", StringComparison.Ordinal) ? SchemaParts.ArrayOf(SchemaParts.Typed(known)) : SchemaParts.Typed(known) : [];

    private static string? Simple(string name) => name.ToLowerInvariant() switch
    {
        "string" => "string",
        "int" or "integer" => "integer",
        "float" or "double" => "number",
        "bool" or "boolean" or "true" or "false" => "boolean",
        "array" or "iterable" or "list" => "array",
        "object" or "stdclass" => "object",
        "null" => "null",
        "mixed" => "",
        _ => null,
    };

    // enum Level: string { case Low = 'low'; }
    private JsonObject Enum(SourceFile from, string name)
    {
        if (json.Evaluator.Resolver.Type(from, Last(name)) is not { } symbol || !symbol.File.Is(symbol.At - 1, "enum"))
            return SchemaParts.Typed("object");
        SourceFile file = symbol.File;
        int open = symbol.At + 1;
        while (open < file.Count && open < symbol.At + 20 && !file.Is(open, "{"))
            open++;
        var values = new List<JsonNode>();
        for (int i = open + 1; file.IsOpen(open) && i < file.Partner(open); i++)
        {
            if (file.Is(i, "case") && file.IsName(i + 1))
                values.Add(file.Is(i + 2, "=") && json.Scalar(new Expr(file, i + 3, Ranges.StatementEnd(file, i + 3))) is { } value ? value : JsonValue.Create(file.Word(i + 1)));
            else if (file.IsOpen(i))
                i = file.Partner(i);
        }
        if (values.Count == 0)
            return [];
        string type = values.TrueForAll(v => v.GetValueKind() == System.Text.Json.JsonValueKind.Number) ? "integer" : "string";
        return new JsonObject { ["type"] = type, ["enum"] = new JsonArray([.. values]) };
    }

    private static string Last(string name) => name[(name.LastIndexOf('\\') + 1)..];
}
