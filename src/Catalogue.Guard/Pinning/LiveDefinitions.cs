using System.Text;
using System.Text.Json;
using Catalogue.Guard.Messages;
using Catalogue.Guard.Stdio;

namespace Catalogue.Guard.Pinning;

/// <summary>Asks a server for its instructions and all its tools, as it publishes them now.</summary>
public static class LiveDefinitions
{
    private const int MostPages = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <exception cref="IOException">The server does not start or does not answer.</exception>
    public static async Task<PinBook> OfCommandAsync(IReadOnlyList<string> command, CancellationToken cancel)
    {
        try
        {
            using ServerProcess server = ServerProcess.Start(command);
            using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            clock.CancelAfter(Patience);
            // A read from a pipe cannot be called off, but it ends with the server.
            await using CancellationTokenRegistration end = clock.Token.Register(server.KillTree);
            PinBook book = await Task.Run(() => Read(server), CancellationToken.None);
            server.Input.Close();
            await server.EndAsync(TimeSpan.FromSeconds(2));
            return book;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new IOException($"the server cannot be started: {e.Message}", e);
        }
    }

    private static PinBook Read(ServerProcess server)
    {
        using var writer = new LineWriter(server.Input);
        var reader = new LineReader(server.Output);
        string? meta = null;
        JsonElement? hello = Ask(writer, reader, "hello", "initialize", """{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"catalogue-guard","version":"1"}}""");
        if (hello is null)
        {
            meta = """{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientInfo":{"name":"catalogue-guard","version":"1"},"io.modelcontextprotocol/clientCapabilities":{}}""";
            hello = Ask(writer, reader, "discover", "server/discover", $$"""{"_meta":{{meta}}}""") ?? throw new IOException("the server answers neither initialize nor server/discover");
        }
        else
        {
            writer.Write("""{"jsonrpc":"2.0","method":"notifications/initialized"}"""u8);
        }
        string? instructions = hello.Value.TryGetProperty("instructions", out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
        return new PinBook(instructions, Tools(writer, reader, meta));
    }

    private static SortedDictionary<string, Pin> Tools(LineWriter writer, LineReader reader, string? meta)
    {
        var tools = new SortedDictionary<string, Pin>(StringComparer.Ordinal);
        string? cursor = null;
        for (int page = 0; page < MostPages; page++)
        {
            string[] members = [.. cursor is null ? (string[])[] : [$"\"cursor\":\"{JsonEncodedText.Encode(cursor)}\""], .. meta is null ? (string[])[] : [$"\"_meta\":{meta}"]];
            JsonElement list = Ask(writer, reader, "list-" + page, KnownMethods.List, "{" + string.Join(',', members) + "}") ?? throw new IOException("the server does not list its tools");
            if (!list.TryGetProperty("tools", out JsonElement array) || array.ValueKind != JsonValueKind.Array)
                throw new IOException("the server's list of tools cannot be read");
            foreach (JsonElement tool in array.EnumerateArray())
            {
                if (tool.ValueKind == JsonValueKind.Object && tool.TryGetProperty("name", out JsonElement name) && name.ValueKind == JsonValueKind.String)
                    tools[name.GetString()!] = Pin.Of(tool);
            }
            cursor = list.TryGetProperty("nextCursor", out JsonElement next) && next.ValueKind == JsonValueKind.String ? next.GetString() : null;
            if (cursor is null)
                break;
        }
        return tools;
    }

    // Null for an error; what else the server says meanwhile goes unanswered.
    private static JsonElement? Ask(LineWriter writer, LineReader reader, string id, string method, string values)
    {
        if (!writer.Write(Encoding.UTF8.GetBytes($$"""{"jsonrpc":"2.0","id":"{{id}}","method":"{{method}}","params":{{values}}}""")))
            throw new IOException("the server has ended");
        while (reader.Next() is { } line)
        {
            if (ServerReader.Read(line.TrimEnd("\r\n"u8).Span) is not { IsResponse: true } message || message.Id?.Key != "s" + id)
                continue;
            using JsonDocument document = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = GuardLimits.ServerDepth, AllowDuplicateProperties = false });
            return document.RootElement.TryGetProperty("result", out JsonElement result) && result.ValueKind == JsonValueKind.Object ? result.Clone() : null;
        }
        throw new IOException("the server ended, or was ended for its silence, before it answered");
    }
}
