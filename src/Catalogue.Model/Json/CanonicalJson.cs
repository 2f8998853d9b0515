using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Catalogue.Model.Json;

/// <summary>Writes a JSON value in one agreed form (RFC 8785, JCS): members sorted by UTF-16 code units, no white space, shortest numbers.</summary>
public static class CanonicalJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
        MaxDepth = DefinitionLimits.JsonDepth + 8,
    };

    // With all surrogates, of which only those out of a pair are.
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Concat(Enumerable.Range(0xD800, 0x800)).Select(c => (char)c), '"', '\\']);

    public static byte[] ToBytes(JsonElement value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            Write(writer, value);
        return buffer.WrittenSpan.ToArray();
    }

    internal static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(writer, value);
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (JsonElement item in value.EnumerateArray())
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case JsonValueKind.Number:
                writer.WriteRawValue(Number(value), skipInputValidation: true);
                break;
            case JsonValueKind.String:
                WriteString(writer, value.GetString()!);
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    internal static void WriteString(Utf8JsonWriter writer, string text) => writer.WriteRawValue(Quote(text), skipInputValidation: true);

    private static void WriteObject(Utf8JsonWriter writer, JsonElement value)
    {
        // A repeated member counts once, with its last value, as every JSON reader in use has it.
        var members = new Dictionary<string, JsonElement>(value.GetPropertyCount(), StringComparer.Ordinal);
        foreach (JsonProperty member in value.EnumerateObject())
            members[member.Name] = member.Value;
        string[] names = [.. members.Keys];
        Array.Sort(names, StringComparer.Ordinal);
        if (Array.Exists(names, n => n.AsSpan().ContainsAnyExceptInRange(' ', '~')))
        {
            writer.WriteRawValue(Raw(names, members), skipInputValidation: true);
            return;
        }
        writer.WriteStartObject();
        foreach (string name in names)
        {
            writer.WritePropertyName(name);
            Write(writer, members[name]);
        }
        writer.WriteEndObject();
    }

    // The writer escapes more of a name than the agreed form does: emoji, and what it knows no letter for.
    private static byte[] Raw(string[] names, Dictionary<string, JsonElement> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        for (int i = 0; i < names.Length; i++)
        {
            buffer.Write(Encoding.UTF8.GetBytes((i == 0 ? "{" : ",") + Quote(names[i]) + ":"));
            buffer.Write(ToBytes(members[names[i]]));
        }
        buffer.Write("}"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static string Quote(string text)
    {
        if (!text.AsSpan().ContainsAny(Escaped))
            return $"\"{text}\"";
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < ' ' => quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ when char.IsSurrogate(c) && !InPair(text, i) => quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => quoted.Append(c),
            };
        }
        return quoted.Append('"').ToString();
    }

    // Half a character cannot be written as UTF-8; it is escaped, as ECMAScript's JSON.stringify does.
    private static bool InPair(string text, int at) => char.IsHighSurrogate(text[at])
        ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
        : at > 0 && char.IsHighSurrogate(text[at - 1]);

    // ECMAScript's Number::toString: .NET's shortest round-trip digits in ECMAScript's layout.
    private static string Number(JsonElement value)
    {
        double number = value.GetDouble();
        if (!double.IsFinite(number))
            return value.GetRawText();
        if (number == 0)
            return "0";
        if (Math.Abs(number) is >= 1e-6 and < 1e21)
            return decimal.TryParse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact)
                ? exact.ToString("0.############################", CultureInfo.InvariantCulture)
                : number.ToString("F0", CultureInfo.InvariantCulture);
        string scientific = number.ToString("R", CultureInfo.InvariantCulture).Replace("E", "e", StringComparison.Ordinal);
        return scientific.Replace("e-0", "e-", StringComparison.Ordinal).Replace("e+0", "e+", StringComparison.Ordinal);
    }
}
