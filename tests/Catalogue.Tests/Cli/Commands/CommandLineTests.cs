namespace Catalogue.Tests.Cli.Commands;

public class CommandLineTests
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

    [Theory]
    [InlineData("bild", "There is no command 'bild'. Did you mean build? Commands: ")]
    [InlineData("serve --prot 5000", "'serve' has no option '--prot'. Did you mean --port? Its options: ")]
    [InlineData("serve --port 80000", "--port wants a number from 0 to 65535, not '80000'.")]
    public async Task WhatIsMistyped_IsOneLineThatSaysWhatMayBeMeant(string line, string expected)
    {
        CliRun run = await CliRun.Of(line.Split(' '));

        Assert.Equal(2, run.Code);
        string[] said = run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, said.Length);
        Assert.StartsWith(expected, said[0], StringComparison.Ordinal);
        Assert.StartsWith("Try: catalogue", said[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task FolderWithoutServers_SaysSoAndIsNotDone()
    {
        using var folder = new TempFolder();
        folder.Write("notes/diary.txt", "nothing");

        CliRun run = await CliRun.Of("crawl", "--source", "folder", folder.Path, "--catalogue", folder.File("c"));

        Assert.NotEqual(0, run.Code);
        Assert.Contains("No server was found", run.Output + run.Errors, StringComparison.Ordinal);
    }
}
