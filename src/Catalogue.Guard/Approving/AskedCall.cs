using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Catalogue.Guard.Messages;

namespace Catalogue.Guard.Approving;

/// <summary>The parts of a call that guard's own question puts in and takes out, in the form of 2026-07-28.</summary>
internal static class AskedCall
{
    /// <summary>The state that guard handed out, or null.</summary>
    public static string? StateOf(ClientMessage message) =>
        message.Params is { ValueKind: JsonValueKind.Object } values && values.TryGetProperty("requestState", out JsonElement state) && state.ValueKind == JsonValueKind.String
            && state.GetString() is { } text && RequestState.IsOurs(text) ? text : null;

    public static bool SaysYes(ClientMessage message) =>
        message.Params.TryGetProperty("inputResponses", out JsonElement responses) && responses.ValueKind == JsonValueKind.Object
            && responses.TryGetProperty(Question.Key, out JsonElement answer) && Question.IsYes(answer);

    /// <summary>What the call brings for the server.</summary>
    public static CarriedState CarriedBy(ClientMessage message) => new(
        message.Params.TryGetProperty("requestState", out JsonElement state) && state.ValueKind == JsonValueKind.String ? state.GetString() : null,
        message.Params.TryGetProperty("inputResponses", out JsonElement responses) ? Raw(responses) : null);

    /// <summary>The answer that asks.</summary>
    public static byte[] Ask(RequestId id, ApprovalRequest request, string state) => Reply.Message(id.Json, writer =>
    {
        writer.WriteStartObject("result");
        writer.WriteString("resultType", "input_required");
        writer.WriteStartObject("inputRequests");
        writer.WriteStartObject(Question.Key);
        writer.WriteString("method", "elicitation/create");
        writer.WritePropertyName("params");
        Question.Write(writer, request);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteString("requestState", state);
        writer.WriteEndObject();
    });

    /// <summary>The call as it was before guard asked: all values keep their bytes.</summary>
    public static byte[] Stripped(ClientMessage message, CarriedState carried)
    {
        var buffer = new ArrayBufferWriter<byte>(message.Bytes.Length);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            writer.WriteStartObject();
            foreach (JsonProperty member in message.Root.EnumerateObject())
            {
                writer.WritePropertyName(member.Name);
                if (member.NameEquals("params"u8))
                    Params(writer, member.Value, carried);
                else
                    writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(member.Value), skipInputValidation: true);
            }
            writer.WriteEndObject();
        }
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Params(Utf8JsonWriter writer, JsonElement values, CarriedState carried)
    {
        writer.WriteStartObject();
        foreach (JsonProperty member in values.EnumerateObject())
        {
            if (member.Name is "inputResponses" or "requestState")
                continue;
            writer.WritePropertyName(member.Name);
            writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(member.Value), skipInputValidation: true);
        }
        if (carried.Responses is not null)
        {
            writer.WritePropertyName("inputResponses");
            writer.WriteRawValue(carried.Responses, skipInputValidation: true);
        }
        if (carried.State is not null)
            writer.WriteString("requestState", carried.State);
        writer.WriteEndObject();
    }

    public static string Raw(JsonElement value) => value.ValueKind == JsonValueKind.Undefined ? "{}" : Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(value));
}
