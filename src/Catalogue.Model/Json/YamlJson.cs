using System.Buffers;
using System.Globalization;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Catalogue.Model.Json;

/// <summary>Reads YAML as JSON by the core schema of YAML 1.2; aliases, depth and size are bounded, so that a YAML bomb is an error.</summary>
public static class YamlJson
{
    /// <summary>Values that one document may expand to.</summary>
    private const int MaxValues = 200_000;

    /// <summary>Parses the first document of a text; an empty text is null.</summary>
    /// <exception cref="FormatException">The text is not YAML or goes beyond the bounds; the message names the line.</exception>
    public static JsonElement Parse(string text)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            RefuseDeepFlow(text);
            var stream = new YamlStream();
            stream.Load(parser);
            var buffer = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { MaxDepth = DefinitionLimits.JsonDepth + 8 }))
                new Expansion(writer).Write(stream.Documents.Count == 0 ? new YamlScalarNode("~") : stream.Documents[0].RootNode, depth: 0);
            using var document = JsonDocument.Parse(buffer.WrittenMemory, BoundedJson.Options);
            return document.RootElement.Clone();
        }
        catch (YamlException e)
        {
            throw new FormatException($"line {e.Start.Line}: {e.InnerException?.Message ?? e.Message}", e);
        }
        catch (InvalidOperationException e)
        {
            // The library's scanner lost its way, and says no more than that.
            throw new FormatException($"line {parser.Current?.End.Line ?? 1}: it is not well formed from here on", e);
        }
        catch (Exception e) when (e is ArgumentException or JsonException)
        {
            throw new FormatException(e.Message, e);
        }
    }

    // The YAML library recurses on nesting; a stack overflow cannot be caught, so deep texts are refused before it sees them.
    private static void RefuseDeepFlow(string text)
    {
        int flow = 0, line = 1, indent = 0, dashes = 0;
        bool lineStart = true;
        foreach (char c in text)
        {
            flow += c is '[' or '{' ? 1 : c is ']' or '}' && flow > 0 ? -1 : 0;
            (lineStart, indent, dashes) = c switch
            {
                '\n' => (true, 0, 0),
                ' ' when lineStart => (true, indent + 1, dashes),
                '-' or '?' when lineStart => (true, indent, dashes + 1),
                _ => (false, indent, dashes),
            };
            line += c == '\n' ? 1 : 0;
            if (flow > DefinitionLimits.JsonDepth * 10 || indent > DefinitionLimits.JsonDepth * 10 || (dashes > DefinitionLimits.JsonDepth && indent > 0))
                throw new FormatException($"line {line}: nested deeper than {DefinitionLimits.JsonDepth}");
        }
    }

    private sealed class Expansion(Utf8JsonWriter writer)
    {
        private int values;

        public void Write(YamlNode node, int depth)
        {
            if (++values > MaxValues)
                throw new FormatException($"line {node.Start.Line}: expands to more than {MaxValues} values");
            if (depth > DefinitionLimits.JsonDepth - 2)
                throw new FormatException($"line {node.Start.Line}: nested deeper than {DefinitionLimits.JsonDepth}");
            switch (node)
            {
                case YamlMappingNode map:
                    WriteMapping(map, depth);
                    break;
                case YamlSequenceNode list:
                    writer.WriteStartArray();
                    foreach (YamlNode item in list.Children)
                        Write(item, depth + 1);
                    writer.WriteEndArray();
                    break;
                case YamlScalarNode scalar:
                    WriteScalar(scalar);
                    break;
                default:
                    throw new FormatException($"line {node.Start.Line}: unsupported node");
            }
        }

        private void WriteMapping(YamlMappingNode map, int depth)
        {
            writer.WriteStartObject();
            foreach ((YamlNode key, YamlNode value) in map.Children)
            {
                writer.WritePropertyName(key is YamlScalarNode scalar ? scalar.Value ?? "" : throw new FormatException($"line {key.Start.Line}: a key must be a plain text"));
                Write(value, depth + 1);
            }
            writer.WriteEndObject();
        }

        private void WriteScalar(YamlScalarNode scalar)
        {
            string text = scalar.Value ?? "";
            if (scalar.Style != ScalarStyle.Plain)
                writer.WriteStringValue(text);
            else if (text is "" or "~" or "null" or "Null" or "NULL")
                writer.WriteNullValue();
            else if (text is "true" or "True" or "TRUE" or "false" or "False" or "FALSE")
                writer.WriteBooleanValue(text[0] is 't' or 'T');
            else if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole) && text == whole.ToString(CultureInfo.InvariantCulture))
                writer.WriteNumberValue(whole);
            else
                writer.WriteStringValue(text);
        }
    }
}
