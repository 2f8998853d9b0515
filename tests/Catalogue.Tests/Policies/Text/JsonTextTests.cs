using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Policies.Text;

namespace Catalogue.Tests.Policies.Text;

public sealed class JsonTextTests
{
    [Fact]
    public void Tree_IsWrittenInItsOrderWithTwoSpaces() => Assert.Equal(
        "{\n  \"b\": [\n    1,\n    {}\n  ],\n  \"a\": null\n}\n", JsonText.Write(JsonNode.Parse("""{"b":[1,{}],"a":null}""")!));

    [Fact]
    public void MemberOfANameThatNoJsonHolds_IsNotThere()
    {
        JsonElement map = JsonElement.Parse("""{"a":1}""");

        Assert.Null(map.Member("a\ud800"));
        Assert.Equal(1, map.Member("a")!.Value.GetInt32());
    }
}
