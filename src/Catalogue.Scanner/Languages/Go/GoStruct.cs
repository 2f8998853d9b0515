using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Go;

/// <summary>One field of a Go struct with what its tag says; the name is null for an embedded struct.</summary>
internal sealed record GoField(string? Name, Expr Type, bool IsRequired, string? Description, IReadOnlyList<string> Enum);

/// <summary>Reads the structs of Go files.</summary>
internal static class GoStruct
{
    /// <summary>Brace of the struct of this name, or null.</summary>
    public static int? In(SourceFile file, string name)
    {
        for (int i = 0; i + 2 < file.Count; i++)
        {
            if (file.Is(i, name) && file.Is(i + 1, "struct") && file.IsOpen(i + 2))
                return i + 2;
        }
        return null;
    }

    public static (SourceFile File, int Open)? Elsewhere(SourceTree tree, string name)
    {
        foreach (string path in tree.Paths)
        {
            if (tree.LanguageOf(path) is GoLanguage && tree.TextOf(path).Contains(name + " struct", StringComparison.Ordinal) && In(tree.File(path), name) is { } open)
                return (tree.File(path), open);
        }
        return null;
    }

    public static IEnumerable<GoField> Fields(SourceFile file, int open)
    {
        int close = file.Partner(open);
        for (int i = open + 1; i < close;)
        {
            int end = i + 1;
            while (end < close && !file[end].StartsLine && !file.Is(end, ";"))
                end = file.IsOpen(end) ? file.Partner(end) + 1 : end + 1;
            if (file.IsName(i) || file.Is(i, "*"))
                yield return Field(file, i, end);
            i = Math.Max(end, i + 1);
        }
    }

    private static GoField Field(SourceFile file, int start, int end)
    {
        string tag = file.IsKind(end - 1, TokenKind.Text) ? TextParts.Plain(file, end - 1) ?? "" : "";
        int typeEnd = tag.Length > 0 ? end - 1 : end;
        bool isEmbedded = file.Is(start, "*") || typeEnd == start + 1 || file.Is(start + 1, ".");
        var type = new Expr(file, isEmbedded ? start : start + 1, typeEnd);
        string[] json = (Tag(tag, "json") ?? Tag(tag, "mapstructure") ?? "").Split(',');
        if (isEmbedded && json[0].Length == 0)
            return new GoField(null, type, IsRequired: false, null, []);
        string name = json[0].Length > 0 ? json[0] : file.Word(start);
        string schema = Tag(tag, "jsonschema") ?? "";
        string[] notes = schema.Split(',');
        bool isOptional = json.Contains("omitempty") || json.Contains("omitzero") || file.Is(type.Start, "*");
        string? description = Tag(tag, "jsonschema_description") ?? Tag(tag, "description") ?? Described(schema, notes);
        return new GoField(char.IsLower(file.Word(start)[0]) && json[0].Length == 0 ? "-" : name, type, notes.Contains("required") || !isOptional, description,
            [.. notes.Where(n => n.StartsWith("enum=", StringComparison.Ordinal)).Select(n => n[5..])]);
    }

    // description=… among other keys, or, in the official SDK, a sentence and nothing else.
    private static string? Described(string schema, string[] notes)
    {
        if (notes.FirstOrDefault(n => n.StartsWith("description=", StringComparison.Ordinal)) is { } given)
            return given[12..].Replace("\\,", ",", StringComparison.Ordinal);
        return schema.Contains(' ', StringComparison.Ordinal) && !schema.Contains('=', StringComparison.Ordinal) && notes[0] != "required" ? schema : null;
    }

    // A tag's value: json:"name,omitempty"
    private static string? Tag(string tag, string key)
    {
        int at = tag.IndexOf(key + ":\"", StringComparison.Ordinal);
        if (at < 0 || (at > 0 && tag[at - 1] != ' '))
            return null;
        int start = at + key.Length + 2;
        int end = start;
        while (end < tag.Length && tag[end] != '"')
            end += tag[end] == '\\' ? 2 : 1;
        return end > tag.Length ? null : tag[start..Math.Min(end, tag.Length)].Replace("\\\"", "\"", StringComparison.Ordinal);
    }
}
