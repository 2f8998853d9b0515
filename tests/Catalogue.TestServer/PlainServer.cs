using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Catalogue.TestServer;

/// <summary>Built with the official SDK: three tools on two pages.</summary>
internal static class PlainServer
{
    public static async Task RunAsync()
    {
        var options = new McpServerOptions
        {
            ServerInfo = new Implementation { Name = "plain", Title = "Plain server", Version = "3.2.1" },
            Handlers = new McpServerHandlers { ListToolsHandler = (request, _) => ValueTask.FromResult(Page(request.Params?.Cursor)) },
        };
        await using McpServer server = McpServer.Create(new StdioServerTransport("plain"), options);
        await server.RunAsync();
    }

    private static ListToolsResult Page(string? cursor) => cursor is null
        ? new ListToolsResult { Tools = [Tool("add_note", readOnly: false), Tool("list_notes", readOnly: true)], NextCursor = "2" }
        : new ListToolsResult { Tools = [Tool("remove_note", readOnly: false)] };

    private static Tool Tool(string name, bool readOnly) => new()
    {
        Name = name,
        Description = $"Does what {name} says.",
        InputSchema = JsonDocument.Parse("""{"type":"object","properties":{"note":{"type":"string"}}}""").RootElement,
        Annotations = new ToolAnnotations { ReadOnlyHint = readOnly },
    };
}
