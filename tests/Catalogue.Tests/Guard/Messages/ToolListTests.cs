using System.Text;
using Catalogue.Guard.Messages;

namespace Catalogue.Tests.Guard.Messages;

public class ToolListTests
{
    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":{"tools":[ {"name":"a","x":1.50} ,{"name":"b"}],"nextCursor":"c","x-total":12345678901234567890}}""", """{"jsonrpc":"2.0","id":1,"result":{"tools":[{"name":"a","x":1.50}],"nextCursor":"c","x-total":12345678901234567890}}""")]
    [InlineData("""{"id":1,"result":{"tools":[{"name":"b"}]},"jsonrpc":"2.0"}""", """{"id":1,"result":{"tools":[]},"jsonrpc":"2.0"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":{"tools": [ {"name":"a"} ] }}""", """{"jsonrpc":"2.0","id":1,"result":{"tools": [ {"name":"a"} ] }}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":{"tools":[{"name":"a"},{"name":"a","Name":"b"},{"name":5},{},7,{"n\u0061me":"b"}]}}""", """{"jsonrpc":"2.0","id":1,"result":{"tools":[{"name":"a"}]}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"error":{"code":1,"message":"tools"}}""", """{"jsonrpc":"2.0","id":1,"error":{"code":1,"message":"tools"}}""")]
    public void Filter_TakesToolsOutAndLeavesAllOtherBytes(string message, string left) => Assert.Equal(left, Filtered(message));

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":{"tools":[{"name":"a"}],"tools":[{"name":"b"}]}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":{"tools":[],"Tools":[{"name":"b"}]}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":{"tools":[]},"result":{"tools":[{"name":"b"}]}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":{"tools":{"b":{}}}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":{}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":[{"name":"b"}]}""")]
    public void ListThatCannotBeRead_IsNotPassedOn(string message) => Assert.Null(Filtered(message));

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":1,"Result":{"tools":[]}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":{},"Result":{"tools":[]}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":{},"result":{"tools":[]}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":{}} x""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":{},"method":"x"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1.5,"result":{}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1}""")]
    [InlineData("Starting…")]
    public void ServerMessageThatTwoReadersTakeDifferently_IsNotRead(string message) => Assert.Null(ServerReader.Read(Encoding.UTF8.GetBytes(message)));

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":{"tools":[]}}""", true)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":{"TOOLS":[]}}""", true)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":{"capabilities":{"tools":{}}}}""", false)]
    public void ListUnderAnUnknownId_IsKnownByItsShape(string message, bool holds) => Assert.Equal(holds, ServerReader.Read(Encoding.UTF8.GetBytes(message))!.HoldsTools);

    private static string? Filtered(string message) => ToolList.Filter(Encoding.UTF8.GetBytes(message), (name, _) => name == "a") is { } left ? Encoding.UTF8.GetString(left.Span) : null;
}
