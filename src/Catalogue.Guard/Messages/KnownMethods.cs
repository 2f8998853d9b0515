namespace Catalogue.Guard.Messages;

/// <summary>What a client may ask, over all versions of the protocol from 2024-11-05 to 2026-07-28.</summary>
internal sealed class KnownMethods(IEnumerable<string> further)
{
    public const string Call = "tools/call";
    public const string List = "tools/list";
    public const string ListChanged = "notifications/tools/list_changed";
    public const string NotificationPrefix = "notifications/";

    private readonly HashSet<string> requests = new(
        [
            "initialize", "ping", Call, List, "server/discover", "subscriptions/listen", "logging/setLevel", "completion/complete",
            "prompts/list", "prompts/get", "resources/list", "resources/templates/list", "resources/read", "resources/subscribe", "resources/unsubscribe",
            "tasks/get", "tasks/result", "tasks/list", "tasks/cancel", "tasks/update", .. further,
        ],
        StringComparer.Ordinal);

    public bool MayAsk(string method) => requests.Contains(method);
}
