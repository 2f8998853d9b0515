using System.Text.Json;
using Catalogue.Model.Json;

namespace Catalogue.Model.Servers;

/// <summary>Reads the parameters out of an input schema, whatever its author made of JSON Schema.</summary>
public static class ToolParameters
{
    /// <summary>In schema order, parents before children; local <c>$ref</c> followed, depth and number bounded.</summary>
    public static IReadOnlyList<ToolParameter> Of(ToolDefinition tool) => tool.InputSchema is { } schema ? Of(schema, tool.Text) : [];

    /// <param name="toolText">What is known of the tool in words.</param>
    public static IReadOnlyList<ToolParameter> Of(JsonElement schema, string? toolText = null)
    {
        var found = new List<ToolParameter>();
        new Walk(schema, found, toolText).Properties(schema, "", "", depth: 0);
        return found;
    }

    /// <summary>One parameter from the schema of its value, which stands at a pointer.</summary>
    public static ToolParameter Read(string name, string pointer, JsonElement schema) => new()
    {
        Name = name,
        Pointer = pointer,
        Type = SchemaText.TypeOf(schema),
        Description = SchemaText.StringOf(schema, "description"),
        DescribedAt = pointer,
        Values = SchemaText.ValuesOf(schema),
        Default = SchemaText.DefaultOf(schema),
        Format = SchemaText.StringOf(schema, "format"),
    };

    private sealed class Walk(JsonElement root, List<ToolParameter> found, string? toolText)
    {
        public void Properties(JsonElement schema, string pointer, string prefix, int depth)
        {
            (schema, pointer) = Follow(schema, pointer);
            if (depth > DefinitionLimits.ParameterDepth || schema.ValueKind != JsonValueKind.Object)
                return;
            if (schema.TryGetProperty("properties", out JsonElement properties) && properties.ValueKind == JsonValueKind.Object)
            {
                HashSet<string> required = Required(schema);
                foreach (JsonProperty property in properties.EnumerateObject())
                    One(property, required.Contains(property.Name), $"{pointer}/properties/{JsonPointer.Escape(property.Name)}", prefix, depth);
            }
            foreach (string union in (ReadOnlySpan<string>)["allOf", "anyOf", "oneOf"])
                Members(schema, union, pointer, prefix, depth);
        }

        private void Members(JsonElement schema, string union, string pointer, string prefix, int depth)
        {
            if (!schema.TryGetProperty(union, out JsonElement members) || members.ValueKind != JsonValueKind.Array)
                return;
            int index = 0;
            foreach (JsonElement member in members.EnumerateArray())
                Properties(member, $"{pointer}/{union}/{index++}", prefix, depth + 1);
        }

        private void One(JsonProperty property, bool required, string pointer, string prefix, int depth)
        {
            if (found.Count >= DefinitionLimits.Parameters)
                return;
            (JsonElement schema, string at) = Follow(property.Value, pointer);
            string name = prefix + property.Name;
            if (found.Exists(p => p.Name == name))
                return;
            string? own = SchemaText.StringOf(property.Value, "description");
            ToolParameter read = Read(name, at, schema) with { Required = required, ToolText = toolText };
            found.Add(own is null ? read : read with { Description = own, DescribedAt = pointer });
            Properties(schema, at, name + ".", depth + 1);
            if (schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("items", out JsonElement items))
                Properties(items, at + "/items", name + "[].", depth + 1);
        }

        // A chain of references longer than this is a loop.
        private (JsonElement Schema, string Pointer) Follow(JsonElement schema, string pointer)
        {
            for (int hop = 0; hop < 8; hop++)
            {
                if (SchemaText.StringOf(schema, "$ref") is not { } reference || !reference.StartsWith('#'))
                    break;
                if (JsonPointer.Resolve(root, reference[1..]) is not { } target)
                    break;
                (schema, pointer) = (target, reference[1..]);
            }
            return (schema, pointer);
        }

        private static HashSet<string> Required(JsonElement schema) =>
            schema.TryGetProperty("required", out JsonElement names) && names.ValueKind == JsonValueKind.Array
                ? [.. names.EnumerateArray().Where(n => n.ValueKind == JsonValueKind.String).Select(n => n.GetString()!)]
                : [];
    }
}
