using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Model;
using Catalogue.Model.Servers;
using Catalogue.Scanner.Engine.Schemas;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Languages.Rust;

/// <summary>Schemas from Rust: the struct that a tool takes, with its schemars and serde attributes and doc comments.</summary>
internal sealed class RustSchemas(Json json)
{
    private readonly Dictionary<string, (SourceFile File, int Open)?> structs = new(StringComparer.Ordinal);

    private Resolver Resolver => json.Evaluator.Resolver;

    /// <summary>A schema written out, or made of a type: <c>schema_for!(T)</c>, <c>schema_for_type::&lt;T&gt;()</c>; null where nothing is known.</summary>
    public JsonObject? Of(Expr e)
    {
        Expr value = Resolver.Resolve(e);
        SourceFile file = value.File;
        for (int i = value.Start; i < value.End; i++)
        {
            // serde_json::from_value(json!({…})).unwrap(), Arc::new(json!({…}).as_object()…)
            if (file.Is(i, "json") && file.Is(i + 1, "!") && file.Partner(i + 2) is > 0 and var macro)
                return json.Of(value.Slice(i, macro + 1)) as JsonObject;
            if (!file.IsName(i) || !file.Span(i).Contains("schema", StringComparison.OrdinalIgnoreCase))
                continue;
            if (file.Is(i + 1, "!") && file.Is(i + 2, "(") && file.Partner(i + 2) is > 0 and var close)
                return OfType(value.Slice(i + 3, close), 0) is { Count: > 0 } made ? made : null;
            if (file.Is(i + 1, "::") && file.Is(i + 2, "<") && Angles.End(file, i + 2) is > 0 and var end)
                return OfType(value.Slice(i + 3, end - 1), 0) is { Count: > 0 } made ? made : null;
        }
        return json.Of(value) as JsonObject;
    }

    /// <summary>The parameters of a function with <c>#[tool]</c>: one struct, single ones that are marked, or, where the framework wraps none, all.</summary>
    public JsonObject OfFunction(SourceFile file, int open)
    {
        var single = new List<Parameter>();
        var plain = new List<Parameter>();
        foreach (Expr parameter in Ranges.Items(file, open, angles: true))
        {
            int colon = Colon(parameter);
            if (colon < 0)
                continue;
            var type = parameter.Slice(colon + 1, parameter.End);
            if (Wrapped(type, "Parameters") is { } inner)
                return OfType(inner, 0);
            if (Marked(parameter, "aggr"))
                return OfType(type, 0);
            if (Marked(parameter, "param"))
                single.Add(OfField(parameter, colon, 0, null));
            else if (file.IsName(colon - 1) && !IsInjected(type))
                plain.Add(OfField(parameter, colon, 0, null));
        }
        return SchemaParts.ObjectOf(single.Count > 0 ? single : plain);
    }

    // What the framework fills in: the last name of the type's path says it.
    private static bool IsInjected(Expr type)
    {
        for (int i = type.Start; i < type.End && !type.File.Is(i, "<"); i++)
        {
            if (type.File.IsName(i) && type.File.Language.InjectedTypes.Contains(type.File.Word(i)))
                return true;
        }
        return false;
    }

    /// <summary>Hints from an attribute's arguments, also inside <c>annotations(…)</c>.</summary>
    public ToolAnnotations? Hints(IReadOnlyList<Field> fields)
    {
        var all = new List<Field>(fields);
        foreach (Field field in fields.Where(f => f.Value.File.Is(f.At, "annotations") && f.Value.File.Is(f.At + 1, "(")))
            all.AddRange(Ranges.Fields(field.Value.File, field.At + 1));
        bool? Flag(string name) => all.FirstOrDefault(f => f.Key == name) is { Key: not null } field ? json.Evaluator.Flag(field.Value) : null;
        var hints = new ToolAnnotations
        {
            ReadOnlyHint = Flag("read_only_hint"),
            DestructiveHint = Flag("destructive_hint"),
            IdempotentHint = Flag("idempotent_hint"),
            OpenWorldHint = Flag("open_world_hint"),
        };
        return hints == new ToolAnnotations() ? null : hints;
    }

