using Catalogue.Tests.Cli.Commands;

namespace Catalogue.Tests.Cli.Scanning.Reading;

/// <summary>What is wrong with a configuration is named with its file and line, and costs nothing else.</summary>
public sealed class ConfigurationReaderTests
{
    private const string Good = """{"mcpServers":{"good":{"command":"npx","args":["-y","@modelcontextprotocol/server-memory@1.0.0"]}}}""";

    [Theory]
    [InlineData("mcp.json", "{\n  \"mcpServers\": {\n    broken\n", "mcp.json:3: error:")]
    [InlineData("config.toml", "[mcp_servers.a]\ncommand = \n", "config.toml:2: error: is no TOML: ")]
    [InlineData("mcp.json", "{\"mcpServers\":{\n\"x\":{\"note\":1}}}", "mcp.json:2: error: 'x' names neither a command nor an address")]
    [InlineData("package.json", "{\"name\":\"other\"}", "package.json: error: lists no servers in a form that a known client reads")]
    [InlineData("tasks.json", "{\"servers\":{\"db\":{\"host\":\"example.org\"}}}", "tasks.json: error: lists no servers")]
    [InlineData("mcp.json", "[1,2]", "mcp.json: error: lists no servers")]
    [InlineData("mcp.json", "{\"mcpServers\":{\"h\":{\"command\":\"\\ud800\"}}}", "mcp.json: error: holds a text that is no valid Unicode")]
    public async Task Fault_IsNamed_AndTheRestGoesOn(string name, string text, string said)
    {
        using var folder = new TempFolder();

        CliRun run = await ScanCommandTests.Scan("--config", folder.Write(name, text), "--config", folder.Write("good/mcp.json", Good));

        Assert.Equal(1, run.Code);
        Assert.Contains(said, run.Errors, StringComparison.Ordinal);
        Assert.Contains("modelcontextprotocol/servers.mem", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingFileAndFolder_AreNamed()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder.File("mcp.json"));

        CliRun run = await ScanCommandTests.Scan("--config", folder.File("none.json"), "--config", folder.File("mcp.json"));

        Assert.Equal(1, run.Code);
        Assert.Contains("none.json: error: is not there", run.Errors, StringComparison.Ordinal);
        Assert.Contains("mcp.json: error: is a folder, not a file", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TenMegabytes_AreRead_AndMoreThanIsBearable_IsNamed()
    {
        using var folder = new TempFolder();
        string large = folder.Write("large.json", Good[..^1] + ",\"history\":\"" + new string('x', 10_000_000) + "\"}");
        string huge = folder.Write("huge.json", Good[..^1] + ",\"history\":\"" + new string('x', 17_000_000) + "\"}");

        CliRun run = await ScanCommandTests.Scan("--config", large, "--config", huge);

        Assert.Equal(1, run.Code);
        Assert.Contains("huge.json: error: is larger than 16000000 bytes", run.Errors, StringComparison.Ordinal);
        Assert.Contains("1 server in 1 configuration", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostileNames_SteerNoTerminalAndNoMarkdown()
    {
        using var folder = new TempFolder();
        string file = folder.Write("mcp.json", "{\"mcpServers\":{\"\\u001b[2J\\u202e<img src=x onerror=alert(1)> [a](https://example.org) `x` @ada |\":{\"command\":\"x\"}}}");

        CliRun text = await ScanCommandTests.Scan("--config", file), markdown = await ScanCommandTests.Scan("--config", file, "--markdown");

        Assert.All((string[])[text.Output, text.Errors, markdown.Output], t => Assert.DoesNotContain(t, c => c is '\u001b' or '\u202e'));
        Assert.DoesNotContain("<img", markdown.Output, StringComparison.Ordinal);
        Assert.Contains("\\[a\\](https&#58;//example.org)", markdown.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("@ada", markdown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EmptyFile_IsWhatAClientMakesFirst()
    {
        using var folder = new TempFolder();

        CliRun run = await ScanCommandTests.Scan("--config", folder.Write("mcp.json", " \n"));

        Assert.Equal((0, "No servers in 0 configurations.\n"), (run.Code, run.Output));
    }
}
