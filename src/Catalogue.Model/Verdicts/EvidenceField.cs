using System.Text.Json;
using Catalogue.Model.Json;
using Catalogue.Model.Servers;

namespace Catalogue.Model.Verdicts;

/// <summary>Looks up the text that an <see cref="Evidence"/> points into.</summary>
public static class EvidenceField
{
    public const string Tool = "tool";
    public const string Title = "title";
    public const string Description = "description";
    public const string Summary = "summary";
    public const string Server = "server";
    public const string ServerDescription = "serverDescription";
    public const string InputSchema = "inputSchema/";
    public const string OutputSchema = "outputSchema/";
    public const string AnnotationTitle = "annotations/title";

    /// <summary>The text of a field, or null where the definition has none.</summary>
    public static string? Resolve(Server server, ToolDefinition tool, string field) => field switch
    {
        Tool => tool.Name,
        Title => tool.Title,
        Description => tool.Description,
        Summary => tool.Summary,
        Server => server.Name,
        ServerDescription => server.Description ?? server.Summary,
        AnnotationTitle => tool.Annotations?.Title,
        _ when field.StartsWith(InputSchema, StringComparison.Ordinal) => At(tool.InputSchema, field[(InputSchema.Length - 1)..]),
        _ when field.StartsWith(OutputSchema, StringComparison.Ordinal) => At(tool.OutputSchema, field[(OutputSchema.Length - 1)..]),
        _ => null,
    };

    private static string? At(JsonElement? schema, string pointer) =>
        schema is { } root && JsonPointer.Resolve(root, pointer) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>Whether the quote stands where it says.</summary>
    public static bool Holds(Server server, ToolDefinition tool, Evidence evidence) =>
        Resolve(server, tool, evidence.Field) is { } text
        && evidence.Start >= 0 && evidence.Length > 0 && evidence.Start <= text.Length - evidence.Length
        && text.AsSpan(evidence.Start, evidence.Length).SequenceEqual(evidence.Quote);
}
