using System.Text.Json;
using Catalogue.Sources.Manifests;

namespace Catalogue.Tests.Sources.Manifests;

public class ArgumentSchemaTests
{
    [Fact]
    public void ListedArguments_AreRequiredUnlessOptional()
    {
        JsonElement schema = ArgumentSchema.FromList(JsonElement.Parse("""[{"name":"pot","type":"str","desc":"Which."},{"name":"litres","type":"float","optional":true},{"name":"pot","type":"int"}]"""), requiredUnlessOptional: true)!.Value;

        Assert.Equal("""{"type":"object","properties":{"pot":{"type":"string","description":"Which."},"litres":{"type":"number"}},"required":["pot"]}""", schema.GetRawText());
    }

    [Fact]
    public void MapWithAnythingElse_IsNoSchema() => Assert.Null(ArgumentSchema.FromMap(JsonElement.Parse("""{"pot":{"type":"string"},"note":"text"}""")));

    [Fact]
    public void ListWithoutNames_IsNoSchema() => Assert.Null(ArgumentSchema.FromList(JsonElement.Parse("""[{"type":"string"}]"""), requiredUnlessOptional: false));
}
