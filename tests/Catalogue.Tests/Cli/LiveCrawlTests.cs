namespace Catalogue.Tests.Cli;

public class LiveCrawlTests
{
    [Fact]
    public async Task WithoutLeave_ItIsRefusedAndSaysHow()
    {
        using var folder = new TempFolder();

        CliRun run = await CliRun.Of("crawl", "--source", "live", "npm:@scope/name", "--catalogue", folder.File("c"));

        Assert.Equal(2, run.Code);
        Assert.Contains("'npm:@scope/name' is a stranger's code", run.Errors, StringComparison.Ordinal);
        Assert.Contains("--allow-run", run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("c")));
    }

    [Theory]
    [InlineData("Name a server")]
    [InlineData("names no npm package", "npm:--global")]
    [InlineData("--env wants NAME", "npm:example", "--env", "=x")]
    [InlineData("there is no such variable here", "npm:example", "--env", "NO_SUCH_VARIABLE_ANYWHERE")]
    public async Task WhatCannotBeRun_IsSaid(string reason, params string[] arguments)
    {
        using var folder = new TempFolder();

        CliRun run = await CliRun.Of(["crawl", "--source", "live", "--allow-run", .. arguments, "--catalogue", folder.File("c")]);

        Assert.Equal(2, run.Code);
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ServerThatEndsAtOnce_IsAnOutsideFailure()
    {
        using var folder = new TempFolder();

        CliRun run = await CliRun.Of("crawl", "--source", "live", "--allow-run", $"dotnet \"{Path.Combine(AppContext.BaseDirectory, "Catalogue.TestServer.dll")}\" refuses", "--catalogue", folder.File("c"));

        Assert.Equal(3, run.Code);
        Assert.Contains("--env EXAMPLE_API_TOKEN=dummy", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://example.org")]
    [InlineData("not an address")]
    public async Task RegistryWithoutAnAddress_IsRefused(string address)
    {
        using var folder = new TempFolder();

        CliRun run = await CliRun.Of("crawl", "--source", "registry", address, "--catalogue", folder.File("c"));

        Assert.Equal(2, run.Code);
        Assert.Contains("http or https", run.Errors, StringComparison.Ordinal);
    }
}
