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
        string[] command = ["policy", "modelcontextprotocol/servers-archived.gitlab/create_or_update_file", "--catalogue", TestPaths.Catalogue, "--format", "intercept-yaml"];

        CliRun offered = await CliRun.Of(command);
        CliRun written = await CliRun.Of([.. command, "--conditions"]);

        Assert.DoesNotContain("/workspace", offered.Output, StringComparison.Ordinal);
        Assert.Contains("2 argument conditions are offered", offered.Errors, StringComparison.Ordinal);
        Assert.Contains("/workspace", written.Output, StringComparison.Ordinal);
        Assert.Contains("A link inside the folder can point outside it", written.Errors, StringComparison.Ordinal);
    }
}
