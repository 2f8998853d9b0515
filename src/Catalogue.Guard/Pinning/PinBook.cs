using System.Buffers;
using System.Text.Json;
using Catalogue.Model.Json;
using Catalogue.Model.Store;

namespace Catalogue.Guard.Pinning;

/// <summary>The pins of one server.</summary>
/// <param name="Instructions">What the server tells the model; null where it says nothing.</param>
public sealed record PinBook(string? Instructions, IReadOnlyDictionary<string, Pin> Tools)
{
    /// <exception cref="FormatException">The file cannot be read or is no file of pins.</exception>
    public static PinBook ReadFile(string path)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 256 });
            JsonElement root = document.RootElement;
            if (root.GetProperty("version").GetString() != "1")
                throw new FormatException($"{path}: its version is not \"1\"");
            var tools = new SortedDictionary<string, Pin>(StringComparer.Ordinal);
            foreach (JsonProperty tool in root.GetProperty("tools").EnumerateObject())
            {
                var pin = Pin.Of(tool.Value.GetProperty("definition"));
                if (pin.Digest != tool.Value.GetProperty("sha256").GetString())
                    throw new FormatException($"{path}: the definition of '{tool.Name}' is not the one that was pinned");
                tools[tool.Name] = pin;
            }
            return new PinBook(root.TryGetProperty("instructions", out JsonElement text) ? text.GetString() : null, tools);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"{path}: {FileFault.Of(e, path)}", e);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"{path}: is no file of pins as `catalogue guard pin` writes it{(e is JsonException json ? $"; {ParserWords.Json(json)}" : "")}", e);
        }
    }

    /// <exception cref="IOException">The file cannot be written.</exception>
    public void WriteFile(string path)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", MaxDepth = 300 }))
        {
            writer.WriteStartObject();
            writer.WriteString("version", "1");
            if (Instructions is not null)
                writer.WriteString("instructions", Instructions);
            writer.WriteStartObject("tools");
            foreach ((string name, Pin pin) in Tools.OrderBy(t => t.Key, StringComparer.Ordinal))
            {
                writer.WriteStartObject(name);
                writer.WriteString("sha256", pin.Digest);
                writer.WritePropertyName("definition");
                writer.WriteRawValue(pin.Definition);
                writer.WriteEndObject();
            }
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        buffer.Write("\n"u8);
        AtomicFile.Write(path, buffer.WrittenSpan);
    }

    /// <summary>Whether the server still publishes what was pinned; null where it does, else what a caller is told.</summary>
    public string? Changed(string tool, string? digest) => (Tools.GetValueOrDefault(tool), digest) switch
    {
        (null, _) => "The tool was not there when the server's tools were pinned; look at it with: catalogue guard pin --accept NAME",
        (_, null) => "The server does not list the tool any more.",
        ({ } pin, _) => pin.Digest == digest ? null : "The server changed the tool's definition since it was pinned; look at it with: catalogue guard pin --accept NAME",
    };
}
