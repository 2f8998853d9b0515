using System.Text.Json.Nodes;
using Catalogue.Model;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Engine.Schemas;

/// <summary>Types of C#, Java and Kotlin as JSON Schema; empty for a type that is not known.</summary>
internal sealed class ManagedTypes(Json json)
{
    private readonly Dictionary<string, JsonObject> enums = new(StringComparer.Ordinal);

    public static bool IsCollection(string type) => type is "IEnumerable" or "IList" or "ICollection" or "IReadOnlyList" or "IReadOnlyCollection" or "List" or "Set" or "Collection" or "HashSet" or "ISet" or "Array" or "Iterable" or "MutableList" or "ArrayList" or "IDictionary" or "IReadOnlyDictionary";

    public static string NameOf(Expr type) => Head(type) is >= 0 and var head ? type.File.Word(head) : "";

    /// <summary>Whether the type itself says that there may be none.</summary>
    public static bool IsOptional(Expr type) => NameOf(type) == "Optional" || (type.File.Language.QuestionMarkIsOptional && !type.IsEmpty && type.File.Is(type.End - 1, "?"));

    public JsonObject Of(Expr type, int depth)
    {
        int head = Head(type);
        if (head < 0 || depth > DefinitionLimits.ParameterDepth || !json.Evaluator.Spend())
            return [];
        SourceFile file = type.File;
        if (type.Count > 2 && file.Is(type.End - 1, "]") && file.Is(type.End - 2, "["))
            return SchemaParts.ArrayOf(Of(type.Slice(type.Start, type.End - 2), depth + 1));
        // T[]? in C#.
        if (type.Count > 3 && file.Is(type.End - 1, "?") && file.Is(type.End - 2, "]"))
            return SchemaParts.ArrayOf(Of(type.Slice(type.Start, type.End - 3), depth + 1));
        Expr? argument = file.Is(head + 1, "<") && Angles.End(file, head + 1) is > 0 and var end && end <= type.End ? type.Slice(head + 2, end - 1) : null;
        return file.Span(head) switch
        {
            "string" or "String" or "char" or "Guid" or "DateTime" or "DateTimeOffset" or "DateOnly" or "Uri" or "UUID" or "LocalDate" or "Instant" or "CharSequence" or "Path" or "TimeSpan" or "LocalDateTime" => SchemaParts.Typed("string"),
            "int" or "long" or "short" or "byte" or "Integer" or "Long" or "Int" or "Short" or "uint" or "ulong" or "Int32" or "Int64" or "BigInteger" => SchemaParts.Typed("integer"),
            "double" or "float" or "decimal" or "Double" or "Float" or "BigDecimal" or "Number" => SchemaParts.Typed("number"),
            "bool" or "boolean" or "Boolean" => SchemaParts.Typed("boolean"),
            "Dictionary" or "IDictionary" or "IReadOnlyDictionary" or "Map" or "JsonObject" or "HashMap" or "MutableMap" => SchemaParts.Typed("object"),
            "Optional" or "Nullable" => argument is { } inner ? Of(inner, depth + 1) : [],
            "object" or "Object" or "Any" or "JsonElement" or "JsonNode" or "dynamic" => [],
            _ when IsCollection(file.Word(head)) => SchemaParts.ArrayOf(argument is { } item ? Of(item, depth + 1) : null),
            _ => Enum(file, file.Word(head)),
        };
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

    private JsonObject Enum(SourceFile from, string name)
    {
        if (!enums.TryGetValue(name, out JsonObject? known))
            enums[name] = known = Find(from, name);
        return (JsonObject)known.DeepClone();
    }

    private JsonObject Find(SourceFile from, string name)
    {
        SourceTree tree = json.Evaluator.Resolver.Tree;
        foreach (string path in tree.Paths)
        {
            if (tree.LanguageOf(path) != from.Language || (!tree.TextOf(path).Contains("enum " + name, StringComparison.Ordinal) && !tree.TextOf(path).Contains("enum class " + name, StringComparison.Ordinal)))
                continue;
            SourceFile file = tree.File(path);
            for (int i = 0; i + 2 < file.Count; i++)
            {
                if (file.Is(i, name) && (file.Is(i - 1, "enum") || (file.Is(i - 1, "class") && file.Is(i - 2, "enum"))) && Brace(file, i) is > 0 and var open)
                    return Members(file, open);
            }
        }
        return [];
    }

    private static int Brace(SourceFile file, int at)
    {
        for (int i = at + 1; i < at + 30; i++)
        {
            if (file.Is(i, "{"))
                return file.IsOpen(i) ? i : -1;
        }
        return -1;
    }

    // A, B = 2, C("c"); what follows a semicolon is code.
    private static JsonObject Members(SourceFile file, int open)
    {
        var values = new List<string>();
        foreach (Expr item in Ranges.Items(file, open))
        {
            int at = item.Start;
            while (at < item.End && (file.Is(at, "[") || file.Is(at, "@")))
                at = file.Is(at, "[") ? file.Partner(at) + 1 : file.Is(at + 2, "(") ? file.Partner(at + 2) + 1 : at + 2;
            if (at >= item.End || at < 0 || !file.IsName(at))
                break;
            values.Add(file.Word(at));
            if (Enumerable.Range(at, Math.Min(item.End - at, 60)).Any(i => file.Is(i, ";")))
                break;
        }
        return values.Count is > 0 and <= 200 ? SchemaParts.EnumOf(values) : [];
    }
}
