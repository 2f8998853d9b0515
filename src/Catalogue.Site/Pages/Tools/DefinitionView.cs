using System.Text.Encodings.Web;
using System.Text.Json;
using Catalogue.Model;
using Catalogue.Model.Language;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Markup;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Tools;

/// <summary>What the author published, whole, and what in it deserves a second look.</summary>
internal sealed record DefinitionView
{
    /// <summary>A longer schema is left to its parameters.</summary>
    private const int SchemaCharacters = 12_000;

    private static readonly JsonWriterOptions Indented = new() { Indented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = DefinitionLimits.JsonDepth + 8 };

    /// <summary>Whether <see cref="Text"/> is the author's, not ours.</summary>
    public required bool Published { get; init; }

    public required Html? Text { get; init; }

    public required Html? Title { get; init; }

    /// <summary>Says whose text this is and how long.</summary>
    public required string Origin { get; init; }

    public required Html? Schema { get; init; }

    public required string SchemaSize { get; init; }

    public required bool SchemaTooLong { get; init; }

    /// <summary>A sentence on characters that cannot be seen; null where there are none.</summary>
    public required string? HiddenNote { get; init; }

    /// <param name="longest">Characters of the text that are shown.</param>
    /// <param name="withSchema">Whether the schema is shown.</param>
    public static DefinitionView Of(ToolDefinition tool, ToolEvidence evidence, int longest = int.MaxValue, bool withSchema = true)
    {
        bool published = !string.IsNullOrWhiteSpace(tool.Description);
        string? text = tool.Text is { } whole ? English.Cut(whole, longest) : null;
        string? schema = withSchema && tool.InputSchema is { ValueKind: JsonValueKind.Object } value ? Pretty(value) : null;
        return new DefinitionView
        {
            Published = published,
            Text = string.IsNullOrWhiteSpace(text) ? null : evidence.Mark(published ? EvidenceField.Description : EvidenceField.Summary, text),
            Title = string.IsNullOrWhiteSpace(tool.Title) ? null : evidence.Mark(EvidenceField.Title, tool.Title),
            Origin = OriginOf(tool, published),
            Schema = schema is { Length: <= SchemaCharacters } ? EvidenceMarks.In(schema, []) : null,
            SchemaSize = English.Count(schema?.Length ?? 0, "character"),
            SchemaTooLong = schema is { Length: > SchemaCharacters },
            HiddenNote = HiddenIn(tool),
        };
    }

    private static string OriginOf(ToolDefinition tool, bool published) =>
        published ? $"The author’s own text, whole: {English.Count(tool.Description!.Length, "character")}."
        : !string.IsNullOrWhiteSpace(tool.Summary) ? "Our summary. This record holds the author’s names, types and hints, not the author’s sentences."
        : "The author published no description. The verdict rests on the name, the parameters and the server.";

    private static string? HiddenIn(ToolDefinition tool)
    {
        int hidden = CountHidden(tool.Name) + CountHidden(tool.Title) + CountHidden(tool.Description);
        return hidden == 0 ? null : $"{English.Count(hidden, "character")} in this text cannot be seen in most programs but {(hidden == 1 ? "is" : "are")} read by a model. They are boxed below.";
    }

    private static int CountHidden(string? text)
    {
        if (text is null || HiddenCharacters.IsClean(text))
            return 0;
        int hidden = 0;
        for (int i = 0; i < text.Length; i += InvisibleCharacters.LengthAt(text, i))
            hidden += InvisibleCharacters.IsHiddenAt(text, i) ? 1 : 0;
        return hidden;
    }

    private static string Pretty(JsonElement value)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Indented))
            value.WriteTo(writer);
        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
