using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Catalogue.Guard.Messages;

/// <summary>The id of a request: its bytes, and a key that is one for all that some reader takes for the same id.</summary>
internal readonly record struct RequestId(byte[] Json, string Key)
{
    // Up to here every integer is one binary number of its own.
    private const long Exact = 1L << 53;

    /// <summary>Null where the value is neither a text nor an integer.</summary>
    /// <exception cref="InvalidOperationException">The text holds half a character.</exception>
    public static RequestId? Of(JsonElement value)
    {
        byte[] json = JsonMarshal.GetRawUtf8Value(value).ToArray();
        return value.ValueKind switch
        {
            JsonValueKind.String => new RequestId(json, "s" + value.GetString()),
            JsonValueKind.Number when IsInteger(json) => new RequestId(json, KeyOf(json)),
            _ => null,
        };
    }

    /// <param name="json">A text or an integer, such as <see cref="SalvagedIds"/> finds.</param>
    public static string KeyOfJson(byte[] json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return Of(document.RootElement)!.Value.Key;
    }

    public static bool IsInteger(ReadOnlySpan<byte> number)
    {
        ReadOnlySpan<byte> digits = number.StartsWith("-"u8) ? number[1..] : number;
        return !digits.IsEmpty && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }

    /// <summary>The key of an integer: a server that reads numbers as binary answers with the nearest of those.</summary>
    public static string KeyOf(ReadOnlySpan<byte> integer) =>
        long.TryParse(integer, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) && number is >= -Exact and <= Exact
            ? "n" + number.ToString(CultureInfo.InvariantCulture)
            : "n" + double.Parse(Encoding.ASCII.GetString(integer), CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);
}
