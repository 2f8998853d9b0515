using System.Text.Json;
using Catalogue.Model;
using Catalogue.Model.Json;
using Catalogue.Model.Servers;

namespace Catalogue.Sources.Manifests;

/// <summary>Reads tool definitions one by one, so that a bad one costs only itself.</summary>
internal sealed class ListedTools(ManifestDraft draft)
{
    private readonly List<ToolDefinition> tools = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private bool isForeign;

    /// <summary>An array of definitions or of bare names, or a map from name to definition.</summary>
    public IReadOnlyList<ToolDefinition> Read(JsonElement list)
    {
        if (list.ValueKind == JsonValueKind.Array && list.GetArrayLength() == 1 && list[0] is { ValueKind: JsonValueKind.String } only && only.ValueEquals("dynamic"))
        {
            draft.Warn("says that its tools are listed at run time");
        }
        else if (list.ValueKind == JsonValueKind.Array)
        {
            int index = 0;
            foreach (JsonElement item in list.EnumerateArray())
                Guard(item, name: null, $"tools[{index++}]");
        }
        else if (list.ValueKind == JsonValueKind.Object)
        {
            int index = 0;
            foreach (JsonProperty member in list.EnumerateObject())
                Guard(member.Value, member, $"tools, member {index++}");
        }
        return tools;
    }

    /// <summary>As <see cref="Read"/>, with what the list's schemas say of who wrote it.</summary>
    public ToolReading ReadAll(JsonElement list) => new(Read(list), isForeign);

    private void Guard(JsonElement item, JsonProperty? name, string at)
    {
        try
        {
            if (tools.Count >= DefinitionLimits.ToolsPerServer)
                draft.Reject($"lists more than {DefinitionLimits.ToolsPerServer} tools", at);
            else if (Definition(item, name, at) is { } tool)
                Keep(tool, at);
        }
        catch (InvalidOperationException)
        {
            draft.Reject("this tool holds a text that is no valid Unicode", at);
        }
        catch (JsonException)
        {
            draft.Reject("this tool's schema names a member twice", at);
        }
    }

    private ToolDefinition? Definition(JsonElement given, JsonProperty? member, string at)
    {
        JsonElement item = ListShapes.Unwrapped(given);
        string? name = member?.Name ?? (item.ValueKind == JsonValueKind.String ? item.GetString() : item.Text("name"));
        if (string.IsNullOrWhiteSpace(name) || name.Length > DefinitionLimits.NameLength)
        {
            draft.Reject(string.IsNullOrWhiteSpace(name) ? "this tool has no name" : $"this tool's name is longer than {DefinitionLimits.NameLength} characters", at);
            return null;
        }
        if (item.ValueKind != JsonValueKind.Object)
            return new ToolDefinition { Name = name };
        if (ToolSchema.Fault(item) is { } fault)
        {
            draft.Reject($"the tool '{Shown(name)}' {fault}", at);
            return null;
        }
        if (item.Field("inputSchema") is { } published && (published.Object("json") ?? published).Text("type") != "object")
            draft.Warn($"the tool '{Shown(name)}' has an inputSchema that is not of type object; strict clients refuse it", at);
        if (item.Field("description") is { ValueKind: not (JsonValueKind.String or JsonValueKind.Null) })
            draft.Warn($"the tool '{Shown(name)}' has a description that is no text; it is left out", at);
        JsonElement? input = ToolSchema.InputOf(item);
        if (input is { } schema && SchemaTypes.ForeignTypeIn(schema) is { } type)
        {
            draft.Warn($"the tool '{Shown(name)}' has a schema with the type '{Shown(type)}', which JSON Schema does not have; the schema is left out", at);
            (input, isForeign) = (null, true);
        }
        return new ToolDefinition
        {
            Name = name,
            Title = item.Text("title"),
            Description = item.Text(["description", "desc", "summary"]),
            InputSchema = input,
            OutputSchema = ToolSchema.OutputOf(item),
            Annotations = ToolHints.Of(item),
        };
    }

    private void Keep(ToolDefinition tool, string at)
    {
        if (tool.Description?.Length > DefinitionLimits.TextLength || tool.Title?.Length > DefinitionLimits.TextLength)
            draft.Reject($"the tool '{Shown(tool.Name)}' has a text longer than {DefinitionLimits.TextLength} characters", at);
        else if (!names.Add(tool.Name))
            draft.Warn($"lists the tool '{Shown(tool.Name)}' again; its first definition counts", at);
        else
            tools.Add(tool with { Provenance = [draft.Blank.Provenance] });
    }

    private static string Shown(string name) => name.Length > 60 ? name[..60] + "…" : name;
}

/// <summary>Tools of one list.</summary>
/// <param name="Tools">In the list's order.</param>
/// <param name="IsForeign">Whether a schema has types that JSON Schema does not have.</param>
internal sealed record ToolReading(IReadOnlyList<ToolDefinition> Tools, bool IsForeign);
