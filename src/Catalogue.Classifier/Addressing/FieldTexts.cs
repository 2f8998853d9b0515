using System.Text.Json;
using Catalogue.Model.Json;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Addressing;

/// <summary>Every text of a definition, wherever it stands: names, titles, descriptions, defaults, enumerations, patterns, output, comments, the server's text.</summary>
internal static class FieldTexts
{
    private const int MostTexts = 2_000, DeepestSchema = 40;

    private static readonly string[] Whole = [EvidenceField.Title, EvidenceField.Description, EvidenceField.Summary, EvidenceField.ServerDescription, EvidenceField.AnnotationTitle];

    public static IEnumerable<FieldText> Of(Server server, ToolDefinition tool)
    {
        yield return new FieldText(EvidenceField.Tool, tool.Name, IsName: true);
        foreach (string field in Whole)
        {
            if (EvidenceField.Resolve(server, tool, field) is { Length: > 0 } text)
                yield return new FieldText(field, text, IsName: false);
        }
        var found = new List<FieldText>();
        if (tool.InputSchema is { } input)
            Walk(input, EvidenceField.InputSchema.TrimEnd('/'), 0, found);
        if (tool.OutputSchema is { } output)
            Walk(output, EvidenceField.OutputSchema.TrimEnd('/'), 0, found);
        foreach (FieldText text in found)
            yield return text;
    }

    private static void Walk(JsonElement value, string pointer, int depth, List<FieldText> into)
    {
        if (depth > DeepestSchema || into.Count >= MostTexts)
            return;
        if (value.ValueKind == JsonValueKind.Object)
        {
            bool named = pointer.EndsWith("/properties", StringComparison.Ordinal) || pointer.EndsWith("/$defs", StringComparison.Ordinal) || pointer.EndsWith("/definitions", StringComparison.Ordinal);
            foreach (JsonProperty property in value.EnumerateObject())
            {
                string inside = $"{pointer}/{JsonPointer.Escape(property.Name)}";
                if (named)
                    into.Add(new FieldText(inside, property.Name, IsName: true));
                Walk(property.Value, inside, depth + 1, into);
            }
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            int index = 0;
            foreach (JsonElement item in value.EnumerateArray())
                Walk(item, $"{pointer}/{index++}", depth + 1, into);
        }
        else if (value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text && !IsWord(text))
        {
            into.Add(new FieldText(pointer, text, IsName: false));
        }
    }

    // "string", "object", "date-time": one short word of a schema says nothing to anybody.
    private static bool IsWord(string text) => text.Length < 20 && text.AsSpan().IndexOfAny(" _./") < 0;
}

/// <param name="IsName">Whether it is the name of the tool or of an argument; that of an argument is no text of the schema and cannot be quoted.</param>
internal readonly record struct FieldText(string Field, string Text, bool IsName);
