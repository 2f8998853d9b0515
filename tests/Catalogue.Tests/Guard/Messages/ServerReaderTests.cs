using System.Text;
using Catalogue.Guard.Messages;

namespace Catalogue.Tests.Guard.Messages;

public sealed class ServerReaderTests
{
    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":{}}""", true)]
    [InlineData("""{"jsonrpc":"2.0","method":"notifications/x"}""", true)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"error":{}}""", true)]
    [InlineData("""{"id":1,"result":{},"error":{}}""", false)]
    [InlineData("""{"id":1,"result":{},"result":{}}""", false)]
    [InlineData("""{"id":1,"method":"x","result":{}}""", false)]
    [InlineData("""{"Id":1,"id":1,"result":{}}""", false)]
    [InlineData("""[{"id":1,"result":{}}]""", false)]
    [InlineData("""{"id":{},"result":{}}""", false)]
    [InlineData("""{"id":1}""", false)]
    [InlineData("""{"id":1,"result":{}} {}""", false)]
    [InlineData("""{"id":1,"method":5}""", false)]
    public void MessageThatCanBeReadInOneWayOnly_IsRead(string message, bool isRead) =>
        Assert.Equal(isRead, ServerReader.Read(Encoding.UTF8.GetBytes(message)) is not null);

    [Theory]
    [InlineData("""{"id":1,"result":{"tools":[]}}""", true, false)]
    [InlineData("""{"id":1,"result":{"Tools":[]}}""", true, false)]
    [InlineData("""{"id":1,"result":{"content":[],"isError":true}}""", false, true)]
    [InlineData("""{"id":1,"result":{"inner":{"tools":[]}}}""", false, false)]
    public void Result_SaysWhetherAListOrAnErrorStandsInIt(string message, bool tools, bool error)
    {
        ServerMessage read = ServerReader.Read(Encoding.UTF8.GetBytes(message))!;

        Assert.Equal((tools, error), (read.HoldsTools, read.IsError));
    }
}
