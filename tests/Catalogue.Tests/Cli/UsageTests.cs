namespace Catalogue.Tests.Cli;

public class UsageTests
{
    [Fact]
    public async Task MissingCatalogue_IsWrongUsageAndSaysWhatToDo()
    {
        CliRun run = await CliRun.Of("check", "--catalogue", "/no/such/catalogue");

        Assert.Equal(2, run.Code);
        Assert.Contains("/no/such/catalogue", run.Errors);
        Assert.Contains("crawl --source folder", run.Errors);
    }

    [Fact]
    public async Task EmptyCatalogue_IsWrongUsage()
    {
        using var folder = new TempFolder();

        CliRun run = await CliRun.Of(CliRun.Build(folder.Path, folder.File("out")));

        Assert.Equal(2, run.Code);
        Assert.Contains("holds no servers", run.Errors);
    }

    [Theory]
    [InlineData("chekc")]
    [InlineData("build", "--no-such-option")]
    [InlineData("crawl", "--source", "moon")]
    [InlineData("crawl", "--source", "folder")]
    [InlineData("classify", "--in", "/no/such/file.jsonl", "--out", "x")]
    [InlineData("policy", "--format", "no-such-format", "github/github-mcp-server")]
    [InlineData("explain", "no/such-server")]
    [InlineData("build", "--base-url", "javascript:alert(1)")]
    [InlineData("build", "--repository", "http://github.com/owner/name")]
    [InlineData("new", "attack", "../x")]
    public async Task WhatCannotBeMeant_IsWrongUsage(params string[] args)
    {
        CliRun run = await CliRun.Of(args[0] is "policy" or "explain" or "build" ? [.. args, "--catalogue", TestPaths.Catalogue] : args);

        Assert.Equal(2, run.Code);
        Assert.NotEmpty(run.Errors);
    }

    [Fact]
    public async Task EveryCommand_HasHelpWithAnExample()
    {
        foreach (string command in new[] { "build", "serve", "crawl", "classify", "update", "explain", "policy", "check", "new" })
        {
            CliRun run = await CliRun.Of(command, "--help");

            Assert.Equal(0, run.Code);
            Assert.Contains("Example: catalogue " + command, run.Output);
        }
    }
}
