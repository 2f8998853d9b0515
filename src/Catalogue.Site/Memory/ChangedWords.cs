using Catalogue.Site.Survey;

namespace Catalogue.Site.Memory;

/// <summary>What tools do, by the words of their names, where one that does it is new, gone or has changed since the last build: no other list of tools elsewhere can differ.</summary>
internal sealed class ChangedWords
{
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);

    private ChangedWords()
    {
    }

    /// <param name="now">All servers.</param>
    /// <param name="isKept">Whether a server's files are those of the last build.</param>
    /// <param name="last">What that build knew.</param>
    public static ChangedWords Between(IReadOnlyList<ServerEntry> now, Predicate<string> isKept, RememberedServers last)
    {
        var changed = new ChangedWords();
        // Nothing of such a build is asked after.
        if (last.Count == 0)
            return changed;
        var ids = now.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        foreach (ServerEntry server in now.Where(s => !isKept(s.Id)))
            changed.Add(server);
        foreach (ServerEntry server in last.Ids.Where(id => !ids.Contains(id) || !isKept(id)).Select(id => last.Find(id)!.Entry))
            changed.Add(server);
        return changed;
    }

    public bool Has(ToolEntry tool) => keys.Contains(tool.Does);

    private void Add(ServerEntry server)
    {
        foreach (ToolEntry tool in server.Tools.Where(t => t.Does.Length > 0))
            keys.Add(tool.Does);
    }
}
