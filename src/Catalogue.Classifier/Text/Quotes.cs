using System.Text.Json;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Text;

/// <summary>Cuts quotes out of a definition.</summary>
internal static class Quotes
{
    private const int Longest = 300;

    /// <summary>The words of a field, or null where they do not stand there.</summary>
    public static Evidence? Of(ToolText text, string field, int start, int length) =>
        EvidenceField.Resolve(text.Server.Server, text.Tool, field) is { } whole && length > 0 && start + length <= whole.Length
            ? new Evidence(field, start, length, whole.Substring(start, length))
            : null;

    /// <summary>The words of a field without white space at either end, cut where they are long.</summary>
    public static Evidence? Trimmed(ToolText text, string field, int start, int end)
    {
        if (EvidenceField.Resolve(text.Server.Server, text.Tool, field) is not { } whole || end > whole.Length)
            return null;
        while (start < end && char.IsWhiteSpace(whole[start]))
            start++;
        end = Math.Min(end, start + Longest);
        while (end > start && (char.IsWhiteSpace(whole[end - 1]) || char.IsHighSurrogate(whole[end - 1])))
            end--;
        return end > start ? new Evidence(field, start, end - start, whole[start..end]) : null;
    }

    /// <summary>An argument's name where the schema states it as a text of its own: in the list of what is required.</summary>
    public static Evidence? Required(ToolText text, string? argument)
    {
        if (argument is null || text.Tool.InputSchema is not { ValueKind: JsonValueKind.Object } schema || !schema.TryGetProperty("required", out JsonElement names) || names.ValueKind != JsonValueKind.Array)
            return null;
        int index = 0;
        foreach (JsonElement name in names.EnumerateArray())
        {
            if (name.ValueKind == JsonValueKind.String && name.ValueEquals(argument))
                return new Evidence($"{EvidenceField.InputSchema}required/{index}", 0, argument.Length, argument);
            index++;
        }
        return null;
    }

    /// <summary>The tool's whole name.</summary>
    public static Evidence Name(ToolText text) => new(EvidenceField.Tool, 0, text.Tool.Name.Length, text.Tool.Name);
}
