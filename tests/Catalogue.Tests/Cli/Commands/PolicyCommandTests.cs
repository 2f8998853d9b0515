using System.Text.Json;
using Catalogue.Policies.Formats;

namespace Catalogue.Tests.Cli.Commands;

public class PolicyCommandTests
{
    [Fact]
    public async Task List_NamesEveryFormat()
    {
        CliRun run = await CliRun.Of("policy", "--list", "--json");

        Assert.Equal(PolicyFormats.All.Select(f => f.Name), JsonElement.Parse(run.Output).EnumerateArray().Select(f => f.GetProperty("name").GetString()!));
    }

    [Fact]
    public async Task ServerKey_StandsInTheFile()
    {
        CliRun run = await CliRun.Of("policy", "github-github-mcp-server/delete_file", "--catalogue", TestPaths.Catalogue, "--format", "claude-code", "--server-key", "my-hub");

        Assert.Equal(0, run.Code);
        Assert.Contains("mcp__my-hub__delete_file", run.Output);
    }

    [Theory]
    [InlineData("gemini-cli", "my_hub")]
    [InlineData("claude-code", "my__hub")]
    [InlineData("envoy-ai-gateway", "My Hub")]
    [InlineData("codex", "my hub")]
    public async Task KeyThatTheFormatCannotHold_FailsAndPrintsNothing(string format, string key)
    {
        CliRun run = await CliRun.Of("policy", "github/github-mcp-server", "--catalogue", TestPaths.Catalogue, "--format", format, "--server-key", key);

        Assert.Equal(1, run.Code);
        Assert.Equal("", run.Output);
        Assert.Matches($"^error: Nothing is written for the server key \"{key}\": .*\\. Configure the server under another name\\.\n$", run.Errors);
    }

    [Fact]
    public async Task ToolThatTheFormatCannotName_Fails()
    {
        using var folder = new TempFolder();
        folder.Write("catalogue/servers/acme/notes.json", """{"id":"acme/notes","name":"Notes","tools":[{"name":"notes.list","description":"Lists all notes."}]}""");

        CliRun run = await CliRun.Of("policy", "acme/notes/notes.list", "--catalogue", folder.File("catalogue"), "--format", "claude-code");

        Assert.Equal(1, run.Code);
        Assert.Contains("effect: This file does not name the tool. Claude Code asks about it", run.Errors, StringComparison.Ordinal);
        Assert.Contains("note: Left out: \"notes.list\"", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Careful", "deny", "Claude Code refuses every call")]
    [InlineData("Full", "ask", "Claude Code asks before each call")]
    [InlineData("ReadOnly", "deny", "Claude Code refuses every call")]
    public async Task ProfileOfATool_IsWrittenAndSaid(string profile, string list, string effect)
    {
        CliRun run = await CliRun.Of("policy", "tumf/mcp-shell-server/shell_execute", "--catalogue", TestPaths.Catalogue, "--format", "claude-code", "--profile", profile);

        Assert.Equal(0, run.Code);
        Assert.Equal([list], JsonElement.Parse(run.Output).GetProperty("permissions").EnumerateObject().Select(p => p.Name));
        Assert.Contains("effect: " + effect, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WholeServer_NamesEveryTool()
    {
        CliRun run = await CliRun.Of("policy", "modelcontextprotocol/servers.memory", "--catalogue", TestPaths.Catalogue, "--format", "policylayer-json");

        Assert.Equal(0, run.Code);
        JsonElement policy = JsonElement.Parse(run.Output);
        Assert.Equal("deny", policy.GetProperty("default").GetString());
        Assert.True(policy.GetProperty("tools").TryGetProperty("read_graph", out _));
    }

    [Fact]
    public async Task Conditions_AreOfferedAndWrittenOnRequest()
    {
        string[] command = ["policy", "modelcontextprotocol/servers.filesystem/write_file", "--catalogue", TestPaths.Catalogue, "--format", "intercept-yaml"];

        CliRun offered = await CliRun.Of(command);
        CliRun written = await CliRun.Of([.. command, "--conditions"]);

        Assert.DoesNotContain("/workspace", offered.Output, StringComparison.Ordinal);
        Assert.Contains("1 argument condition is offered", offered.Errors, StringComparison.Ordinal);
        Assert.Contains("/workspace", written.Output, StringComparison.Ordinal);
        Assert.Contains("A link inside the folder can point outside it", written.Errors, StringComparison.Ordinal);
    }
}
