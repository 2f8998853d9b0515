using Catalogue.Model;
using Catalogue.Sources.Places.Live;
using Catalogue.Sources.Readings;

namespace Catalogue.Tests.Sources.Places.Live;

public class HostileServerTests
{
    [Fact]
    public async Task SilentServer_IsGivenUp()
    {
        LiveException failure = await TestServer.Fails("silent", TimeSpan.FromSeconds(1));

        Assert.Contains("did not answer within 1 seconds", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndlessOutput_IsCutOff()
    {
        LiveException failure = await TestServer.Fails("endless");

        Assert.Contains("sent more than 64000000 bytes", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LineOfFiftyMegabytes_IsRefused()
    {
        LiveException failure = await TestServer.Fails("line");

        Assert.Contains("sent a message larger than 16000000 bytes", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deep", "nested deeper than 100")]
    [InlineData("half", "no valid Unicode")]
    public async Task BadDefinition_CostsOneTool(string manner, string reason)
    {
        SourceReading reading = await TestServer.Ask(manner);

        Assert.Equal(["good"], TestServer.NamesOf(reading));
        Assert.Contains(reason, Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndlessPages_EndAtTheBound()
    {
        SourceReading reading = await TestServer.Ask("pages");

        Assert.Equal(LiveLimits.Pages, TestServer.ToolsOf(reading).Count);
        Assert.Contains(reading.Problems, p => p is { Severity: ProblemSeverity.Error } && p.Message.Contains("more than 100 pages", StringComparison.Ordinal));
    }

    [Fact]
    public async Task PagesInACircle_EndAtTheFirstRound()
    {
        SourceReading reading = await TestServer.Ask("circle");

        Assert.Equal(["good"], TestServer.NamesOf(reading));
        Assert.Contains(reading.Problems, p => p.Message.Contains("leads back", StringComparison.Ordinal));
    }

    [Fact]
    public async Task JunkOnStandardOutput_IsPassedOver()
    {
        SourceReading reading = await TestServer.Ask("junk");

        Assert.Equal(["good"], TestServer.NamesOf(reading));
    }

    [Fact]
    public async Task AnswerWithoutAList_IsReported()
    {
        SourceReading reading = await TestServer.Ask("nothing");

        Assert.Empty(TestServer.NamesOf(reading));
        Assert.Contains("without a list of tools", Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ServerThatAsksForFilesAndAModel_GetsNeither()
    {
        SourceReading reading = await TestServer.Ask("asks");

        Assert.Equal(["ping: answered", "roots/list: refused", "sampling/createMessage: refused"], TestServer.ToolsOf(reading).Select(t => $"{t.Name}: {t.Description}"));
    }

    [Fact]
    public async Task ServerThatWantsACredential_IsQuotedWithoutItsColours()
    {
        LiveException failure = await TestServer.Fails("refuses");

        Assert.Contains("Its last words: Error: EXAMPLE_API_TOKEN is not set.", failure.Message, StringComparison.Ordinal);
        Assert.Contains("--env EXAMPLE_API_TOKEN=dummy", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProgramThatIsNotThere_IsSaid()
    {
        LiveException failure = await Assert.ThrowsAsync<LiveException>(() => TestServer.AskTarget("no-such-program-anywhere --flag"));

        Assert.Contains("cannot be started", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChildThatLeftItsParent_EndsToo()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells where a process came from after its parent is gone.");

        SourceReading reading = await TestServer.Ask("orphans");

        Assert.Equal(["good"], TestServer.NamesOf(reading));
        Assert.Empty(ProcessTree.Strays("catalogue-live-"));
    }
}
