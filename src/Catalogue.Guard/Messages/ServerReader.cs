using System.Text.Json;
using System.Text.Unicode;

namespace Catalogue.Guard.Messages;

/// <summary>Looks over a server's message in one pass. What cannot be read, or only in two ways, is null: it could hold a list that a client reads.</summary>
internal static class ServerReader
{
    public static ServerMessage? Read(ReadOnlySpan<byte> message)
    {
        if (!Utf8.IsValid(message))
            return null;
        try
        {
            var reader = new Utf8JsonReader(message, new JsonReaderOptions { MaxDepth = GuardLimits.ServerDepth });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return null;
            ServerMessage? read = Read(ref reader);
            return read is not null && !reader.Read() ? read : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static ServerMessage? Read(ref Utf8JsonReader reader)
    {
        (RequestId? id, string? method, bool tools, bool error) = (null, null, false, false);
        int seen = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int member = Member(ref reader);
            if (member < 0 || (member > 0 && (seen & member) != 0))
                return null;
            seen |= member;
            reader.Read();
            switch (member)
            {
                case 1 when reader.TokenType != JsonTokenType.Null:
                    id = Id(ref reader);
                    if (id is null)
                        return null;
                    break;
                case 2:
                    if (reader.TokenType != JsonTokenType.String)
                        return null;
                    method = reader.GetString();
                    break;
                case 4:
                    if (!Result(ref reader, ref tools, ref error))
                        return null;
                    break;
                default:
                    error |= member == 8;
                    reader.Skip();
                    break;
            }
        }
        bool isResponse = (seen & 12) is 4 or 8;
        return reader.TokenType == JsonTokenType.EndObject && (method is null ? isResponse : (seen & 12) == 0) ? new ServerMessage(id, method, tools, error) : null;
    }

    // 1 id, 2 method, 4 result, 8 error, 0 another, −1 one that only reads like a known one.
    private static int Member(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("id"u8))
            return 1;
        if (reader.ValueTextEquals("method"u8))
            return 2;
        if (reader.ValueTextEquals("result"u8))
            return 4;
        if (reader.ValueTextEquals("error"u8))
            return 8;
        return KnownMembers.OfMessage.IsImposter(reader.GetString()!) ? -1 : 0;
    }

    private static RequestId? Id(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => new RequestId(Quoted(ref reader), "s" + reader.GetString()),
        JsonTokenType.Number when RequestId.IsInteger(reader.ValueSpan) => new RequestId(reader.ValueSpan.ToArray(), RequestId.KeyOf(reader.ValueSpan)),
        _ => null,
    };

    private static byte[] Quoted(ref Utf8JsonReader reader) => [(byte)'"', .. reader.ValueSpan, (byte)'"'];

    private static bool Result(ref Utf8JsonReader reader, ref bool tools, ref bool error)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return true;
        }
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isError = reader.ValueTextEquals("isError"u8);
            tools |= reader.ValueTextEquals("tools"u8) || KnownMembers.OfList.IsImposter(reader.GetString()!);
            reader.Read();
            error |= isError && reader.TokenType == JsonTokenType.True;
            reader.Skip();
        }
        return reader.TokenType == JsonTokenType.EndObject;
    }
}
