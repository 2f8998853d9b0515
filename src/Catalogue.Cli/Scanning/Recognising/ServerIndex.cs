using System.Text.RegularExpressions;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Site.Survey;
using Catalogue.Sources.Clients;

namespace Catalogue.Cli.Scanning.Recognising;

/// <summary>The catalogue's servers by package, repository, address and name: the index that the site gives out as <c>stack/index.json</c>, in memory.</summary>
internal sealed partial class ServerIndex
{
    private readonly ILookup<string, string> packages;
    private readonly ILookup<string, string> repositories;
    private readonly ILookup<string, string> remotes;
    private readonly ILookup<string, string> names;

    private ServerIndex((string Id, StackEntry Entry)[] servers)
    {
        packages = Lookup(servers, e => e.Packages);
        repositories = Lookup(servers, e => e.Repositories);
        remotes = Lookup(servers, e => e.Remotes);
        names = Lookup(servers, e => e.Names);
    }

    public static ServerIndex Read(CatalogueStore store) => new(
        [.. store.ServerIds().AsParallel().AsOrdered().Select(id => ServerHead.Read(store.ServerFile(id))).OfType<Server>().Select(s => (s.Id, StackEntry.Of(s)))]);

    public Recognition Recognise(ClientServer server)
    {
        var traces = Traces.Of(server);
        HashSet<string> named = [.. Names(server.Name).SelectMany(n => names[n])];
        foreach ((string kind, ILookup<string, string> map, IReadOnlyList<string> keys) in (ReadOnlySpan<(string, ILookup<string, string>, IReadOnlyList<string>)>)[("package", packages, traces.Packages), ("repository", repositories, traces.Repositories), ("address", remotes, traces.Remotes)])
        {
            string[] found = [.. keys.SelectMany(k => map[k]).Distinct(StringComparer.Ordinal)];
            if (found.Length == 0 && map == remotes)
                found = [.. keys.Select(Endpoint).SelectMany(k => map[k]).Distinct(StringComparer.Ordinal)];
            string[] narrowed = found.Length > 1 ? [.. found.Where(named.Contains)] : found;
            if (narrowed.Length == 1)
                return new Recognition(narrowed[0], kind, []);
            if (found.Length > 1)
                return new Recognition(null, $"several servers of the catalogue share its {kind}", found);
        }
        // A name is whatever a user chose: a hint, never a recognition.
        return new Recognition(null, Unknown(traces), traces.Packages.Count + traces.Remotes.Count > 0 ? [] : [.. named]);
    }

    // What follows the endpoint chooses within one server: example.com/mcp/ORGANISATION.
    private static string Endpoint(string remote) => remote.IndexOf("/mcp/", StringComparison.Ordinal) is > 0 and var at ? remote[..at] : remote;

    private static string Unknown(Traces traces) =>
        traces.Packages.Count > 0 ? "the catalogue does not know its package"
        : traces.Remotes.Count > 0 ? "the catalogue does not know its address"
        : traces.Repositories.Count > 0 ? "the catalogue does not know its repository"
        : "it is started from something local";

    private static IEnumerable<string> Names(string key) => [key.ToLowerInvariant(), string.Join('-', Words().Split(key.ToLowerInvariant()).Where(w => w is not ("" or "mcp" or "server")))];

    private static ILookup<string, string> Lookup((string Id, StackEntry Entry)[] servers, Func<StackEntry, IReadOnlyList<string>> keys) =>
        servers.SelectMany(s => keys(s.Entry).Distinct(StringComparer.Ordinal).Select(k => (Key: k, s.Id))).ToLookup(p => p.Key, p => p.Id, StringComparer.Ordinal);

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
