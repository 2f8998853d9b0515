using Catalogue.Model.Changes;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Sources.Changes;

/// <summary>What a crawl changed in one server's record.</summary>
internal static class CrawlChanges
{
    /// <param name="known">The record before; null for a new server.</param>
    /// <param name="judged">The verdicts on the record before; null where there are none.</param>
    public static ChangeLog Between(Server? known, Server record, DateOnly today, ServerClassifications? judged = null)
    {
        if (known is null)
            return new ChangeLog { Date = today, NewServers = [new NewServer { Server = record.Id, Tools = [.. record.Tools.Select(t => t.Name).Order(StringComparer.Ordinal)] }] };
        var old = known.Tools.ToDictionary(t => t.Name, StringComparer.Ordinal);
        var now = record.Tools.ToDictionary(t => t.Name, StringComparer.Ordinal);
        RiskLevel? Level(string tool) => judged?.Tools.FirstOrDefault(v => v.Tool == tool)?.Risk;
        return new ChangeLog
        {
            Date = today,
            Added = [.. now.Keys.Except(old.Keys).Order(StringComparer.Ordinal).Select(t => new ChangedTool(record.Id, t))],
            Removed = [.. old.Keys.Except(now.Keys).Order(StringComparer.Ordinal).Select(t => new ChangedTool(record.Id, t, Level(t)))],
            Redefined =
            [
                .. now.Values.Where(t => old.TryGetValue(t.Name, out ToolDefinition? before) && IsRedefinition(before, t))
                    .OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => DefinitionDiff.Of(record.Id, old[t.Name], t)),
            ],
        };
    }

    // Where only our own summary was at hand, the author's words are read for the first time: nobody changed them.
    private static bool IsRedefinition(ToolDefinition before, ToolDefinition after) =>
        !(before is { Description: null, Summary: not null } && after.Description is not null) && Fingerprint.Of(before) != Fingerprint.Of(after);
}
