using Catalogue.Sources.Clients;

namespace Catalogue.Cli.Scanning.Reading;

/// <summary>Takes <c>catalogue guard … --</c> away from before a server's command.</summary>
internal static class GuardedCommand
{
    /// <summary>The entry as it was before guard was put there, and guard's own arguments; null where there is no guard.</summary>
    public static (ClientEntry Entry, IReadOnlyList<string>? Guard) Split(ClientEntry entry)
    {
        ClientServer server = entry.Server;
        List<string> words = [.. server.Arguments];
        int guard = words.IndexOf("guard"), end = words.IndexOf("--");
        if (server.Command is null || guard < 0 || end < guard || end + 1 >= words.Count || !words[guard..end].Any(w => w == "--policy" || w.StartsWith("--policy=", StringComparison.Ordinal)))
            return (entry, null);
        return (new ClientEntry(server with { Command = words[end + 1], Arguments = [.. words.Skip(end + 2)] }, entry.Variables, entry.Headers), words[(guard + 1)..end]);
    }
}
