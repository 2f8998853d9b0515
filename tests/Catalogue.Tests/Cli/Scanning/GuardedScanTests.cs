using System.Text.Json;
using Catalogue.Tests.Cli.Commands;

namespace Catalogue.Tests.Cli.Scanning;

/// <summary>A guard that stands before a server already counts for what its own policy says, and for no more.</summary>
public sealed class GuardedScanTests : IDisposable
{
    private const string DeniesAll = """{"version":"1","default":"deny","tools":{"read_graph":{},"create_entities":{"ask":true},"create_relations":{"limits":[{"counter":"c","window":"minute","max":3,"scope":"grant"}]}}}""";

    private const string AllowsAll = """{"version":"1","default":"allow","tools":{}}""";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task DeniedTools_AreNotCounted_AndNotDeniedAgain()
    {
        JsonElement report = await Report(DeniesAll);
        JsonElement server = Assert.Single(report.GetProperty("servers").EnumerateArray());

        Assert.Equal((0, 6, 1, 1), (server.GetProperty("critical").GetInt32(), server.GetProperty("denied").GetInt32(), server.GetProperty("asked").GetInt32(), server.GetProperty("limited").GetInt32()));
        Assert.Empty(report.GetProperty("denials").EnumerateArray());
        Assert.DoesNotContain(report.GetProperty("findings").EnumerateArray(), f => f.GetProperty("rule").GetString() is "critical-tools" or "combination");
    }

    [Fact]
    public async Task CriticalToolsThatTheGuardLetsPass_AreFound()
    {
        JsonElement report = await Report(AllowsAll);

        Assert.Contains(report.GetProperty("findings").EnumerateArray(), f => f.GetProperty("text").GetString()!.Contains("3 Critical tools that its guard lets pass", StringComparison.Ordinal));
        Assert.Equal(3, report.GetProperty("denials").GetArrayLength());
    }

    [Theory]
    [InlineData(0, DeniesAll)]
    [InlineData(4, AllowsAll)]
    public async Task FailOnALevel_GoesByWhatTheGuardLetsPass(int code, string policy) =>
        Assert.Equal(code, (await ScanCommandTests.Scan("--config", Configuration(folder.Write("policy.json", policy)), "--fail-on", "critical")).Code);

    [Fact]
    public async Task Text_SaysWhatTheGuardHolds()
    {
        CliRun run = await ScanCommandTests.Scan("--config", Configuration(folder.Write("policy.json", DeniesAll)));

        Assert.Contains("Guard stands before memory, 9 tools: 6 denied and not counted above, 1 asked\nabout, 1 limited.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none.json", null, "is not there")]
    [InlineData("policy.json", "{\"secret-word\":1}", "is no policy that guard can take")]
    public async Task PolicyThatCannotBeRead_CountsForNothing_AndIsNotQuoted(string name, string? text, string said)
    {
        string file = text is null ? folder.File(name) : folder.Write(name, text);

        CliRun run = await ScanCommandTests.Scan("--config", Configuration(file));

        Assert.Equal(1, run.Code);
        Assert.Contains(said, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-word", run.Errors, StringComparison.Ordinal);
        Assert.Contains("memory has 3 Critical tools", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PolicyWrittenForAGuardedServer_KeepsItsDenials()
    {
        string policy = folder.Write("policy.json", """{"version":"1","default":"allow","tools":{"read_graph":{"deny_if":[{"conditions":[]}]}}}""");

        await ScanCommandTests.Scan("--config", Configuration(policy), "--policy", "claude-code", "--out", folder.File("out"));

        string written = await File.ReadAllTextAsync(folder.File("out/memory/settings.json"), TestContext.Current.CancellationToken);
        Assert.Contains("mcp__memory__read_graph", written[written.IndexOf("\"deny\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task FilesThatAreWritten_ComeWithWhatIsLostAndWhereTheyGo()
    {
        CliRun run = await ScanCommandTests.Scan("--config", folder.Write("mcp.json", """{"mcpServers":{"memory":{"command":"npx","args":["-y","@modelcontextprotocol/server-memory"]},"files":{"command":"npx","args":["-y","@modelcontextprotocol/server-filesystem"]},"sentry":{"command":"npx","args":["-y","@sentry/mcp-server"]}}}"""), "--policy", "claude-code", "--out", folder.File("out"));

        Assert.Contains("Claude Code counts no calls. Below High the limit is lost", run.Errors, StringComparison.Ordinal);
        Assert.Contains("Where they go: Save it as .claude/settings.json", run.Errors, StringComparison.Ordinal);
    }

    private async Task<JsonElement> Report(string policy) => await ScanCommandTests.Json("--config", Configuration(folder.Write("policy.json", policy)));

    private string Configuration(string policy) => folder.Write("mcp.json", JsonSerializer.Serialize(new { mcpServers = new { memory = new { command = "catalogue", args = (string[])["guard", "--policy", policy, "--", "npx", "-y", "@modelcontextprotocol/server-memory"] } } }));
}
