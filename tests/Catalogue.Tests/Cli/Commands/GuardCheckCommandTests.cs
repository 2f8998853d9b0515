namespace Catalogue.Tests.Cli.Commands;

public sealed class GuardCheckCommandTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("settings.json", """{"permissions":{"deny":["mcp__memory__read_graph"]}}""", "a policy for Claude Code, which enforces it itself.")]
    [InlineData("config.toml", "[mcp_servers.memory]\nenabled_tools = [\"read_graph\"]\n", "a policy for OpenAI Codex, which enforces it itself.")]
    [InlineData("claude_desktop_config.json", """{"mcpServers":{"memory":{"command":"npx","args":["-y","@modelcontextprotocol/server-memory"]}}}""", "a list of the servers of Claude Desktop, and no policy")]
    public async Task FileOfAClient_IsNamed_WithWhatCheckWants(string name, string text, string kind)
    {
        string file = folder.Write(name, text);

        CliRun run = await CliRun.Of("guard", "check", file);

        Assert.Equal(2, run.Code);
        Assert.StartsWith($"{file}: is {kind}", run.Errors, StringComparison.Ordinal);
        Assert.Contains("check wants a policy that guard enforces: guard's own JSON, PolicyLayer's JSON or Intercept's YAML.", run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task FileOfNoKnownKind_IsToldByItsFault() =>
        Assert.Contains("policy.json:1: the policy has the unknown key 'rules'", (await CliRun.Of("guard", "check", folder.Write("policy.json", """{"rules":[]}"""))).Errors, StringComparison.Ordinal);
}
