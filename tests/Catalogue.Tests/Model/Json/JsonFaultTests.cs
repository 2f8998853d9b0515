using System.Text;
using Catalogue.Model.Json;

namespace Catalogue.Tests.Model.Json;

public sealed class JsonFaultTests
{
    [Theory]
    [InlineData("""{"a":[1]}""", null)]
    [InlineData("""{"a":[null]}""", "has an empty item in a list")]
    [InlineData("""{"a":null}""", null)]
    [InlineData("""{"inputSchema":{"enum":[null]}}""", null)]
    [InlineData("""{"inputSchema":{"enum":[null]},"a":[null]}""", "has an empty item in a list")]
    [InlineData("""{"a":"\ud800"}""", "holds a text that is no valid Unicode")]
    [InlineData("""{"\ud800":1}""", "holds a text that is no valid Unicode")]
    [InlineData("""{"inputSchema":{"default":"\uDC00"}}""", "holds a text that is no valid Unicode")]
    [InlineData("""{"a":"\ud83d\ude00"}""", null)]
    public void WhatWouldBreakAReader_IsNamed(string json, string? fault) =>
        Assert.Equal(fault, JsonFault.Of(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void BytesThatAreNoText_AreNamed() => Assert.Equal("is not valid UTF-8 text", JsonFault.Of([(byte)'"', 0xC3, (byte)'"']));
}
