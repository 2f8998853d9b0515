using System.IO.Pipelines;
using System.Reflection;
using System.Text.Json;
using Catalogue.Cli.Screen;
using Catalogue.Model.Store;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Catalogue.Cli.Answering;

/// <summary>The catalogue as an MCP server over standard input and output, by the official SDK.</summary>
internal static class McpProgram
{
    private const string Instructions = "Verdicts on tools of MCP servers from a risk catalogue. All tools only read.";

    /// <summary>Serves until the input ends and what it asked is answered.</summary>
    public static async Task RunAsync(CatalogueStore store, CancellationToken cancel)
    {
        McpServerOptions options = Options(new CatalogueAnswers(store));
        var requests = new OpenRequests();
        Pipe input = new(), output = new();
        // A read of standard input cannot be called off, so nobody waits for it.
        _ = AnsweredStreams.ReadAsync(Console.OpenStandardInput(), input.Writer, requests, cancel);
        Task writing = AnsweredStreams.WriteAsync(output.Reader, Console.OpenStandardOutput(), requests, cancel);
        await using (var transport = new StreamServerTransport(input.Reader.AsStream(), output.Writer.AsStream()))
        await using (McpServer server = McpServer.Create(transport, options))
            await server.RunAsync(cancel);
        await output.Writer.CompleteAsync();
        await writing;
    }

    /// <summary>What a server on any transport is made from.</summary>
    public static McpServerOptions Options(CatalogueAnswers answers) => new()
    {
        ServerInfo = new Implementation { Name = "catalogue", Title = "Tool risk catalogue", Version = typeof(McpProgram).Assembly.GetName().Version!.ToString(3) },
        ServerInstructions = Instructions,
        Capabilities = new ServerCapabilities { Tools = new ToolsCapability() },
        Handlers = new McpServerHandlers
        {
            ListToolsHandler = (_, _) => ValueTask.FromResult(new ListToolsResult { Tools = Definitions() }),
            CallToolHandler = (request, _) => ValueTask.FromResult(Call(answers, request.Params!)),
        },
    };

    private static CallToolResult Call(CatalogueAnswers answers, CallToolRequestParams call)
    {
        try
        {
            using JsonDocument arguments = JsonDocument.Parse(JsonSerializer.SerializeToUtf8Bytes(call.Arguments ?? new Dictionary<string, JsonElement>(), ArgumentsJson.Default.IDictionaryStringJsonElement));
            return Text(answers.Answer(call.Name, arguments.RootElement), isError: false);
        }
        catch (Exception e) when (e is UsageException or FormatException or JsonException or IOException or UnauthorizedAccessException)
        {
            return Text(e.Message, isError: true);
        }
    }

    private static CallToolResult Text(string text, bool isError) => new() { Content = [new TextContentBlock { Text = text }], IsError = isError };

    private static List<Tool> Definitions()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Answering/tools.json")!;
        using JsonDocument list = JsonDocument.Parse(stream);
        return [.. list.RootElement.EnumerateArray().Select(Definition)];
    }

    private static Tool Definition(JsonElement tool) => new()
    {
        Name = tool.GetProperty("name").GetString()!,
        Title = tool.GetProperty("title").GetString(),
        Description = tool.GetProperty("description").GetString(),
        InputSchema = tool.GetProperty("inputSchema").Clone(),
        Annotations = new ToolAnnotations { ReadOnlyHint = true, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false },
    };
}
