using System.Text.Json;
using Catalogue.Model.Json;

namespace Catalogue.Guard.Installing;

/// <summary>Finds the servers in JSON with comments and trailing commas.</summary>
internal static class JsonEntries
{
    public static IReadOnlyList<ServerEntry> Of(ReadOnlySpan<byte> text, string table)
    {
        int mark = text.StartsWith("\uFEFF"u8) ? 3 : 0;
        var entries = new List<ServerEntry>();
        var reader = new Utf8JsonReader(text[mark..], new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                throw new FormatException("the configuration is no JSON object");
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isTable = reader.ValueTextEquals(table);
                reader.Read();
                if (isTable && reader.TokenType == JsonTokenType.StartObject)
                    Servers(ref reader, mark, entries);
                else
                    reader.Skip();
            }
            return entries;
        }
        catch (JsonException e)
        {
            throw new FormatException($"line {(e.LineNumber ?? 0) + 1}: is no JSON: {ParserWords.Json(e)}", e);
        }
    }

    private static void Servers(ref Utf8JsonReader reader, int mark, List<ServerEntry> entries)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject)
                Server(ref reader, name, mark, entries);
            else
                reader.Skip();
        }
    }

    private static void Server(ref Utf8JsonReader reader, string name, int mark, List<ServerEntry> entries)
    {
        (string? command, int at, int length, int? argumentsAt) = (null, 0, 0, null);
        var arguments = new List<string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            (bool isCommand, bool isArguments) = (reader.ValueTextEquals("command"u8), reader.ValueTextEquals("args"u8));
            reader.Read();
            if (isCommand && reader.TokenType == JsonTokenType.String)
            {
                (command, at, length) = (reader.GetString(), mark + (int)reader.TokenStartIndex, reader.ValueSpan.Length + 2);
            }
            else if (isArguments && reader.TokenType == JsonTokenType.StartArray)
            {
                argumentsAt = mark + (int)reader.TokenStartIndex + 1;
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    arguments.Add(reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new FormatException($"an argument of '{name}' is no text"));
            }
            else
            {
                reader.Skip();
            }
        }
        if (command is not null)
            entries.Add(new ServerEntry(name, command, arguments, at, length, argumentsAt));
    }
}
