using System.Text.Json;
using Catalogue.Site.Survey;

namespace Catalogue.Site.Machine;

/// <summary>
/// <c>/names/index.json</c>: <c>servers</c> (slugs) and <c>names</c>, for each name that several servers use whether it is a look-alike, and its tools, each
/// with the place of its server in the first list.
/// </summary>
internal static class NameIndex
{
    private const int MostToolsOfAName = 500;

    public static byte[] Of(SharedNames names)
    {
        string[] servers = [.. names.Groups.SelectMany(g => g.Tools.Take(MostToolsOfAName)).Select(t => t.Server.Slug).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var places = servers.Select((slug, i) => (slug, i)).ToDictionary(s => s.slug, s => s.i, StringComparer.Ordinal);
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Encoder = ApiDocuments.Encoder }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", 1);
            writer.WriteStartArray("servers");
            foreach (string slug in servers)
                writer.WriteStringValue(slug);
            writer.WriteEndArray();
            writer.WriteStartArray("names");
            foreach (SharedName name in names.Groups)
                Write(writer, name, places);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        json.WriteByte((byte)'\n');
        return json.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, SharedName name, Dictionary<string, int> places)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("alike", name.IsLookAlike);
        writer.WriteStartArray("tools");
        foreach (ToolEntry tool in name.Tools.Take(MostToolsOfAName))
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(places[tool.Server.Slug]);
            writer.WriteStringValue(tool.Name);
            writer.WriteEndArray();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
