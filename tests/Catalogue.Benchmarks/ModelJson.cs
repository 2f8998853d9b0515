using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Catalogue.Site.Markup;

namespace Catalogue.Benchmarks;

/// <summary>A page's model as JSON with lower-case keys: what its template asks for and nothing else.</summary>
/// <param name="isAsked">Which properties to write.</param>
internal sealed class ModelJson(Func<PropertyInfo, bool> isAsked)
{
    // Go reads numbers as floating point and prints large ones with an exponent.
    private const int LargestNumber = 999_999;

    private readonly ConcurrentDictionary<Type, (JsonEncodedText Key, PropertyInfo Property)[]> known = new();

    public static JsonWriterOptions Format { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case Html html:
                json.WriteStringValue(html.Markup);
                break;
            case string text:
                // Go's escaping knows nothing of hidden characters, so the data comes with them named.
                json.WriteStringValue(HiddenCharacters.Shown(text));
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case >= -LargestNumber and <= LargestNumber:
                json.WriteNumberValue((int)value);
                break;
            case IEnumerable list:
                WriteList(json, list);
                break;
            case ValueType number:
                json.WriteStringValue(Convert.ToString(number, CultureInfo.InvariantCulture));
                break;
            default:
                WriteRecord(json, value);
                break;
        }
    }

    private void WriteList(Utf8JsonWriter json, IEnumerable list)
    {
        json.WriteStartArray();
        foreach (object? item in list)
            Write(json, item);
        json.WriteEndArray();
    }

    private void WriteRecord(Utf8JsonWriter json, object model)
    {
        (JsonEncodedText Key, PropertyInfo Property)[] properties = known.GetOrAdd(model.GetType(), type =>
            [.. type.GetProperties().Where(isAsked).Select(p => (JsonEncodedText.Encode(p.Name.ToLowerInvariant()), p))]);
        if (properties.Length == 0)
        {
            // Only asked whether it is there; an empty map would not count.
            json.WriteBooleanValue(true);
            return;
        }
        json.WriteStartObject();
        foreach ((JsonEncodedText key, PropertyInfo property) in properties)
        {
            json.WritePropertyName(key);
            Write(json, property.GetValue(model) ?? (property.PropertyType == typeof(string) ? "" : null));
        }
        json.WriteEndObject();
    }
}
