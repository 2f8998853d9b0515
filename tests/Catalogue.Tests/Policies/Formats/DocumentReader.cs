using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace Catalogue.Tests.Policies.Formats;

/// <summary>Reads a document with a parser that is not ours and lists every text in it, keys included.</summary>
internal static class DocumentReader
{
    /// <summary>Null where this language has no parser here; the engine proofs read those.</summary>
    public static IReadOnlyList<string>? Texts(string language, string document) => language switch
    {
        "json" => Json(document),
        "yaml" => Yaml(document),
        _ => null,
    };

    private static List<string> Json(string document)
    {
        using var json = JsonDocument.Parse(document);
        var texts = new List<string>();
        Walk(json.RootElement);
        return texts;

        void Walk(JsonElement element)
        {
            if (element.ValueKind == JsonValueKind.String)
                texts.Add(element.GetString()!);
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement item in element.EnumerateArray())
                    Walk(item);
            }
            if (element.ValueKind != JsonValueKind.Object)
                return;
            foreach (JsonProperty member in element.EnumerateObject())
            {
                texts.Add(member.Name);
                Walk(member.Value);
            }
        }
    }

    private static List<string> Yaml(string document)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(document));
        return [.. Assert.Single(stream.Documents).AllNodes.OfType<YamlScalarNode>().Select(s => s.Value ?? "")];
    }
}
