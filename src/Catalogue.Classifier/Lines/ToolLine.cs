using System.Text.Json;
using Catalogue.Model;
using Catalogue.Model.Servers;

namespace Catalogue.Classifier.Lines;

/// <summary>One tool as a line of JSON gives it: <c>{"id","server","tool"}</c> and what else is known, or as <c>tools/list</c> gives it, with a <c>name</c>.</summary>
/// <param name="Id">The caller's own key.</param>
/// <param name="ServerKey">What lines of one server share: the id without the tool, else the server's name.</param>
public sealed record ToolLine(string Id, string ServerKey, string ServerName, string? ServerDescription, string? Repository, ToolDefinition Tool)
{
    /// <summary>A line that is right.</summary>
    public const string Example = """{"id":"acme/rows/delete_row","server":"rows","tool":"delete_row","description":"Deletes a row.","inputSchema":{"type":"object"}}""";

    /// <summary>Reads one parsed line.</summary>
    /// <exception cref="FormatException">A required member is missing, or a bound is exceeded; the message names it.</exception>
    public static ToolLine From(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object)
            throw new FormatException($"is not a JSON object. A line reads: {Example}");
        string? name = Text(line, "tool") is { Length: > 0 } own ? own : Text(line, "name");
        if (string.IsNullOrEmpty(name))
            throw new FormatException($"names no tool: it has neither a 'tool' nor a 'name'. A line reads: {Example}");
        string tool = Bounded(name, "tool", DefinitionLimits.NameLength);
        string id = Text(line, "id") is { Length: > 0 } given ? given : tool;
        string server = Bounded(Text(line, "server") ?? "", "server", DefinitionLimits.NameLength);
        string key = id.EndsWith("/" + tool, StringComparison.Ordinal) ? id[..^(tool.Length + 1)] : server;
        var definition = new ToolDefinition
        {
            Name = tool,
            Title = Text(line, "title"),
            Description = Bounded(Text(line, "description"), "description", DefinitionLimits.TextLength),
            Summary = Text(line, "summary"),
            InputSchema = Schema(line, "inputSchema"),
            OutputSchema = Schema(line, "outputSchema"),
            Annotations = Hints(line),
        };
        return new ToolLine(id, key, server, Text(line, "serverDescription"), Text(line, "repo"), definition);
    }

    private static JsonElement? Schema(JsonElement line, string name) =>
        line.TryGetProperty(name, out JsonElement schema) && schema.ValueKind == JsonValueKind.Object ? schema : null;

    private static ToolAnnotations? Hints(JsonElement line)
    {
        if (!line.TryGetProperty("annotations", out JsonElement hints) || hints.ValueKind != JsonValueKind.Object)
            return null;
        return new ToolAnnotations
        {
            Title = Text(hints, "title"),
            ReadOnlyHint = Flag(hints, "readOnlyHint"),
            DestructiveHint = Flag(hints, "destructiveHint"),
            IdempotentHint = Flag(hints, "idempotentHint"),
            OpenWorldHint = Flag(hints, "openWorldHint"),
        };
    }

    private static bool? Flag(JsonElement value, string name) =>
        value.TryGetProperty(name, out JsonElement flag) ? flag.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null } : null;

    private static string? Text(JsonElement line, string name) =>
        line.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? Unpaired.Repair(value) : null;

    private static string Bounded(string? text, string name, int limit) =>
        text is null || text.Length <= limit ? text! : throw new FormatException($"has a '{name}' of {text.Length} characters; at most {limit} are read");
}
