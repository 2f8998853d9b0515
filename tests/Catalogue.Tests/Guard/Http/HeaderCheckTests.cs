using System.Text;
using Catalogue.Guard.Http;
using Catalogue.Guard.Messages;
using Microsoft.AspNetCore.Http;

namespace Catalogue.Tests.Guard.Http;

public sealed class HeaderCheckTests
{
    private const string Call = """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"dig","arguments":{"depth":3.0,"place":{"row":["north"]}}}}""";

    [Theory]
    [InlineData("Mcp-Method", "tools/call", true)]
    [InlineData("Mcp-Method", "tools/list", false)]
    [InlineData("Mcp-Name", "dig", true)]
    [InlineData("Mcp-Name", "=?base64?ZGln?=", true)]
    [InlineData("Mcp-Name", "=?base64?***?=", false)]
    [InlineData("Mcp-Name", "till", false)]
    [InlineData("Mcp-Param-Depth", "3", true)]
    [InlineData("mcp-param-place", "north", true)]
    [InlineData("Mcp-Param-Depth", "4", false)]
    [InlineData("X-Other", "till", true)]
    public void Header_SaysWhatTheBodySays(string name, string value, bool fits)
    {
        var headers = new HeaderDictionary { [name] = value };

        Assert.Equal(fits, HeaderCheck.Fault(headers, Read(Call)) is null);
    }

    [Fact]
    public void NameGivenTwice_FitsNothing() => Assert.NotNull(HeaderCheck.Fault(new HeaderDictionary { ["Mcp-Name"] = new(["dig", "dig"]) }, Read(Call)));

    [Fact]
    public void ResourceIsNamedByItsAddress() => Assert.Null(HeaderCheck.Fault(
        new HeaderDictionary { ["Mcp-Name"] = "file:///a" }, Read("""{"jsonrpc":"2.0","id":1,"method":"resources/read","params":{"uri":"file:///a","name":"b"}}""")));

    private static ClientMessage Read(string json) => MessageReader.Read(Encoding.UTF8.GetBytes(json), isLine: false).Message!;
}
