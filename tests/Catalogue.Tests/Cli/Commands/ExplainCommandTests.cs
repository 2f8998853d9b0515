using System.Text.Json;
using Catalogue.Model.Language;

namespace Catalogue.Tests.Cli.Commands;

public class ExplainCommandTests
{
    [Fact]
    public async Task Json_HoldsVerdictAndRecommendation()
    {
        CliRun run = await CliRun.Of("explain", "github/github-mcp-server/delete_file", "--catalogue", TestPaths.Catalogue, "--json");

        JsonElement said = JsonElement.Parse(run.Output);
        Assert.Equal("Destructive", said.GetProperty("classification").GetProperty("class").GetString());
        Assert.Equal("Deny", said.GetProperty("recommendation").GetProperty("action").GetString());
    }

    [Fact]
    public async Task Text_ShowsVerdictEvidenceAndPolicy()
    {
        CliRun run = await CliRun.Of("explain", "github-github-mcp-server/delete_file", "--catalogue", TestPaths.Catalogue);

        Assert.All(["Critical", "DESTRUCTIVE", "What decided", "policy.json"], part => Assert.Contains(part, run.Output));
    }

    [Fact]
    public async Task ToolsNameAlone_ListsTheServersThatHaveIt()
    {
        CliRun run = await CliRun.Of("explain", "delete_file", "--catalogue", TestPaths.Catalogue);

        Assert.Equal(2, run.Code);
        Assert.Contains("'delete_file' is a tool of github/github-mcp-server", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("delete_fil")]
    [InlineData("github/github-mcp-server/delete_fil")]
    public async Task MistypedName_IsAskedAbout(string name)
    {
        CliRun run = await CliRun.Of("explain", name, "--catalogue", TestPaths.Catalogue);

        Assert.Equal(2, run.Code);
        Assert.Matches("Did you mean [^?]*delete_file", run.Errors);
    }

    [Theory]
    [InlineData("githb/github-mcp-server", "github/github-mcp-server")]
    [InlineData("microsoft/playright", "microsoft/playwright-mcp")]
    [InlineData("notion", "makenotion/notion-mcp-server")]
    public async Task MistypedServer_IsAskedAbout(string name, string meant)
    {
        CliRun run = await CliRun.Of("explain", name, "--catalogue", TestPaths.Catalogue);

        Assert.Equal(2, run.Code);
        Assert.Matches($"Did you mean {meant}", run.Errors);
    }

    [Theory]
    [InlineData("githb/github-mcp-server/delete_file")]
    [InlineData("githb/github-mcp-server", "delete_file")]
    public async Task RightToolOfAMistypedServer_NamesTheServerAsUnknown(params string[] words)
    {
        CliRun run = await CliRun.Of(["explain", .. words, "--catalogue", TestPaths.Catalogue]);

        Assert.Equal(2, run.Code);
        Assert.Equal("No server 'githb/github-mcp-server' in the catalogue. Did you mean github/github-mcp-server/delete_file?", run.Errors.Trim());
    }

    [Fact]
    public async Task ToolThatCallsOthers_IsSaidToBeAWayAround() =>
        Assert.Contains("It calls other tools by name.", (await CliRun.Of("explain", "getsentry/sentry-mcp/execute_sentry_tool", "--catalogue", TestPaths.Catalogue)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task VersionOfTheRecord_IsSaid() =>
        Assert.Matches(@"The record names [0-9.]+ of @sentry/mcp-server\.", (await CliRun.Of("explain", "getsentry/sentry-mcp/whoami", "--catalogue", TestPaths.Catalogue)).Output.ReplaceLineEndings(""));

    [Fact]
    public async Task NameOfOneTool_NeedsNoServer()
    {
        CliRun run = await CliRun.Of("explain", "tavily_search", "--catalogue", TestPaths.Catalogue);

        Assert.Equal(0, run.Code);
        Assert.Contains("tavily-ai/tavily-mcp", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownToolOfALargeServer_NamesAFewOfItsTools()
    {
        CliRun run = await CliRun.Of("explain", "github/github-mcp-server/zzz", "--catalogue", TestPaths.Catalogue);

        Assert.Matches(@"It has \w+(, \w+){9} and \d+ more\.", run.Errors);
    }

    [Fact]
    public void ControlCharacters_DoNotReachTheTerminal() => Assert.Equal(@"a\u001b[31mb\u000a", InvisibleText.EscapedOnOneLine("a\u001b[31mb\n"));

    [Fact]
    public void MarksThatTurnOrHideText_DoNotReachTheTerminal() => Assert.Equal(@"a\u202eb\udb40\udc41 ü", InvisibleText.EscapedOnOneLine("a\u202eb\udb40\udc41 ü"));
}
