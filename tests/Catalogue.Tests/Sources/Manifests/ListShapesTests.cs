using System.Text.Json;
using Catalogue.Sources.Manifests;

namespace Catalogue.Tests.Sources.Manifests;

public sealed class ListShapesTests
{
    [Theory]
    [InlineData("""{"tools":[{"name":"a","description":"x"}]}""", "a")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":{"tools":[{"name":"a","inputSchema":{}}]}}""", "a")]
    [InlineData("""[{"name":"a","description":"x"}]""", "a")]
    [InlineData("""[{"type":"function","function":{"name":"a","parameters":{}}}]""", "a")]
    [InlineData("""{"tools":[{"functionDeclarations":[{"name":"a","description":"x"}]}]}""", "a")]
    [InlineData("""{"toolConfig":{"tools":[{"toolSpec":{"name":"a","description":"x"}}]}}""", "a")]
    [InlineData("""{"log":[{"message":{"jsonrpc":"2.0","result":{"tools":[{"name":"a"}]}}}]}""", "a")]
    [InlineData("""{"tools":{"a":{"description":"x"}}}""", "map")]
    [InlineData("""{"tools":["a"]}""", null)]
    [InlineData("""{"tools":[{"name":"a"}]}""", null)]
    [InlineData("""{"scripts":[{"name":"a","description":"x"}]}""", null)]
    [InlineData("5", null)]
    public void List_IsFoundInItsShape(string json, string? name) =>
        Assert.Equal(name, ListShapes.In(JsonElement.Parse(json)) is [var list] ? NameIn(list.Tools) : null);

    [Fact]
    public void CatalogueOfServers_IsAListForEach()
    {
        IReadOnlyList<FoundList> lists = ListShapes.In(JsonElement.Parse("""{"servers":[{"name":"one","tools":["a"]},{"id":"two","signature":{"tools":[{"name":"b"}]}},{"name":"three"}]}"""));

        Assert.Equal(["one", "two"], lists.Select(l => l.Entry));
    }

    [Fact]
    public void ListTooDeep_IsNotLookedFor() => Assert.Empty(ListShapes.In(JsonElement.Parse(string.Concat(Enumerable.Repeat("[", 9)) + """{"tools":[{"name":"a","description":"x"}]}""" + new string(']', 9))));

    [Fact]
    public void EntryThatIsNoText_SaysNothingOfItsNeighbours() =>
        Assert.Single(ListShapes.In(JsonElement.Parse("""[{"name":"\ud800","description":"x"},{"name":"a","description":"x"}]""")));

    private static string NameIn(JsonElement list) => list.ValueKind == JsonValueKind.Object ? "map" : ListShapes.Unwrapped(list[0]).GetProperty("name").GetString()!;
}
