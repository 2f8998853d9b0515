using System.Text.Json;
using Catalogue.Classifier.Text;
using Catalogue.Model.Json;
using Catalogue.Model.Servers;

namespace Catalogue.Classifier.Facts;

/// <summary>
/// What a caller supplies where a schema gives it no name of its own, or the same name again: entries of lists (of lists), values under free
/// keys, and each variant of a union.
/// </summary>
internal static class DeepParameters
{
    private const int Most = 60, Deepest = 12, MostSchemas = 2_000;

    /// <param name="known">Arguments that were read already; none of them is returned.</param>
    public static IReadOnlyList<ParameterText> Of(ToolDefinition tool, IReadOnlyList<ToolParameter> known)
    {
        if (tool.InputSchema is not { ValueKind: JsonValueKind.Object } schema)
            return [];
        var walk = new Walk(schema, [.. known.Select(p => p.Pointer)]);
        walk.Inside(schema, "", "", 0);
        return walk.Found;
    }

    private sealed class Walk(JsonElement root, HashSet<string> seen)
    {
        private readonly HashSet<string> entered = new(StringComparer.Ordinal);

        public List<ParameterText> Found { get; } = [];

        public void Inside(JsonElement schema, string pointer, string name, int depth)
        {
            (schema, pointer) = Follow(schema, pointer);
            if (schema.ValueKind != JsonValueKind.Object || depth > Deepest || Found.Count >= Most || entered.Count >= MostSchemas || !entered.Add(pointer))
                return;
            foreach (JsonProperty keyword in schema.EnumerateObject())
            {
                string at = $"{pointer}/{keyword.Name}";
                if (keyword.Name is "properties" or "patternProperties" && keyword.Value.ValueKind == JsonValueKind.Object)
                    Named(keyword, at, name, depth);
                else if (keyword.Name is "additionalProperties" or "unevaluatedProperties")
                    One(keyword.Value, at, name + ".*", depth);
                else if (keyword.Name is "items" or "contains" or "additionalItems" && keyword.Value.ValueKind == JsonValueKind.Object)
                    One(keyword.Value, at, name + "[]", depth);
                else if (keyword.Value.ValueKind == JsonValueKind.Array && keyword.Name is "prefixItems" or "items" or "allOf" or "anyOf" or "oneOf")
                    Members(keyword, at, keyword.Name is "prefixItems" or "items" ? name + "[]" : name, depth);
                else if (keyword.Name is "then" or "else")
                    Inside(keyword.Value, at, name, depth + 1);
            }
        }

        private void Named(JsonProperty keyword, string at, string name, int depth)
        {
            foreach (JsonProperty property in keyword.Value.EnumerateObject())
            {
                string own = keyword.Name == "properties" ? property.Name : "*";
                One(property.Value, $"{at}/{JsonPointer.Escape(property.Name)}", name.Length == 0 ? own : $"{name}.{own}", depth);
            }
        }

        private void Members(JsonProperty keyword, string at, string name, int depth)
        {
            int index = 0;
            foreach (JsonElement member in keyword.Value.EnumerateArray())
            {
                if (keyword.Name is "prefixItems" or "items")
                    One(member, $"{at}/{index++}", name, depth);
                else
                    Inside(member, $"{at}/{index++}", name, depth + 1);
            }
        }

        private void One(JsonElement schema, string pointer, string name, int depth)
        {
            (schema, string at) = Follow(schema, pointer);
            if (schema.ValueKind != JsonValueKind.Object || Found.Count >= Most)
                return;
            // Free keys that go no further: their value is the argument whose keys they are.
            string own = name.EndsWith(".*", StringComparison.Ordinal) ? name[..^2] + "[]" : name;
            ToolParameter parameter = ToolParameters.Read(own, at, schema);
            if (seen.Add(at) && (parameter.Description is not null || !own.EndsWith("[]", StringComparison.Ordinal)))
                Found.Add(ParameterText.Of(parameter));
            Inside(schema, at, own, depth + 1);
        }

        // A chain of references longer than this is a loop.
        private (JsonElement Schema, string Pointer) Follow(JsonElement schema, string pointer)
        {
            for (int hop = 0; hop < 8 && schema.ValueKind == JsonValueKind.Object; hop++)
            {
                if (!schema.TryGetProperty("$ref", out JsonElement value) || value.ValueKind != JsonValueKind.String || value.GetString() is not ['#', .. var reference] || JsonPointer.Resolve(root, reference) is not { } target)
                    break;
                (schema, pointer) = (target, reference);
            }
            return (schema, pointer);
        }
    }
}
