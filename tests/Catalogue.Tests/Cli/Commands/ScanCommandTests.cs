using System.Text.Json;
using System.Text.RegularExpressions;

namespace Catalogue.Tests.Cli.Commands;

/// <summary><c>scan</c> on a home folder with the configurations of ten clients, each written after its documentation.</summary>
public sealed partial class ScanCommandTests
{
    private static string Home => Path.Combine(TestPaths.Cases, "scan", "home");

    [Fact]
    public async Task ConfigurationsOfTenClients_AreFoundAndRead()
    {
        JsonElement report = await Json("--home", Home);

        Assert.Equal(
            ["Claude Code", "Claude Desktop", "Cline", "Codex", "Cursor", "Gemini CLI", "Kiro", "VS Code", "Windsurf", "Zed"],
            report.GetProperty("servers").EnumerateArray().Select(s => s.GetProperty("client").GetString()!).Distinct().Order(StringComparer.Ordinal));
        Assert.All(report.GetProperty("problems").EnumerateArray(), p => Assert.Contains("switched off in it, so that no agent calls it, and left out: off", p.GetProperty("message").GetString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("filesystem", "modelcontextprotocol/servers.filesystem", "package")]
    [InlineData("github", "github/github-mcp-server", "address")]
    [InlineData("github (Cursor)", "github/github-mcp-server", "package")]
    [InlineData("playwright", "microsoft/playwright-mcp", "package")]
    [InlineData("git", "modelcontextprotocol/servers.git", "package")]
    [InlineData("old-form", "modelcontextprotocol/servers.everything", "package")]
    [InlineData("sentry", "getsentry/sentry-mcp", "address")]
    [InlineData("context7", "upstash/context7.mcp", "address")]
    [InlineData("aws-docs", "awslabs/mcp.aws-documentation-mcp-server", "package")]
    [InlineData("harbour", null, "the catalogue does not know its package")]
    [InlineData("ledger", null, "the catalogue does not know its address")]
    [InlineData("local", null, "it is started from something local")]
    public async Task Server_IsRecognisedByWhatItIsStartedFrom(string name, string? id, string how)
    {
        JsonElement server = (await Json("--home", Home)).GetProperty("servers").EnumerateArray().Single(s => s.GetProperty("name").GetString() == name);

        Assert.Equal((id, how), (server.TryGetProperty("server", out JsonElement known) ? known.GetString() : null, server.GetProperty("how").GetString()));
    }

    [Fact]
    public async Task DisabledServers_AreLeftOut() => Assert.DoesNotContain("off", (await Json("--home", Home)).GetProperty("servers").EnumerateArray().Select(s => s.GetProperty("name").GetString()));

    [Theory]
    [InlineData("combination", "Claude Code, across github and playwright")]
    [InlineData("unknown-server", "harbour is not known")]
    [InlineData("no-tls", "berths is reached over plain http at berths.example.org")]
    [InlineData("credential", "local has a credential in argument --api-key")]
    [InlineData("credential", "github has a credential in header Authorization")]
    [InlineData("credential", "brave-search has a credential in variable BRAVE_API_KEY")]
    [InlineData("no-version", "playwright starts @playwright/mcp")]
    [InlineData("critical-tools", "memory has 3 Critical tools: delete_entities")]
    [InlineData("suspicious-text", "fetch gives the model orders in the text of fetch")]
    public async Task WhatIsWrong_IsFound(string rule, string text) =>
        Assert.Contains((await Json("--home", Home)).GetProperty("findings").EnumerateArray(), f => f.GetProperty("rule").GetString() == rule && f.GetProperty("text").GetString()!.Contains(text, StringComparison.Ordinal));

    [Theory]
    [InlineData("no-version", "old-form", "a version is named")]
    [InlineData("no-version", "github (Cursor)", "a tag is a version")]
    [InlineData("credential", "github (Cursor)", "a reference to the environment is no credential")]
    [InlineData("credential", "context7", "an input of the editor is no credential")]
    [InlineData("credential", "sentry", "the name of a variable is no credential")]
    public async Task WhatIsRight_IsNotFound(string rule, string server, string why) =>
        Assert.False((await Json("--home", Home)).GetProperty("findings").EnumerateArray().Any(f => f.GetProperty("rule").GetString() == rule && f.GetProperty("servers").EnumerateArray().Any(s => s.GetString() == server)), why);

    [Fact]
    public async Task Credentials_ArePrintedNowhere()
    {
        using var folder = new TempFolder();
        CliRun[] runs = [await Scan("--home", Home, "--sarif", folder.File("x.sarif")), await Scan("--home", Home, "--json"), await Scan("--home", Home, "--markdown"), await Scan("--home", Home, "--live")];

        Assert.All([.. runs.SelectMany(r => (string[])[r.Output, r.Errors]), await File.ReadAllTextAsync(folder.File("x.sarif"), TestContext.Current.CancellationToken)], text => Assert.All(
            (string[])["ghp_abcdef", "q7f3Zk91LmTd0aXw", "BSAfictive"], secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Text_FitsEightyColumns_TheWorstFirst()
    {
        CliRun run = await Scan("--home", Home);
        string[] lines = run.Output.Split('\n');

        Assert.All(lines.Where(l => !l.StartsWith("Enforce: ", StringComparison.Ordinal) && !l.StartsWith("Next: ", StringComparison.Ordinal)), l => Assert.True(l.Length <= 80, l));
        Assert.Equal(lines.Where(l => Row().IsMatch(l)).OrderBy(l => "●◕◐○".IndexOf(l[0])), lines.Where(l => Row().IsMatch(l)));
        Assert.Contains("Enforce: catalogue guard install --client cursor --file ", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.Code);
    }

    [Theory]
    [InlineData(4, "critical")]
    [InlineData(4, "HIGH")]
    [InlineData(4, "untrusted-content")]
    [InlineData(4, "no-tls")]
    [InlineData(0, "look-alike")]
    [InlineData(2, "dangerous")]
    [InlineData(2, "3")]
    public async Task FailOn_SetsTheExitCode(int code, string on) => Assert.Equal(code, (await Scan("--home", Home, "--fail-on", on)).Code);

    [Fact]
    public async Task Policy_WritesTheFewestDenialsThatEndAllCombinations()
    {
        using var folder = new TempFolder();

        CliRun run = await Scan("--config", Path.Combine(Home, ".claude.json"), "--policy", "claude-code", "--out", folder.Path);

        Assert.Equal(0, run.Code);
        string denied = await File.ReadAllTextAsync(folder.File("playwright/settings.json"), TestContext.Current.CancellationToken);
        Assert.Contains("mcp__playwright__browser_run_code_unsafe", denied[denied.IndexOf("\"deny\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Live_StartsNothingWithoutLeave()
    {
        CliRun run = await Scan("--home", Home, "--live");

        Assert.Equal(2, run.Code);
        Assert.Contains("  filesystem: npx -y @modelcontextprotocol/server-filesystem", run.Errors, StringComparison.Ordinal);
        Assert.Contains("Nothing was started", run.Errors, StringComparison.Ordinal);
    }

    internal static async Task<CliRun> Scan(params string[] arguments) => await CliRun.Of(["scan", "--catalogue", TestPaths.Catalogue, .. arguments]);

    internal static async Task<JsonElement> Json(params string[] arguments) => JsonElement.Parse((await Scan([.. arguments, "--json"])).Output);

    [GeneratedRegex("^[●◕◐○] .* +[0-9?·]+ +[0-9?·]+ +[0-9?·]+ +[0-9?·]+$", RegexOptions.None, 1_000)]
    private static partial Regex Row();
}
