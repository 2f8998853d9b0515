using System.Text.Json;
using Catalogue.Model.Servers;
using Catalogue.Policies.Advice;

namespace Catalogue.Site.Machine;

/// <summary>
/// <c>/stack/index.json</c>: which server a package, a repository, a remote address or a name stands for. One file, not shards: a page that asked
/// for the shard of each name would tell the host the names of servers that the catalogue does not know, and the file is read once, on demand.
/// </summary>
public sealed class StackIndex
{
    public const string Path = "stack/index.json";

    // A longer key is nobody's package and would only make the file large.
    private const int LongestKey = 200;
    private const int MostServersOfAKey = 8;

    private readonly List<string> servers = [];
    private readonly SortedDictionary<string, List<int>> packages = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<int>> repositories = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<int>> remotes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<int>> names = new(StringComparer.Ordinal);

    /// <summary>Add servers in the order of their ids.</summary>
    public void Add(StackEntry entry)
    {
        int number = servers.Count;
        servers.Add(entry.Slug);
        Put(packages, entry.Packages, number);
        Put(repositories, entry.Repositories, number);
        Put(remotes, entry.Remotes, number);
        Put(names, entry.Names, number);
    }

    /// <summary>Members <c>servers</c> (slugs) and one map for each kind of key, whose values are places in that list, sorted.</summary>
    public byte[] ToJson()
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Encoder = ApiDocuments.Encoder }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", 1);
            writer.WriteStartArray("servers");
            servers.ForEach(writer.WriteStringValue);
            writer.WriteEndArray();
            Write(writer, "packages", packages);
            Write(writer, "repositories", repositories);
            Write(writer, "remotes", remotes);
            Write(writer, "names", names);
            writer.WriteEndObject();
        }
        json.WriteByte((byte)'\n');
        return json.ToArray();
    }

    private static void Put(SortedDictionary<string, List<int>> map, IEnumerable<string> keys, int number)
    {
        foreach (string key in keys.Where(k => k.Length is > 0 and <= LongestKey).Distinct(StringComparer.Ordinal))
        {
            if (!map.TryGetValue(key, out List<int>? places))
                map.Add(key, places = []);
            // What many share identifies none; the page says so from two on.
            if (places.Count < MostServersOfAKey)
                places.Add(number);
        }
    }

    private static void Write(Utf8JsonWriter writer, string name, SortedDictionary<string, List<int>> map)
    {
        writer.WriteStartObject(name);
        foreach ((string key, List<int> places) in map)
        {
            writer.WriteStartArray(key);
            places.ForEach(writer.WriteNumberValue);
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }
}

/// <summary>The keys of one server; <c>assets/stack/</c> brings what it finds in a configuration into the same forms.</summary>
public sealed record StackEntry(string Slug, IReadOnlyList<string> Packages, IReadOnlyList<string> Repositories, IReadOnlyList<string> Remotes, IReadOnlyList<string> Names)
{
    public static StackEntry Of(Server server) => new(
        server.Slug,
        [.. server.Packages.Select(KeyOf)],
        server.Source is { } source ? [source.Repository.ToLowerInvariant(), .. server.Aliases] : [.. server.Aliases],
        [.. server.Remotes.Select(r => RemoteKey(r.Url)).OfType<string>()],
        [ServerKeys.Default(server), server.Id.Split('/')[^1]]);

    /// <summary>Host and path without what differs between transports of one server; null where the address is none of the web.</summary>
    public static string? RemoteKey(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
            return null;
        string path = uri.AbsolutePath.TrimEnd('/');
        foreach (string transport in (ReadOnlySpan<string>)["/sse", "/mcp"])
            path = path.EndsWith(transport, StringComparison.Ordinal) ? path[..^transport.Length] : path;
        return uri.IdnHost.ToLowerInvariant() + (uri.IsDefaultPort ? "" : ":" + uri.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)) + path.TrimEnd('/');
    }

    private static string KeyOf(ServerPackage package)
    {
        string registry = package.Registry.ToLowerInvariant() is "docker" ? "oci" : package.Registry.ToLowerInvariant();
        string name = package.Name.Trim().ToLowerInvariant();
        return registry + ":" + registry switch
        {
            "pypi" => Normalised(name),
            "oci" => Image(name),
            _ => name,
        };
    }

    // PEP 503: runs of hyphen, underscore and full stop are one hyphen.
    private static string Normalised(string name) => string.Join('-', name.Split('-', '_', '.').Where(p => p.Length > 0));

    private static string Image(string name)
    {
        string plain = name.Split('@')[0];
        foreach (string host in (ReadOnlySpan<string>)["docker.io/", "index.docker.io/", "library/"])
            plain = plain.StartsWith(host, StringComparison.Ordinal) ? plain[host.Length..] : plain;
        int tag = plain.LastIndexOf(':');
        return tag > plain.LastIndexOf('/') ? plain[..tag] : plain;
    }
}
