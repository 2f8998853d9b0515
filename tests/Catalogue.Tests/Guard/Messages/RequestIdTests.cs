using System.Text;
using System.Text.Json;
using Catalogue.Guard.Messages;

namespace Catalogue.Tests.Guard.Messages;

public sealed class RequestIdTests
{
    [Theory]
    [InlineData("1", "n1")]
    [InlineData("01", "n1")]
    [InlineData("-0", "n0")]
    [InlineData("\"1\"", "s1")]
    [InlineData("\"\\u0061\"", "sa")]
    [InlineData("9007199254740993", "n9007199254740992")]
    public void WhatSomeReaderTakesForOneId_HasOneKey(string json, string key) =>
        Assert.Equal(key, json.StartsWith('0') ? RequestId.KeyOf(Encoding.UTF8.GetBytes(json)) : RequestId.KeyOfJson(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("1.5")]
    [InlineData("1e3")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("{}")]
    public void OtherValue_IsNoId(string json) =>
        Assert.Null(RequestId.Of(JsonElement.Parse(json)));
}
