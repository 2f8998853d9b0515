using System.Buffers;
using System.Text.Json;

namespace Catalogue.Guard.Messages;

/// <summary>
/// Finds the ids in a message that cannot be read, so that whoever waits for its answer gets one. It walks over anything: texts, brackets, and
/// what follows a member called <c>id</c> of the outermost object, or of the objects of a batch.
/// </summary>
internal static class SalvagedIds
{
    private static readonly SearchValues<byte> NumberLetters = SearchValues.Create("-0123456789"u8);

    public static IReadOnlyList<byte[]> Of(ReadOnlySpan<byte> message)
    {
        var ids = new List<byte[]>();
        int depth = 0, members = 1;
        for (int i = 0; i < message.Length && ids.Count < GuardLimits.AnsweredIds; i++)
        {
            switch (message[i])
            {
                case (byte)'[' when depth == 0 && members == 1:
                    members = 2;
                    depth++;
                    break;
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                case (byte)'}' or (byte)']':
                    depth--;
                    break;
                case (byte)'"':
                    int end = EndOfText(message, i);
                    if (depth == members && message[i..Math.Min(end + 1, message.Length)].SequenceEqual("\"id\""u8) && Value(message[(end + 1)..]) is { } id)
                        Add(ids, id);
                    i = end;
                    break;
            }
        }
        return ids;
    }

    private static void Add(List<byte[]> ids, byte[] id)
    {
        if (!ids.Exists(known => known.AsSpan().SequenceEqual(id)))
            ids.Add(id);
    }

    private static int EndOfText(ReadOnlySpan<byte> message, int start)
    {
        int i = start + 1;
        while (i < message.Length && message[i] != '"')
            i += message[i] == '\\' ? 2 : 1;
        return i;
    }

    private static byte[]? Value(ReadOnlySpan<byte> rest)
    {
        rest = rest.TrimStart(" \t\r\n"u8);
        if (!rest.StartsWith(":"u8))
            return null;
        rest = rest[1..].TrimStart(" \t\r\n"u8);
        if (rest.IsEmpty)
            return null;
        if (rest[0] == '"')
            return EndOfText(rest, 0) is var end && end < rest.Length && IsText(rest[..(end + 1)]) ? rest[..(end + 1)].ToArray() : null;
        int length = rest.IndexOfAnyExcept(NumberLetters) is >= 0 and int stop ? stop : rest.Length;
        return RequestId.IsInteger(rest[..length]) && (length == rest.Length || " \t\r\n,}"u8.Contains(rest[length])) ? rest[..length].ToArray() : null;
    }

    private static bool IsText(ReadOnlySpan<byte> text)
    {
        try
        {
            var reader = new Utf8JsonReader(text);
            return reader.Read() && reader.GetString() is not null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
