using System.Text.Json;
using Catalogue.Model.Json;

namespace Catalogue.Sources.Manifests;

/// <summary>Batches and logs of JSON-RPC messages: what a server said of itself, and the pages of its list.</summary>
internal static class MessageLog
{
    private static readonly string[] Envelopes = ["message", "data", "payload", "body", "msg", "response"];

    /// <summary>The message that an entry is or wraps, or null.</summary>
    public static JsonElement? MessageOf(JsonElement entry)
    {
        if (entry.Field("jsonrpc") is not null)
            return entry;
        foreach (string name in Envelopes)
        {
            if (entry.Object(name) is { } inner && inner.Field("jsonrpc") is not null)
                return inner;
        }
        return null;
    }

    /// <summary>A list for each server that introduces itself; one without a name where none does.</summary>
    public static IEnumerable<FoundList> Lists(IEnumerable<JsonElement> entries)
    {
        var lists = new List<(JsonElement? Info, List<JsonElement> Tools)>();
        JsonElement? info = null;
        foreach (JsonElement? result in entries.Select(MessageOf).Where(m => m is not null).Select(m => m!.Value.Object("result")))
        {
            if (result?.Object("serverInfo") is { } said)
                info = said;
            if (result?.Array("tools") is not { } tools)
                continue;
            int at = lists.FindIndex(l => l.Info?.Text("name") == info?.Text("name"));
            if (at < 0)
                lists.Add((info, []));
            lists[at < 0 ? ^1 : at].Tools.AddRange(tools.EnumerateArray());
        }
        return [.. lists.Select(l => new FoundList(JsonSerializer.SerializeToElement([.. l.Tools], ManifestJson.Default.JsonElementArray), l.Info, lists.Count > 1 ? l.Info?.Text("name") : null))];
    }
}
