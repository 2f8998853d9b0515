using System.Text;
using Catalogue.Policies.Readers;

namespace Catalogue.Tests.Policies.Readers;

public sealed class JsonNodesTests
{
    [Theory]
    [InlineData("{\n \"a\": 1,\n \"a\": 2}", 3, "names 'a' twice")]
    [InlineData("{\n \"a\": }", 2, "is no JSON")]
    [InlineData("{} {}", 1, "is no JSON")]
    [InlineData("{\"a\": \"\\ud800\"}", 0, "no valid Unicode")]
    public void Fault_IsNamedWithItsLine(string json, int line, string said)
    {
        PolicyFaultException fault = Assert.Throws<PolicyFaultException>(() => JsonNodes.Read(Encoding.UTF8.GetBytes(json)));

        Assert.Equal(line, fault.Line);
        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Node_KnowsItsLineAndItsNumberAsWritten()
    {
        PolicyNode node = JsonNodes.Read("{\n \"a\": [\n  1.50 ] }"u8).Member("a")!;

        Assert.Equal((2, 3, "1.50"), (node.Line, node.Items[0].Line, node.Items[0].Text));
    }
}
