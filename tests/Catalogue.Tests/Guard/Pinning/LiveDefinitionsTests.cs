using Catalogue.Guard.Pinning;
using Catalogue.Tests.Cli;

namespace Catalogue.Tests.Guard.Pinning;

public sealed class LiveDefinitionsTests : IDisposable
{
    private const string Policy = """{"version":"1","default":"allow","tools":{}}""";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task ToolThatChanges_IsTakenOutUntilSomebodyLooks()
    {
        string pins = folder.File("pins.json");
        Assert.Equal(0, (await CliRun.Of(["guard", "pin", "--pins", pins, "--", .. GuardedRun.Server])).Code);
        PinBook book = PinBook.ReadFile(pins);
        Assert.Equal(["changing", "danger", "danger2", "echo", "slow"], book.Tools.Keys);
        Assert.Equal("Read me.", book.Instructions);
        using GuardedRun run = GuardedRun.Start(folder, Policy, ["--pins", pins]);

        Assert.False(GuardedRun.IsDenied(run.Call("1", "changing")));
        Assert.Contains("not there", GuardedRun.Reason(run.Call("2", "change")), StringComparison.Ordinal);
        book = book with { Tools = new Dictionary<string, Pin>(book.Tools) { ["change"] = book.Tools["echo"], ["echo"] = book.Tools["slow"] } };
        book.WriteFile(pins);
        Assert.True(SpinWait.SpinUntil(() => run.Errors.Contains("in force", StringComparison.Ordinal), TimeSpan.FromSeconds(30)));

        Assert.Contains("changed", GuardedRun.Reason(run.Call("3", "echo")), StringComparison.Ordinal);
        Assert.DoesNotContain("\"echo\"", run.Ask("4", "tools/list", "{}").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_ShowsTheDifferenceAndJudgesAnew()
    {
        string pins = folder.File("pins.json");
        await CliRun.Of(["guard", "pin", "--pins", pins, "--", .. GuardedRun.Server]);
        PinBook book = PinBook.ReadFile(pins);
        string before = book.Tools["changing"].Definition.Replace("version 1", "version one", StringComparison.Ordinal);
        (book with { Instructions = "Read nothing.", Tools = new Dictionary<string, Pin>(book.Tools) { ["changing"] = Pin.Of(System.Text.Json.JsonElement.Parse(before)) } }).WriteFile(pins);

        CliRun compared = await CliRun.Of(["guard", "pin", "--pins", pins, "--", .. GuardedRun.Server]);
        CliRun accepted = await CliRun.Of(["guard", "pin", "--pins", pins, "--accept", "changing", "--accept-instructions", "--catalogue", TestPaths.Catalogue, "--", .. GuardedRun.Server]);
        CliRun again = await CliRun.Of(["guard", "pin", "--pins", pins, "--", .. GuardedRun.Server]);

        Assert.Equal(1, compared.Code);
        Assert.Contains("changing: changed", compared.Output, StringComparison.Ordinal);
        Assert.Contains("version [-one-]{+1+}", accepted.Output, StringComparison.Ordinal);
        Assert.Contains("[-nothing-]{+me+}", accepted.Output, StringComparison.Ordinal);
        Assert.Contains("judged ", accepted.Output, StringComparison.Ordinal);
        Assert.Equal(0, again.Code);
    }

    [Fact]
    public void InstructionsThatChanged_AreTakenOut()
    {
        new PinBook("Another word.", new Dictionary<string, Pin>()).WriteFile(folder.File("pins.json"));
        using GuardedRun run = GuardedRun.Start(folder, Policy, ["--pins", folder.File("pins.json")]);

        string hello = run.Ask("1", "initialize", """{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}""").GetRawText();

        Assert.Contains("\"instructions\":\"\"", hello, StringComparison.Ordinal);
        Assert.Contains("\"x-build\":7", hello, StringComparison.Ordinal);
    }
}
