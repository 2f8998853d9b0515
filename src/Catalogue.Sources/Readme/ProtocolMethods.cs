namespace Catalogue.Sources.Readme;

/// <summary>Methods of the protocol itself, which documents list beside tools.</summary>
internal static class ProtocolMethods
{
    private static readonly HashSet<string> Unmistakable = new(StringComparer.Ordinal)
    {
        "tools/list", "tools/call", "resources/list", "resources/read", "resources/subscribe", "resources/unsubscribe", "resources/templates/list", "prompts/list", "prompts/get", "completion/complete", "logging/setLevel",
        "sampling/createMessage", "roots/list", "elicitation/create", "notifications/initialized", "notifications/cancelled", "notifications/progress", "notifications/message", "notifications/tools/list_changed",
    };

    // Words that are methods only where the others stand as well.
    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal) { "initialize", "initialized", "ping", "shutdown" };

    public static bool IsOne(string name) => Unmistakable.Contains(name);

    /// <summary>The mentions that are no methods.</summary>
    public static IReadOnlyList<ToolMention> TakenOut(IReadOnlyList<ToolMention> mentions) =>
        mentions.Any(m => IsOne(m.Name)) ? [.. mentions.Where(m => !IsOne(m.Name) && !Plain.Contains(m.Name))] : mentions;
}
