using System.Text.Json;
using Catalogue.Sources.Manifests;

namespace Catalogue.Tests.Sources.Manifests;

public sealed class MessageLogTests
{
    [Fact]
    public void PagesOfOneServer_AreOneList()
    {
        FoundList list = Assert.Single(Lists("""[{"jsonrpc":"2.0","result":{"serverInfo":{"name":"garden"}}},{"jsonrpc":"2.0","result":{"tools":[{"name":"a"}]}},{"data":{"jsonrpc":"2.0","result":{"tools":[{"name":"b"}]}}}]"""));

        Assert.Equal(2, list.Tools.GetArrayLength());
        Assert.Null(list.Entry);
    }

    [Fact]
    public void ServersThatIntroduceThemselves_HaveAListEach() => Assert.Equal(["one", "two"], Lists(
        """[{"jsonrpc":"2.0","result":{"serverInfo":{"name":"one"}}},{"jsonrpc":"2.0","result":{"tools":[]}},{"jsonrpc":"2.0","result":{"serverInfo":{"name":"two"}}},{"jsonrpc":"2.0","result":{"tools":[]}}]""").Select(l => l.Entry));

    [Fact]
    public void OtherEntries_ArePassedOver() => Assert.Empty(Lists("""[1,{"a":1},{"jsonrpc":"2.0","method":"tools/list"}]"""));

    private static FoundList[] Lists(string json) => [.. MessageLog.Lists(JsonElement.Parse(json).EnumerateArray())];
}
