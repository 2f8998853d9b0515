using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace Catalogue.Model.Store;

/// <summary>JSON Schemas of the catalogue's files, exported from the types, for other programs to validate with.</summary>
public static class CatalogueSchemas
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    /// <summary>File name and content of each schema, in alphabetical order.</summary>
    public static IEnumerable<(string File, byte[] Content)> All() =>
    [
        Export("attack", "The front matter of one attack case; slug and body come from the file itself.", CatalogueYaml.AttackCase),
        Export("changes", "What one day's crawls and judgements changed.", CatalogueJson.Changes),
        Export("classifications", "All judgements of one server.", CatalogueJson.Classifications),
        Export("reviews", "People's verdicts on one server's tools.", CatalogueYaml.ReviewList),
        Export("server", "One server and its tools.", CatalogueJson.Server),
        Export("signal", "What one signal means.", CatalogueYaml.SignalInfo),
    ];

    private static (string File, byte[] Content) Export(string name, string title, JsonTypeInfo type)
    {
        JsonNode exported = type.GetJsonSchemaAsNode(new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true });
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = title,
        };
        foreach ((string key, JsonNode? value) in exported.AsObject())
            schema[key] = value?.DeepClone();
        return (name + ".schema.json", Encoding.UTF8.GetBytes(schema.ToJsonString(Indented) + "\n"));
    }
}