    public JsonObject OfType(Expr type, int depth)
    {
        type = Plain(type);
        SourceFile file = type.File;
        if (type.IsEmpty || depth > DefinitionLimits.ParameterDepth || !json.Evaluator.Spend())
            return [];
        if (file.Is(type.Start, "["))
            return SchemaParts.Typed("array");
        int name = type.Start;
        while (file.Is(name + 1, "::") && name + 2 < type.End)
            name += 2;
        Expr? argument = file.Is(name + 1, "<") && Angles.End(file, name + 1) is > 0 and var end ? type.Slice(name + 2, end - 1) : null;
        return file.Span(name) switch
        {
            "String" or "str" or "PathBuf" or "Path" or "char" or "Uuid" or "DateTime" or "NaiveDate" or "Url" or "Cow" => SchemaParts.Typed("string"),
            "i8" or "i16" or "i32" or "i64" or "i128" or "isize" or "u8" or "u16" or "u32" or "u64" or "u128" or "usize" or "NonZeroU32" or "NonZeroUsize" => SchemaParts.Typed("integer"),
            "f32" or "f64" => SchemaParts.Typed("number"),
            "bool" => SchemaParts.Typed("boolean"),
            "Vec" or "HashSet" or "BTreeSet" or "VecDeque" => SchemaParts.ArrayOf(argument is { } item ? OfType(item, depth + 1) : null),
            "HashMap" or "BTreeMap" or "Map" or "JsonObject" => SchemaParts.Typed("object"),
            "Value" => [],
            "Option" or "Box" or "Arc" or "Rc" or "Parameters" => argument is { } inner ? OfType(inner, depth + 1) : [],
            _ => Named(file, file.Word(name), depth),
        };
    }

    /// <summary>The fields of a struct as parameters.</summary>
    public JsonObject OfStruct(SourceFile file, int open, int depth)
    {
        if (depth > DefinitionLimits.ParameterDepth)
            return SchemaParts.Typed("object");
        string? rule = Attributes(file, open).Select(a => Value(file, a, "rename_all")).FirstOrDefault(v => v is not null);
        return SchemaParts.ObjectOf(Ranges.Items(file, open, angles: true)
            .Select(item => (Item: item, Colon: Colon(item))).Where(f => f.Colon > 0).Select(f => OfField(f.Item, f.Colon, depth, rule)));
    }

    private JsonObject Named(SourceFile file, string name, int depth)
    {
        if (Find(file, "struct", name) is { } found)
            return OfStruct(found.File, found.Open, depth + 1);
        return Find(file, "enum", name) is { } choice ? Enum(choice.File, choice.Open) : [];
    }

    private JsonObject Enum(SourceFile file, int open)
    {
        string? rule = Attributes(file, open).Select(a => Value(file, a, "rename_all")).FirstOrDefault(v => v is not null);
        var values = new List<string>();
        foreach (Expr item in Ranges.Items(file, open))
        {
            if (!file.IsName(item.End - 1))
                return [];
            string? given = Inside(item).Select(a => Value(file, a, "rename")).FirstOrDefault(v => v is not null);
            values.Add(given ?? Renamed(file.Word(item.End - 1), rule));
        }
        return values.Count == 0 ? [] : SchemaParts.EnumOf(values);
    }

    private Parameter OfField(Expr item, int colon, int depth, string? rule)
    {
        SourceFile file = item.File;
        string name = file.Word(colon - 1);
        string? description = RustComments.Text(file, item.Start, colon);
        bool isOptional = file.Is(colon + 1, "Option");
        foreach (int attribute in Inside(item))
        {
            name = Value(file, attribute, "rename") ?? name;
            description = Value(file, attribute, "description") ?? description;
            isOptional |= Has(file, attribute, "default");
            if (Has(file, attribute, "skip"))
                return default(Parameter) with { Name = "", Schema = [] };
        }
        string shown = name == file.Word(colon - 1) ? Renamed(name, rule) : name;
        return new Parameter(shown, OfType(item.Slice(colon + 1, item.End), depth + 1).Described(description), !isOptional);
    }

