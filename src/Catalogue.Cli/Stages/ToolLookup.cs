using Catalogue.Classifier;
using Catalogue.Cli.Screen;
using Catalogue.Model;
using Catalogue.Model.Language;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;

namespace Catalogue.Cli.Stages;

/// <summary>Finds a server by id or slug and a tool by name or slug, and judges it when the judgement on disk is not current.</summary>
internal static class ToolLookup
{
    private const int MostServers = 10, MostNames = 10, MostNear = 4;

    /// <summary>The server that <paramref name="text"/> names, and what is left of it as the tool's name; also a tool's name alone where one server has it.</summary>
    public static (Server Server, string? Tool) Split(CatalogueStore store, string text)
    {
        IReadOnlyList<string> ids = store.ServerIds();
        foreach (string id in ids.OrderByDescending(i => i.Length))
        {
            foreach (string form in (ReadOnlySpan<string>)[id, ServerId.ToSlug(id)])
            {
                if (text.Equals(form, StringComparison.OrdinalIgnoreCase))
                    return (Load(store, id), null);
                if (text.StartsWith(form + "/", StringComparison.OrdinalIgnoreCase))
                    return (Load(store, id), text[(form.Length + 1)..]);
            }
        }
        ILookup<string, string> holders = ids.SelectMany(i => store.LoadServer(i, [])?.Tools.Select(t => (t.Name, Server: i)) ?? []).ToLookup(t => t.Name, t => t.Server, StringComparer.Ordinal);
        return holders[text].ToArray() is [var only] ? (Load(store, only), text) : throw new UsageException(Missing(text, ids, holders));
    }

    public static ToolDefinition Tool(Server server, string name) =>
        server.Tools.FirstOrDefault(t => t.Name == name)
        ?? server.Tools.FirstOrDefault(t => Slug.OfAll(server.Tools.Select(x => x.Name))[t.Name] == name)
        ?? throw new UsageException($"{server.Id} has no tool '{name}'.{Nearest.Question(name, server.Tools.Select(t => t.Name))} It has {Names(server)}");

    public static ServerClassifications Judgements(CatalogueStore store, Server server) => Judgements(store, server, ToolClassifier.Load(store.ModelFolder));

    /// <summary>The same for who asks for many servers.</summary>
    public static ServerClassifications Judgements(CatalogueStore store, Server server, ToolClassifier classifier)
    {
        List<Problem> problems = [];
        IReadOnlyList<Review> reviews = store.LoadReviews(server.Id, problems);
        return store.LoadClassifications(server.Id, problems) is { } known && known.Basis == classifier.BasisOf(server, reviews) ? known : classifier.Classify(server, reviews);
    }

    private static Server Load(CatalogueStore store, string id)
    {
        List<Problem> problems = [];
        return store.LoadServer(id, problems) ?? throw new UsageException(string.Join(Environment.NewLine, problems));
    }

    private static string Names(Server server) =>
        string.Join(", ", server.Tools.Take(MostNames).Select(t => t.Name)) + (server.Tools.Count > MostNames ? $" and {server.Tools.Count - MostNames} more." : ".");

    // The servers with the most parts that are, or nearly are, words of the text; words that stand in every name tell nothing.
    private static IEnumerable<string> NearServers(string text, IReadOnlyList<string> ids)
    {
        string[] words = [.. Parts(text).Where(w => w.Length > 2 && w is not ("mcp" or "server" or "servers"))];
        return ids.Select(id => (Id: id, Score: words.Sum(w => Parts(id).Max(p => p == w ? 3 : Nearest.Is(w, p) ? 2 : p.Contains(w, StringComparison.Ordinal) ? 1 : 0))))
            .Where(s => s.Score > 0).OrderByDescending(s => s.Score).ThenBy(s => s.Id.Length).ThenBy(s => s.Id, StringComparer.Ordinal).Take(MostNear).Select(s => s.Id);
    }

    private static string[] Parts(string text) => text.ToLowerInvariant().Split(['/', '-', '.', '_', ' '], StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } parts ? parts : [""];

    // The tool's name is right and the server's is not: the servers of a like name that have the tool, else all that have it.
    private static string MissingServer(string server, string name, IReadOnlyList<string> ids, string[] holders)
    {
        string[] near = [.. NearServers(server, ids)];
        string[] both = [.. near.Where(holders.Contains)];
        string also = both.Length > 0 || near.Length == 0 ? "" : $" Servers of a like name, without this tool: {string.Join(", ", near)}.";
        return $"No server '{server}' in the catalogue. Did you mean {string.Join(", ", (both.Length > 0 ? both : holders).Take(MostNear).Select(m => $"{m}/{name}"))}?{also}";
    }

    // A tool's name alone: the servers that have it, or the tools that may have been meant.
    private static string Missing(string text, IReadOnlyList<string> ids, ILookup<string, string> servers)
    {
        string name = text[(text.LastIndexOf('/') + 1)..];
        if (text != name && servers.Contains(name))
            return MissingServer(text[..^(name.Length + 1)], name, ids, [.. servers[name]]);
        if (servers[name].ToArray() is { Length: > 0 } holders)
            return $"'{name}' is a tool of {string.Join(", ", holders.Take(MostServers))}{(holders.Length > MostServers ? $" and {holders.Length - MostServers} more" : "")}. Name one: {holders[0]}/{name}";
        string[] near = [.. NearServers(text, ids), .. Nearest.To(name, servers.Select(s => s.Key))];
        return $"No server '{text}' in the catalogue{(text == name ? ", and no tool of that name" : "")}.{(near.Length == 0 ? "" : $" Did you mean {string.Join(", ", near)}?")}";
    }
}
