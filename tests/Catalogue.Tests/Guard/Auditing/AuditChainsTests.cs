using System.Text.Json;
using Catalogue.Guard.Auditing;

namespace Catalogue.Tests.Guard.Auditing;

public sealed class AuditChainsTests
{
    [Fact]
    public void ChainWrittenInOrder_HasNoFault()
    {
        var chains = new AuditChains();

        Assert.True(Take(chains, 1, "a", 0, AuditLog.NoLine, "h0"));
        Assert.True(Take(chains, 2, "a", 1, "h0", "h1"));
        Assert.True(Take(chains, 3, "b", 0, "h1", "h2"));
        Assert.Equal("h1", chains.Heads["a"]);
    }

    [Theory]
    [InlineData(2, "h0", "lines before it are missing")]
    [InlineData(1, "other", "the line before it was changed")]
    [InlineData(0, "h0", "stands behind a line that was written later")]
    public void LineCutOutChangedOrMoved_IsNamed(long line, string before, string fault)
    {
        var chains = new AuditChains();
        Take(chains, 1, "a", 0, AuditLog.NoLine, "h0");

        Assert.False(Take(chains, 2, "a", line, before, "h1"));
        Assert.Equal($"line 2: {fault}", Assert.Single(chains.Faults));
    }

    [Fact]
    public void ChainThatBeginsBehindAnUnknownLine_IsNamed()
    {
        var chains = new AuditChains();

        Assert.False(Take(chains, 1, "a", 0, "gone", "h0"));
        Assert.False(Take(chains, 2, "b", 3, "h0", "h1"));
    }

    [Fact]
    public void UnreadableLine_IsAFault_AndALineMayFollowIt()
    {
        var chains = new AuditChains();
        chains.Unreadable(1, "h0");

        Assert.True(Take(chains, 2, "a", 0, "h0", "h1"));
        Assert.Single(chains.Faults);
    }

    private static bool Take(AuditChains chains, int number, string chain, long line, string before, string hash) =>
        chains.Take(number, JsonElement.Parse($$"""{"chain":"{{chain}}","line":{{line}},"prev":"{{before}}"}"""), hash);
}