    private static string Renamed(string name, string? rule) => rule switch
    {
        "camelCase" => JsonNamingPolicy.CamelCase.ConvertName(Pascal(name)),
        "snake_case" => JsonNamingPolicy.SnakeCaseLower.ConvertName(name),
        "kebab-case" => JsonNamingPolicy.KebabCaseLower.ConvertName(name),
        "lowercase" => name.ToLowerInvariant(),
        "UPPERCASE" => name.ToUpperInvariant(),
        "SCREAMING_SNAKE_CASE" => JsonNamingPolicy.SnakeCaseUpper.ConvertName(name),
        "PascalCase" => Pascal(name),
        _ => name,
    };

    private static string Pascal(string name) => string.Concat(name.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));

    private (SourceFile File, int Open)? Find(SourceFile file, string keyword, string name)
    {
        if (In(file, keyword, name) is { } own)
            return (file, own);
        string key = $"{keyword} {name}";
        if (!structs.TryGetValue(key, out (SourceFile, int)? found))
            structs[key] = found = Elsewhere(keyword, name);
        return found;
    }

    private (SourceFile, int)? Elsewhere(string keyword, string name)
    {
        foreach (string path in Resolver.Tree.Paths)
        {
            if (Resolver.Tree.LanguageOf(path) is RustLanguage && Resolver.Tree.TextOf(path).Contains($"{keyword} {name}", StringComparison.Ordinal) && In(Resolver.Tree.File(path), keyword, name) is { } open)
                return (Resolver.Tree.File(path), open);
        }
        return null;
    }

    private static int? In(SourceFile file, string keyword, string name)
    {
        for (int i = 0; i + 2 < file.Count; i++)
        {
            if (!file.Is(i, keyword) || !file.Is(i + 1, name))
                continue;
            int open = file.Is(i + 2, "<") ? Angles.End(file, i + 2) : i + 2;
            if (open > 0 && file.Is(open, "{") && file.Partner(open) > 0)
                return open;
        }
        return null;
    }

    // Behind the attributes and the name: pub name: Type.
    private static int Colon(Expr item)
    {
        for (int i = item.Start; i < item.End; i++)
        {
            if (item.File.IsOpen(i))
                i = item.File.Partner(i);
            else if (item.File.Is(i, ":") && i > item.Start)
                return i;
        }
        return -1;
    }

    private static Expr Plain(Expr type)
    {
        int at = type.Start;
        while (at < type.End && (type.File.Is(at, "&") || type.File.Is(at, "'") || type.File.Is(at, "mut") || type.File.Is(at, "dyn") || (at > type.Start && type.File.Is(at - 1, "'"))))
            at++;
        return type.Slice(at, type.End);
    }

    private static Expr? Wrapped(Expr type, string wrapper)
    {
        for (int i = type.Start; i < type.End; i++)
        {
            if (type.File.Is(i, wrapper) && type.File.Is(i + 1, "<") && Angles.End(type.File, i + 1) is > 0 and var end)
                return type.Slice(i + 2, end - 1);
        }
        return null;
    }

    private static bool Marked(Expr parameter, string mark) => Inside(parameter).Any(a => parameter.File.Is(a, "tool") && Has(parameter.File, a, mark));

    // Words that begin an attribute: #[here(…)]
    private static IEnumerable<int> Inside(Expr item)
    {
        for (int i = item.Start; i + 2 < item.End; i++)
        {
            if (item.File.Is(i, "#") && item.File.Is(i + 1, "["))
                yield return i + 2;
        }
    }

    // The attributes before the struct or enum whose bracket this is.
    private static IEnumerable<int> Attributes(SourceFile file, int open)
    {
        for (int i = open - 1; i > 0 && i > open - 60 && !file.Is(i, ";") && !file.Is(i, "}"); i--)
        {
            if (file.Is(i, "#") && file.Is(i + 1, "["))
                yield return i + 2;
        }
    }

    private string? Value(SourceFile file, int attribute, string key) =>
        file.Is(attribute + 1, "(") && file.Partner(attribute + 1) > 0 && Ranges.Fields(file, attribute + 1).FirstOrDefault(f => f.Key == key) is { Key: not null } field ? json.Evaluator.Known(field.Value) : null;

    private static bool Has(SourceFile file, int attribute, string key) =>
        file.Is(attribute + 1, "(") && file.Partner(attribute + 1) > 0 && Ranges.Items(file, attribute + 1).Any(i => file.Is(i.Start, key));
}
