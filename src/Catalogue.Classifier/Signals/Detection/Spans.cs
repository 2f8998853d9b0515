using System.Text.Json;
using Catalogue.Classifier.Cues;
using Catalogue.Classifier.Text;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Signals.Detection;

/// <summary>Cuts quotes out of a definition.</summary>
internal static class Spans
{
    public static IReadOnlyList<Evidence> Quotes(ToolText text, IEnumerable<Cue> cues, int atMost)
    {
        var quotes = new List<Evidence>();
        foreach (Cue cue in cues)
        {
            if (quotes.Count == atMost)
                break;
            if (quotes.Exists(q => q.Field == cue.Field && q.Start < cue.Start + cue.Length && cue.Start < q.Start + q.Length))
                continue;
            if (Quote(text, cue.Field!, cue.Start, cue.Length) is { } quote)
                quotes.Add(quote);
        }
        return quotes;
    }

    public static Evidence? Quote(ToolText text, string field, int start, int length) =>
        EvidenceField.Resolve(text.Server.Server, text.Tool, field) is { } whole && length > 0 && start + length <= whole.Length
            ? new Evidence(field, start, length, whole.Substring(start, length))
            : null;

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
