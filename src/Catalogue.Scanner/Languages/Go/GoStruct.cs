using System.Globalization;
using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Go;

/// <summary>One field of a Go struct with what its tag says; the name is null for an embedded struct.</summary>
/// <param name="Notes">Keywords of JSON Schema that the tag sets.</param>
internal sealed record GoField(string? Name, Expr Type, bool IsRequired, string? Description, JsonObject Notes);

/// <summary>Reads the structs of Go files.</summary>
internal static class GoStruct
{
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
            return new GoField(null, type, IsRequired: false, null, new JsonObject());
        string name = json[0].Length > 0 ? json[0] : file.Word(start);
        string schema = Tag(tag, "jsonschema") ?? "";
        string[] notes = schema.Split(',');
        bool isOptional = json.Contains("omitempty") || json.Contains("omitzero") || file.Is(type.Start, "*");
        string? description = Tag(tag, "jsonschema_description") ?? Tag(tag, "description") ?? Described(schema, notes);
        return new GoField(char.IsLower(file.Word(start)[0]) && json[0].Length == 0 ? "-" : name, type, notes.Contains("required") || !isOptional, description, Notes(notes, file, type));
    }

    // enum=a,enum=b,minimum=1,default=x
    private static JsonObject Notes(string[] notes, SourceFile file, Expr type)
    {
        var keywords = new JsonObject();
        JsonNode[] choices = [.. notes.Where(n => n.StartsWith("enum=", StringComparison.Ordinal)).Select(n => (JsonNode)JsonValue.Create(n[5..]))];
        if (choices.Length > 0)
            keywords["enum"] = new JsonArray(choices);
        bool isText = file.Is(type.End - 1, "string");
        foreach (string[] note in notes.Select(n => n.Split('=', 2)).Where(n => n.Length == 2))
        {
            if (note[0] is "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" or "multipleOf" or "minLength" or "maxLength" or "minItems" or "maxItems" && Number(note[1]) is { } number)
                keywords[note[0]] = number;
            else if (note[0] is "pattern" or "format" or "title")
                keywords[note[0]] = note[1];
            else if (note[0] == "default")
                keywords["default"] = isText ? JsonValue.Create(note[1]) : note[1] is "true" or "false" ? JsonValue.Create(note[1] == "true") : Number(note[1]) ?? JsonValue.Create(note[1]);
        }
        return keywords;
    }

    private static JsonValue? Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole) ? JsonValue.Create(whole)
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? JsonValue.Create(number) : null;

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
