using System.Text;
using Catalogue.Guard.Messages;

namespace Catalogue.Tests.Guard.Messages;

public class MessageReaderTests
{
    private const string Call = """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"echo"}}""";

    [Theory]
    [InlineData(Call)]
    [InlineData("""{"jsonrpc":"2.0","id":"a","method":"tools/call","params":{"name":"echo","arguments":{"a":{"name":"b"},"x":"\u2028\ud83d\ude00","y":12345678901234567890},"_meta":{"progressToken":1}}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":-5,"method":"x-vendor/thing"}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"notifications/x"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":"s1","result":{}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":"s1","error":{"code":1,"message":"x"}}""")]
    [InlineData("\t{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"} \r")]
    public void SoundMessage_IsRead(string line) => Assert.Null(Read(line).Fault);

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"echo","name":"danger"}}""", "json", "7")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"echo","n\u0061me":"danger"}}""", "json", "7")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"echo","arguments":{"a":{"b":1,"b":2}}}}""", "json", "7")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"echo","Name":"danger"}}""", "imposter", "7")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"ping","param\u017f":{"name":"danger"}}""", "imposter", "7")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"ping","method\u0000":"tools/call"}""", "imposter", "7")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"ping"," method":"tools/call"}""", "imposter", "7")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"ping","\uff4dethod":"tools/call"}""", "imposter", "7")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"echo","argument\u017f":{}}}""", "imposter", "7")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"echo","arguments":[]}}""", "call", "7")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"echo","arguments":null}}""", "call", "7")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":["danger"]}}""", "call", "7")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/call"}""", "call", "7")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":[]}""", "shape", "7")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":["tools/call"],"params":{"name":"danger"}}""", "shape", "7")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"ping","result":{}}""", "shape", "7")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"result":{},"error":{}}""", "shape", "7")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"result":{},"params":{"name":"danger"}}""", "shape", "7")]
    [InlineData("""{"id":7,"method":"tools/call","params":{"name":"danger"}}""", "shape", "7")]
    [InlineData("""{"jsonrpc":"1.0","id":7,"method":"ping"}""", "shape", "7")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"danger","arguments":{"x":NaN}}}""", "json", "7")]
    [InlineData("""{"jsonrpc":"2.0","id":"x\"y","method":"ping",}""", "json", "\"x\\\"y\"")]
    [InlineData("""{"jsonrpc":"2.0",/* c */"id":7,"method":"ping"}""", "json", "7")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"ping"}{"jsonrpc":"2.0","id":8,"method":"ping"}""", "json", "7,8")]
    [InlineData("""[{"jsonrpc":"2.0","id":7,"method":"ping"},{"id":8,"jsonrpc":"2.0","method":"ping"}]""", "batch", "7,8")]
    [InlineData("[]", "batch", "")]
    [InlineData("""{"jsonrpc":"2.0","method":"tools/call","params":{"name":"danger"}}""", "no-id", "")]
    [InlineData("""{"jsonrpc":"2.0","method":"x","params":{}}""", "no-id", "")]
    [InlineData("""{"jsonrpc":"2.0","id":null,"method":"ping"}""", "id", "")]
    [InlineData("""{"jsonrpc":"2.0","id":{},"method":"ping"}""", "id", "")]
    [InlineData("""{"jsonrpc":"2.0","id":1.0,"method":"ping"}""", "id", "")]
    [InlineData("""{"jsonrpc":"2.0","id":1e3,"method":"ping"}""", "id", "")]
    [InlineData("""{"jsonrpc":"2.0","id":true,"method":"ping"}""", "id", "")]
    [InlineData("""{"jsonrpc":"2.0","id":"\ud800","method":"ping"}""", "unicode", "")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"\ud800"}}""", "unicode", "7")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"ping","params":{"\ud800":1,"\ufffd":2}}""", "unicode", "7")]
    [InlineData("\uFEFF" + Call, "byte-order-mark", "1")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\r\"ping\"}", "line-break", "7")]
    [InlineData("\r" + Call, "line-break", "1")]
    [InlineData("\"text\"", "shape", "")]
    [InlineData("", "json", "")]
    public void WhatTwoReadersTakeDifferently_IsRefusedAndKeepsItsId(string line, string kind, string ids)
    {
        MessageFault fault = Read(line).Fault!;

        Assert.Equal(kind, fault.Kind);
        Assert.Equal(ids, string.Join(',', fault.Ids.Select(Encoding.UTF8.GetString)));
    }

    [Theory]
    [InlineData(64, null)]
    [InlineData(65, "json")]
    [InlineData(100_000, "json")]
    public void Depth_IsBounded(int depth, string? kind)
    {
        // The message and its params are two levels.
        string deep = string.Concat(Enumerable.Repeat("[", depth - 2)) + string.Concat(Enumerable.Repeat("]", depth - 2));

        Assert.Equal(kind, Read("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":{\"a\":" + deep + "}}").Fault?.Kind);
    }

    [Fact]
    public void InvalidUtf8_IsRefusedAndKeepsItsId()
    {
        byte[] line = [.. Encoding.ASCII.GetBytes("{\"jsonrpc\":\"2.0\",\"z\":\""), 0xff, 0xc0, 0x80, .. Encoding.ASCII.GetBytes("\",\"id\":7,\"method\":\"ping\"}")];

        MessageFault fault = MessageReader.Read(line, isLine: true).Fault!;

        Assert.Equal("7", Encoding.UTF8.GetString(fault.Ids.Single()));
    }

    [Fact]
    public void LineBreaksBetweenTokens_ArePartOfABody() =>
        Assert.Null(MessageReader.Read(Encoding.UTF8.GetBytes(Call.Replace(",", ",\r\n", StringComparison.Ordinal)), isLine: false).Fault);

    [Theory]
    [InlineData("1", "1", true)]
    [InlineData("12345678901234567890", "12345678901234567000", true)]
    [InlineData("9007199254740993", "9007199254740992", true)]
    [InlineData("1", "\"1\"", false)]
    [InlineData("-0", "0", true)]
    [InlineData("\"\\u0061\"", "\"a\"", true)]
    public void IdsThatSomeReaderTakesForOne_AreOne(string a, string b, bool same) =>
        Assert.Equal(same, RequestId.KeyOfJson(Encoding.UTF8.GetBytes(a)) == RequestId.KeyOfJson(Encoding.UTF8.GetBytes(b)));

    private static (ClientMessage? Message, MessageFault? Fault) Read(string line) => MessageReader.Read(Encoding.UTF8.GetBytes(line), isLine: true);
}
