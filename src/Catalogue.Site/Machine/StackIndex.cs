using System.Text.Json;
using Catalogue.Site.Survey;

namespace Catalogue.Site.Machine;

/// <summary>
/// <c>/stack/index.json</c>: which server a package, a repository, a remote address or a name stands for. One file, not shards: a page that asked
/// for the shard of each name would tell the host the names of servers that the catalogue does not know, and the file is read once, on demand.
/// </summary>
internal sealed class StackIndex
{
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
