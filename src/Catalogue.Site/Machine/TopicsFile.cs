using System.Text.Json;
using Catalogue.Site.Pages.Search;

namespace Catalogue.Site.Machine;

/// <summary>What the search offers besides tools and servers, for <c>assets/search-topics.js</c>: a list of kind, title, address and words.</summary>
internal static class TopicsFile
{
    public static byte[] Of(IEnumerable<SearchTopic> topics)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Encoder = ApiDocuments.Encoder }))
        {
            writer.WriteStartArray();
            foreach (SearchTopic topic in topics)
            {
                writer.WriteStartArray();
                foreach (string part in (ReadOnlySpan<string>)[topic.Kind, topic.Title, topic.Href, topic.Words])
                    writer.WriteStringValue(part);
                writer.WriteEndArray();
            }
            writer.WriteEndArray();
        }
        json.WriteByte((byte)'\n');
        return json.ToArray();
    }
}
