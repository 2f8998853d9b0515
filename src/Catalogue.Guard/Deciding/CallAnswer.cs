using Catalogue.Guard.Messages;
using Catalogue.Model.Policies;

namespace Catalogue.Guard.Deciding;

/// <summary>What a caller is told of a call that is not made.</summary>
internal static class CallAnswer
{
    // From this version on a result names its type.
    private const string Modern = "2026-07-28";

    public static bool IsModern(string? version) => string.CompareOrdinal(version, Modern) >= 0;

    /// <param name="version">The version that the message names; null where it names none.</param>
    public static byte[] Of(ClientMessage message, Ruling ruling, string? version) => (ruling.Action, message.Call!.IsTask) switch
    {
        // As if there were no such tool.
        (PolicyAction.Hide, _) => Reply.Error(message.Id!.Value.Json, ErrorCode.InvalidParams, "Unknown tool: " + message.Call.Tool),
        // Whoever starts a task waits for a task, not for a tool's result.
        (_, true) => Reply.Error(message.Id!.Value.Json, ErrorCode.InvalidParams, "Denied by policy: " + ruling.Reason),
        _ => Reply.Denied(message.Id!.Value.Json, ruling.Reason, IsModern(version)),
    };
}
