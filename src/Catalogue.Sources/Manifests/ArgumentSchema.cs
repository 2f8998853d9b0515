using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using Catalogue.Model;
using Catalogue.Model.Json;

namespace Catalogue.Sources.Manifests;

/// <summary>Builds a JSON Schema out of arguments that are listed one by one.</summary>
internal static class ArgumentSchema
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["string"] = "string",
        ["str"] = "string",
        ["integer"] = "integer",
        ["int"] = "integer",
        ["number"] = "number",
        ["float"] = "number",
        ["boolean"] = "boolean",
        ["bool"] = "boolean",
        ["array"] = "array",
        ["list"] = "array",
        ["object"] = "object",
        ["dict"] = "object",
    };

    /// <summary>From <c>[{name, type, desc, optional, …}]</c>; null where no argument has a name.</summary>
    public static JsonElement? FromList(JsonElement arguments, bool requiredUnlessOptional)
    {
        JsonElement[] named = [.. arguments.EnumerateArray().Where(a => a.Text("name") is not null).DistinctBy(a => a.Text("name")).Take(DefinitionLimits.Parameters)];
        if (named.Length == 0 && arguments.GetArrayLength() > 0)
            return null;
        return Build([.. named.Select(a => (a.Text("name")!, a))], requiredUnlessOptional);
    }

    /// <summary>From <c>{name: {type, description, required}}</c>; null where a member is something else.</summary>
    public static JsonElement? FromMap(JsonElement arguments)
    {
        JsonProperty[] members = [.. arguments.EnumerateObject().DistinctBy(m => m.Name).Take(DefinitionLimits.Parameters)];
        return members.All(m => m.Value.ValueKind == JsonValueKind.Object) ? Build([.. members.Select(m => (m.Name, m.Value))], requiredUnlessOptional: false) : null;
    }

    private static JsonElement Build(IReadOnlyList<(string Name, JsonElement Argument)> arguments, bool requiredUnlessOptional)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("type", "object");
            writer.WriteStartObject("properties");
            foreach ((string name, JsonElement argument) in arguments)
                Property(writer, name, argument);
            writer.WriteEndObject();
            string[] required = [.. arguments.Where(a => a.Argument.Flag("required") ?? (requiredUnlessOptional && a.Argument.Flag("optional") != true)).Select(a => a.Name)];
            if (required.Length > 0)
            {
                writer.WriteStartArray("required");
                foreach (string name in required)
                    writer.WriteStringValue(name);
                writer.WriteEndArray();
            }
            writer.WriteEndObject();
        }
        using var document = JsonDocument.Parse(buffer.WrittenMemory, BoundedJson.Options);
        return document.RootElement.Clone();
    }

    private static void Property(Utf8JsonWriter writer, string name, JsonElement argument)
    {
        writer.WriteStartObject(name);
        if (argument.Text("type") is { } type && Types.TryGetValue(type, out string? known))
            writer.WriteString("type", known);
        if (argument.Text(["description", "desc"]) is { } description)
            writer.WriteString("description", description);
        foreach (string kept in (ReadOnlySpan<string>)["items", "enum", "default"])
        {
            if (argument.Field(kept) is { } value && JsonMarshal.GetRawUtf8Value(value).Length <= 10_000)
            {
                writer.WritePropertyName(kept);
                value.WriteTo(writer);
            }
        }
        writer.WriteEndObject();
    }
}
