using Catalogue.Tests.Cli.Commands;

namespace Catalogue.Tests.Cli.Scanning;

/// <summary>What scan says of an entry is true of that entry.</summary>
public sealed class SayingTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("@sentry/mcp-server@0.1.0", "s starts version 0.1.0; the catalogue's record names ")]
    [InlineData("@sentry/mcp-server", null)]
    [InlineData("@sentry/mcp-server@^0.1", null)]
    public async Task VersionBesideTheRecords_IsSaid(string package, string? said)
    {
        string output = await Output($$"""{"command":"npx","args":["-y","{{package}}"]}""");

        Assert.Equal(said is not null, output.Contains(said ?? "starts version", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"command":"cat"}""", true)]
    [InlineData("""{"command":"/no/such/program"}""", false)]
    [InlineData("""{"command":"cat","args":["${workspaceFolder}/server"]}""", false)]
    [InlineData("""{"url":"https://ledger.example.org/mcp"}""", true)]
    [InlineData("""{"url":"https://${input:host}/mcp"}""", false)]
    public async Task Live_IsNamedWhereItCanHelp(string entry, bool helps) =>
        Assert.Equal(helps, (await Output(entry)).Contains("--live", StringComparison.Ordinal));

    [Fact]
    public async Task ToolThatCallsOthersByName_IsNamedBesideDenials()
    {
        string output = await Output("""{"command":"npx","args":["-y","@sentry/mcp-server"]}""");

        Assert.Contains("s has execute_sentry_tool, which calls other tools by name", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddressOnThisMachine_IsSaidToTellNothing() =>
        Assert.Contains("its address is on this machine", await Output("""{"url":"http://127.0.0.1:8080/mcp"}"""), StringComparison.Ordinal);

    private async Task<string> Output(string entry) =>
        string.Join(' ', (await ScanCommandTests.Scan("--config", folder.Write("mcp.json", "{\"mcpServers\":{\"s\":" + entry + "}}"))).Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
