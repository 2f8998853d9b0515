using System.Text;
using Catalogue.Policies.Evaluation;
using Catalogue.Policies.Readers;

namespace Catalogue.Tests.Policies.Readers;

public sealed class DocumentReaderTests
{
    [Theory]
    [InlineData("""{"version":"2","default":"deny"}""", "version must be")]
    [InlineData("""{"version":"1"}""", "needs 'default'")]
    [InlineData("""{"version":"1","default":"maybe"}""", "default must be allow or deny")]
    [InlineData("""{"version":"1","default":"deny","tools":{"*":{}}}""", "no wildcard")]
    [InlineData("""{"version":"1","default":"deny","tools":[]}""", "tools must be a map")]
    [InlineData("""{"version":"1","default":"deny","all_tools":{"ask":true}}""", "unknown key 'ask'")]
    [InlineData("""{"version":"1","default":"deny","tools":{"a":{"require":[{"conditions":[]}]}}}""", "needs a condition")]
    [InlineData("""{"version":"1","default":"deny","tools":{"a":{"limits":[{"counter":"c","window":"week","max":1}]}}}""", "there is no window 'week'")]
    [InlineData("""{"version":"1","default":"deny","tools":{"a":{"limits":[{"counter":"c","window":"day","max":1,"scope":"all"}]}}}""", "scope must be grant")]
    public void RuleThatWouldNotHold_IsAFault(string json, string said) => Assert.Contains(said, Assert.Throws<PolicyFaultException>(() => Read(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void DenialWithoutAReason_SaysTheCondition() => Assert.Equal("Denied because a is 1.", Read(
        """{"version":"1","default":"deny","tools":{"t":{"deny_if":[{"conditions":[{"path":"args.a","op":"eq","value":1}]}]}}}""").Tools["t"].DenyIf[0].OnDeny);

    private static PolicyRules Read(string json) => DocumentReader.Read(JsonNodes.Read(Encoding.UTF8.GetBytes(json)));
}
