using System.Text.Json;
using Catalogue.Cli.Answering;
using Catalogue.Model.Store;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Catalogue.Tests.Cli.Answering;

/// <summary><c>catalogue mcp</c> asked by the official SDK's own client, in a process of its own.</summary>
public sealed class McpProgramTests
{
    [Fact]
    public async Task Client_GetsFourReadOnlyTools()
    {
        await using McpClient client = await ClientAsync();

        IList<McpClientTool> tools = await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["check_stack", "search_tools", "server_policy", "tool_verdict"], tools.Select(t => t.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, t => Assert.Equal((true, false), (t.ProtocolTool.Annotations?.ReadOnlyHint, t.ProtocolTool.Annotations?.OpenWorldHint)));
    }

    [Fact]
    public async Task OwnRecordInTheCatalogue_IsWhatTheServerLists()
    {
        await using McpClient client = await ClientAsync();
        IList<McpClientTool> tools = await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        IReadOnlyList<Catalogue.Model.Servers.ToolDefinition> record = new CatalogueStore(TestPaths.Catalogue).LoadServer("_nuget/catalogue.cli", [])!.Tools;

        Assert.Equal(tools.OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => (t.Name, t.Description)), record.Select(t => (t.Name, t.Description!)));
        Assert.All(tools, t => Assert.True(JsonElement.DeepEquals(t.JsonSchema, record.Single(r => r.Name == t.Name).InputSchema!.Value)));
    }

    [Theory]
    [InlineData("search_tools", """{"query":"delete file"}""", "github/github-mcp-server/delete_file: Destructive, Critical.")]
    [InlineData("search_tools", """{"query":"file","risk":"Critical"}""", "Critical.")]
    [InlineData("tool_verdict", """{"tool":"github/github-mcp-server/delete_file"}""", "recommended: Deny")]
    [InlineData("server_policy", """{"server":"github/github-mcp-server","format":"claude-code","server_key":"gh"}""", "mcp__gh__delete_file")]
    [InlineData("check_stack", """{"configuration":"{\"mcpServers\":{\"files\":{\"command\":\"npx\",\"args\":[\"@modelcontextprotocol/server-filesystem\"]}}}"}""", "modelcontextprotocol/servers.fil")]
    [InlineData("check_stack", """{"configuration":"[mcp_servers.time]\ncommand = \"uvx\"\nargs = [\"mcp-server-time\"]"}""", "modelcontextprotocol/servers.time")]
    public async Task EachTool_Answers(string tool, string arguments, string said)
    {
        await using McpClient client = await ClientAsync();

        CallToolResult result = await client.CallToolAsync(tool, Arguments(arguments), cancellationToken: TestContext.Current.CancellationToken);

        Assert.NotEqual(true, result.IsError);
        string text = Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.True(text.Length <= CatalogueAnswers.Longest + 100);
    }

    [Theory]
    [InlineData("tool_verdict", """{"tool":"no/such/tool"}""", "No server")]
    [InlineData("tool_verdict", """{"tool":7}""", "is no text")]
    [InlineData("search_tools", "{}", "The argument 'query' is missing")]
    [InlineData("server_policy", """{"server":"github/github-mcp-server","format":"none"}""", "There is no format 'none'")]
    [InlineData("no_such_tool", "{}", "There is no tool 'no_such_tool'")]
    public async Task WrongCall_IsToldWhy_AndTheServerGoesOn(string tool, string arguments, string said)
    {
        await using McpClient client = await ClientAsync();

        CallToolResult result = await client.CallToolAsync(tool, Arguments(arguments), cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(result.IsError);
        Assert.Contains(said, Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text, StringComparison.Ordinal);
        Assert.Equal(4, (await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).Count);
    }

    [Fact]
    public void TextsTooLong_AreRefused() => Assert.Throws<Catalogue.Cli.Screen.UsageException>(() =>
        new CatalogueAnswers(new CatalogueStore(TestPaths.Catalogue)).Answer("check_stack", JsonElement.Parse($$"""{"configuration":"{{new string('x', 300_000)}}"}""")));

    private static async Task<McpClient> ClientAsync() => await McpClient.CreateAsync(
        new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = "dotnet",
            Arguments = [Path.Combine(AppContext.BaseDirectory, "catalogue.dll"), "mcp", "--catalogue", TestPaths.Catalogue],
        }),
        // On a machine at work the client gives up its first question, in the newest version, and asks again in this one, which a server that did hear it refuses.
        new McpClientOptions { ProtocolVersion = "2025-11-25" },
        cancellationToken: TestContext.Current.CancellationToken);

    private static Dictionary<string, object?> Arguments(string json) => JsonElement.Parse(json).EnumerateObject().ToDictionary(p => p.Name, object? (p) => p.Value);
}
