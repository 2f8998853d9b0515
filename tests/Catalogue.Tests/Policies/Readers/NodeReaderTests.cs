using Catalogue.Policies.Readers;

namespace Catalogue.Tests.Policies.Readers;

public sealed class NodeReaderTests
{
    [Theory]
    [InlineData("90s", 90)]
    [InlineData("5m", 300)]
    [InlineData("2h", 7200)]
    [InlineData("45", 45)]
    public void Duration_IsInItsUnit(string text, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), Node(text).Duration("x"));

    [Theory]
    [InlineData("0s")]
    [InlineData("5d")]
    [InlineData("s")]
    [InlineData("-5m")]
    [InlineData("100001h")]
    public void OtherDuration_IsAFault(string text) => Assert.Throws<PolicyFaultException>(() => Node(text).Duration("x"));

    [Fact]
    public void UnknownKey_IsNamedWithTheOneThatIsMeant()
    {
        PolicyFaultException fault = Assert.Throws<PolicyFaultException>(() => YamlNodes.Read("tool: 1\nratelimit: 5").Only("the rule", "tool", "rate_limit"));

        Assert.Equal(2, fault.Line);
        Assert.Contains("'rate_limit' is meant?", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OtherKind_IsNamedForWhatItIs()
    {
        Assert.Contains("must be a list, not a text", Assert.Throws<PolicyFaultException>(() => Node("x").List("hide")).Message, StringComparison.Ordinal);
        Assert.Contains("must be true or false, not a number", Assert.Throws<PolicyFaultException>(() => Node("5").Truth("ask")).Message, StringComparison.Ordinal);
        Assert.Contains("a whole number from 1", Assert.Throws<PolicyFaultException>(() => Node("0").Whole("max", least: 1)).Message, StringComparison.Ordinal);
    }

    private static PolicyNode Node(string scalar) => YamlNodes.Read("a: " + scalar).Member("a")!;
}
