using System.Text;
using System.Text.Json;

namespace Catalogue.Guard.Messages;

/// <summary>What a question of guard's own repeats from the call that it is asked for, since 2026-07-28 wants it said each time.</summary>
internal static class RequestMeta
{
    /// <returns>JSON, or null where the call says no version. A progress token is left out: it would bring notices that nobody waits for.</returns>
    public static byte[]? Of(ClientMessage call)
    {
        if (call.Version is null || !call.Params.TryGetProperty("_meta", out JsonElement said))
            return null;
        IEnumerable<string> members = said.EnumerateObject()
            .Where(m => m.Name is "io.modelcontextprotocol/protocolVersion" or "io.modelcontextprotocol/clientInfo" or "io.modelcontextprotocol/clientCapabilities")
            .Select(m => $"\"{m.Name}\":{m.Value.GetRawText()}");
        return Encoding.UTF8.GetBytes("{" + string.Join(',', members) + "}");
    }
}
