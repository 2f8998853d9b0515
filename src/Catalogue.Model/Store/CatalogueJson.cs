using System.Collections;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Catalogue.Model.Changes;
using Catalogue.Model.Language;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Model.Store;

/// <summary>The one JSON form of catalogue files: members in declared order, two spaces, LF, no nulls and no empty lists, so that an unchanged catalogue gives an empty diff.</summary>
public static class CatalogueJson
{
    public static JsonTypeInfo<Server> Server { get; } = TypeInfo<Server>();

    public static JsonTypeInfo<ServerClassifications> Classifications { get; } = TypeInfo<ServerClassifications>();

    public static JsonTypeInfo<ChangeLog> Changes { get; } = TypeInfo<ChangeLog>();

    /// <summary>The same on one line, for a journal.</summary>
    public static JsonTypeInfo<ChangeLog> ChangeLine { get; } = TypeInfo<ChangeLog>(indented: false);

    private static JsonTypeInfo<T> TypeInfo<T>(bool indented = true) => (JsonTypeInfo<T>)new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Keeps every script readable; what cannot be seen is escaped afterwards.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
        NewLine = "\n",
        MaxDepth = DefinitionLimits.JsonDepth + 8,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        TypeInfoResolver = CatalogueJsonContext.Default.WithAddedModifier(OmitEmptyLists),
    }.GetTypeInfo(typeof(T));

    private static void OmitEmptyLists(JsonTypeInfo type)
    {
        foreach (JsonPropertyInfo member in type.Properties.Where(p => typeof(IEnumerable).IsAssignableFrom(p.PropertyType) && p.PropertyType != typeof(string)))
            member.ShouldSerialize = static (_, list) => list is ICollection { Count: > 0 };
    }

    /// <summary>UTF-8 bytes ending in one LF.</summary>
    public static byte[] ToBytes<T>(T value, JsonTypeInfo<T> type)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(value, type);
        // Beyond ASCII only strings hold anything, so the escapes land inside strings.
        if (!Ascii.IsValid(json))
            json = Encoding.UTF8.GetBytes(InvisibleText.Escaped(Encoding.UTF8.GetString(json)));
        Array.Resize(ref json, json.Length + 1);
        json[^1] = (byte)'\n';
        return json;
    }
}

[JsonSerializable(typeof(Server))]
[JsonSerializable(typeof(ServerClassifications))]
[JsonSerializable(typeof(ChangeLog))]
internal sealed partial class CatalogueJsonContext : JsonSerializerContext;
