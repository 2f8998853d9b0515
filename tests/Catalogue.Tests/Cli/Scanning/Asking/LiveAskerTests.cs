using System.Text.Json;
using Catalogue.Guard.Pinning;
using Catalogue.Tests.Cli.Commands;

namespace Catalogue.Tests.Cli.Scanning.Asking;

/// <summary><c>scan --live</c> with servers of the tests' own: what a server lists is judged, and one that misbehaves costs itself alone.</summary>
public sealed class LiveAskerTests
{
    [Fact]
    public async Task SixServers_OfWhichOneHangsAndOneTalksJunk_GiveTheListsOfTheRest()
    {
        using var folder = new TempFolder();
        string file = folder.Write("mcp.json", Configuration(("a", "plain"), ("b", "plain"), ("c", "silent"), ("d", "refuses"), ("e", "junk"), ("f", "plain")));

        CliRun run = await ScanCommandTests.Scan("--config", file, "--live", "--allow-run", "--patience", "20", "--json");
        JsonElement report = JsonElement.Parse(run.Output);

        Assert.Equal(1, run.Code);
        Assert.Equal(["a", "b", "e", "f"], report.GetProperty("servers").EnumerateArray().Where(s => s.GetProperty("live").GetBoolean()).Select(s => s.GetProperty("name").GetString()!).Order(StringComparer.Ordinal));
        Assert.Contains("mcp.json:1: error: c: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("did not answer within 20 seconds", run.Errors, StringComparison.Ordinal);
        Assert.Contains("error: d: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains(report.GetProperty("findings").EnumerateArray(), f => f.GetProperty("rule").GetString() == "same-name");
    }

    [Fact]
    public async Task DefinitionThatDiffersFromItsPin_IsFound_AndAnEqualOneIsNot()
    {
        using var folder = new TempFolder();
        string[] command = ["dotnet", Program, "plain"];
        PinBook pins = await LiveDefinitions.OfCommandAsync(command, TestContext.Current.CancellationToken);
        pins.WriteFile(folder.File("same.json"));
        new PinBook(null, pins.Tools.ToDictionary(t => t.Key, t => t.Key == "add_note" ? Pin.Of(JsonElement.Parse("""{"name":"add_note","description":"Was harmless.","inputSchema":{"type":"object"}}""")) : t.Value)).WriteFile(folder.File("other.json"));
        string file = folder.Write("mcp.json", $$$"""{"mcpServers":{"same":{{{Guarded(folder.File("same.json"))}}},"other":{{{Guarded(folder.File("other.json"))}}} }}""");

        JsonElement report = await ScanCommandTests.Json("--config", file, "--live", "--allow-run");

        JsonElement finding = Assert.Single(report.GetProperty("findings").EnumerateArray(), f => f.GetProperty("rule").GetString() == "changed-pin");
        Assert.Equal(["other/add_note"], finding.GetProperty("tools").EnumerateArray().Select(t => t.GetString()));
        Assert.All(report.GetProperty("servers").EnumerateArray(), s => Assert.True(s.GetProperty("guarded").GetBoolean()));
    }

    [Theory]
    [InlineData("""{"url":"sh -c 'touch started'"}""", "its address is neither http nor https")]
    [InlineData("""{"command":"npx","args":["a;b@1.0.0"]}""", "names no npm package")]
    public async Task WhatIsNoAddressAndNoPackage_IsNeverStarted(string entry, string said)
    {
        using var folder = new TempFolder();

        CliRun run = await ScanCommandTests.Scan("--config", folder.Write("mcp.json", "{\"mcpServers\":{\"x\":" + entry + "}}"), "--live", "--allow-run");

        Assert.Equal(1, run.Code);
        Assert.Contains(said, run.Errors, StringComparison.Ordinal);
    }

    private static string Program => Path.Combine(AppContext.BaseDirectory, "Catalogue.TestServer.dll");

    private static string Configuration(params (string Name, string Manner)[] servers) =>
        "{\"mcpServers\":{" + string.Join(',', servers.Select(s => $$"""{{JsonSerializer.Serialize(s.Name)}}:{"command":"dotnet","args":[{{JsonSerializer.Serialize(Program)}},"{{s.Manner}}"]}""")) + "}}";

    private static string Guarded(string pins) => $$"""{"command":"catalogue","args":["guard","--policy","p.json","--pins",{{JsonSerializer.Serialize(pins)}},"--","dotnet",{{JsonSerializer.Serialize(Program)}},"plain"]}""";
}
