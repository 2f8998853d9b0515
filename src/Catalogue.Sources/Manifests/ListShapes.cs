using System.Text.Json;
using Catalogue.Model.Json;

namespace Catalogue.Sources.Manifests;

/// <summary>
/// Finds lists of tools in the shapes that they come in: the answer to <c>tools/list</c>, bare or in its envelope, batches and logs of messages, the
/// declarations of model APIs, catalogues and results of scans that list several servers.
/// </summary>
internal static class ListShapes
{
    private const int Deepest = 6;
    private const int MostServers = 2_000;

    /// <summary>In the file's order; none where it holds no list.</summary>
    public static IReadOnlyList<FoundList> In(JsonElement root) => [.. Find(root, 0).Take(MostServers)];

    /// <summary>A definition without the envelope that a model's API puts around it.</summary>
    public static JsonElement Unwrapped(JsonElement item) =>
        item.Object("function") is { } function && item.Text("type") is null or "function" ? function : item.Object("toolSpec") ?? item;

    private static IEnumerable<FoundList> Find(JsonElement value, int depth) => (depth > Deepest ? JsonValueKind.Undefined : value.ValueKind) switch
    {
        JsonValueKind.Array => OfArray(value, depth),
        JsonValueKind.Object => OfObject(value, depth),
        _ => [],
    };

    private static IEnumerable<FoundList> OfArray(JsonElement list, int depth)
    {
        JsonElement[] items = [.. list.EnumerateArray()];
        if (items.Length == 0)
            return depth == 0 ? [new FoundList(list)] : [];
        if (items.Any(i => Is(i, m => MessageLog.MessageOf(m) is not null)))
            return MessageLog.Lists(items);
        if (items.Any(i => Is(i, IsTool)))
            return [new FoundList(list)];
        return items.Where(i => i.ValueKind == JsonValueKind.Object).SelectMany(i => Find(i, depth + 1));
    }

    private static IEnumerable<FoundList> OfObject(JsonElement value, int depth)
    {
        if (value.Object("result") is { } result && (result.Field("tools") is not null || value.Field("jsonrpc") is not null))
            return Find(result, depth + 1);
        if (Several(value) is { } servers)
            return servers;
        if (Listed(value) is { } list)
            return [new FoundList(list, value.Object("serverInfo"))];
        if (value.Object("toolConfig") is { } config)
            return Find(config, depth + 1);
        // Results of a scan stand under the path of the configuration that was scanned; a log stands under some name.
        IEnumerable<JsonElement> inner = value.EnumerateObject().Where(m => m.Value.ValueKind == JsonValueKind.Object ? m.Value.Field("servers") is not null : m.Name is "messages" or "log" or "entries" or "events" or "scan_path_results" or "functions").Select(m => m.Value);
        return inner.SelectMany(i => Find(i, depth + 1));
    }

    private static JsonElement? Listed(JsonElement value)
    {
        foreach (string name in (ReadOnlySpan<string>)["tools", "functionDeclarations", "function_declarations", "functions"])
        {
            if (value.Field(name) is not { ValueKind: JsonValueKind.Array or JsonValueKind.Object } list)
                continue;
            // Gemini wraps declarations once more.
            if (list.ValueKind == JsonValueKind.Array && list.EnumerateArray().Any(i => i.Field("functionDeclarations") is not null || i.Field("function_declarations") is not null))
                return list.EnumerateArray().Select(i => i.Field("functionDeclarations") ?? i.Field("function_declarations")).FirstOrDefault(i => i is not null);
            if (IsList(list))
                return list;
        }
        return null;
    }

    // { "registry": { "x": { "tools": […] } } }, { "servers": [ { "name": "x", "signature": { "tools": […] } } ] }
    private static List<FoundList>? Several(JsonElement value)
    {
        if (value.Object("registry") is { } registry)
            return OfEntries(registry.EnumerateObject().Select(e => ((string?)e.Name, e.Value)));
        if (value.Array("servers") is { } list)
            return OfEntries(list.EnumerateArray().Select(e => (e.Text(["name", "id"]), e)));
        return (value.Object("servers") ?? value.Object("mcpServers")) is { } map ? OfEntries(map.EnumerateObject().Select(e => ((string?)e.Name, e.Value))) : null;
    }

    private static List<FoundList>? OfEntries(IEnumerable<(string? Name, JsonElement Value)> entries)
    {
        var found = new List<FoundList>();
        foreach ((string? name, JsonElement entry) in entries)
        {
            JsonElement said = entry.Object("signature") ?? entry;
            JsonElement? info = (said.Object("metadata") ?? said).Object("serverInfo") ?? said.Object("serverInfo");
            if (said.Field("tools") is { ValueKind: JsonValueKind.Array or JsonValueKind.Object } tools && (IsList(tools) || AreNames(tools)))
                found.Add(new FoundList(tools, info, name ?? info?.Text("name"), entry));
        }
        return found.Count > 0 ? found : null;
    }

    // In a catalogue of servers bare names are enough.
    private static bool AreNames(JsonElement list) => list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(t => t.ValueKind == JsonValueKind.String || t.Text("name") is not null);

    // Other programs keep lists of this name too; theirs do not hold objects with a name beside a text, a schema or arguments.
    private static bool IsList(JsonElement list) => list.ValueKind == JsonValueKind.Object
        ? list.EnumerateObject().Any(m => IsDefinition(m.Value))
        : list.GetArrayLength() == 0 || list.EnumerateArray().Any(i => Is(i, IsTool));

    // A text that is no valid Unicode makes an entry nothing, and says nothing of its neighbours.
    private static bool Is(JsonElement item, Predicate<JsonElement> test)
    {
        try
        {
            return test(item);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool IsTool(JsonElement item) => Unwrapped(item) is var tool && tool.Field("name") is not null && IsDefinition(tool);

    private static bool IsDefinition(JsonElement tool) =>
        tool.Field("description") is not null || tool.Field("inputSchema") is not null || tool.Field("input_schema") is not null
        || tool.Field("parameters") is not null || tool.Field("arguments") is not null || tool.Field("annotations") is not null;
}
