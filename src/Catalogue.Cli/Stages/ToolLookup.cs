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
    private const int MostServers = 10;

    /// <summary>The server that <paramref name="text"/> names, and what is left of it as the tool's name.</summary>
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
        throw new UsageException(Missing(store, text, ids));
    }

    public static ToolDefinition Tool(Server server, string name) =>
        server.Tools.FirstOrDefault(t => t.Name == name)
        ?? server.Tools.FirstOrDefault(t => Slug.OfAll(server.Tools.Select(x => x.Name))[t.Name] == name)
        ?? throw new UsageException($"{server.Id} has no tool '{name}'.{Nearest.Question(name, server.Tools.Select(t => t.Name))} It has: {string.Join(", ", server.Tools.Take(40).Select(t => t.Name))}");

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

    // A tool's name alone: the servers that have it, or the tools that may have been meant.
    private static string Missing(CatalogueStore store, string text, IReadOnlyList<string> ids)
    {
        string name = text[(text.LastIndexOf('/') + 1)..];
        ILookup<string, string> servers = ids.SelectMany(i => store.LoadServer(i, [])?.Tools.Select(t => (t.Name, Server: i)) ?? []).ToLookup(t => t.Name, t => t.Server, StringComparer.Ordinal);
        if (servers[name].ToArray() is { Length: > 0 } holders)
            return $"'{name}' is a tool of {string.Join(", ", holders.Take(MostServers))}{(holders.Length > MostServers ? $" and {holders.Length - MostServers} more" : "")}. Name one: {holders[0]}/{name}";
        string[] words = text.Split('/', '-', ' ');
        string[] near = [.. Nearest.To(name, servers.Select(s => s.Key)), .. ids.Where(id => words.Any(w => w.Length > 2 && id.Contains(w, StringComparison.OrdinalIgnoreCase))).Take(5)];
        return $"No server '{text}' in the catalogue{(text == name ? ", and no tool of that name" : "")}.{(near.Length == 0 ? "" : $" Did you mean {string.Join(", ", near)}?")}";
    }
}
