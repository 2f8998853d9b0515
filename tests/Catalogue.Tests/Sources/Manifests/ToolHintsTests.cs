using System.Text.Json;
using Catalogue.Sources.Manifests;

namespace Catalogue.Tests.Sources.Manifests;

public class ToolHintsTests
{
    [Theory]
    [InlineData("""{"annotations":{"readOnlyHint":true}}""")]
    [InlineData("""{"hints":{"readOnlyHint":true}}""")]
    [InlineData("""{"metadata":{"readOnly":true}}""")]
    [InlineData("""{"annotations":{"readOnlyHint":{"value":true,"justification":"It reads."}}}""")]
    public void EveryShape_GivesTheHint(string tool) => Assert.True(ToolHints.Of(JsonElement.Parse(tool))!.ReadOnlyHint);

    [Fact]
    public void ToolWithoutHints_HasNone() => Assert.Null(ToolHints.Of(JsonElement.Parse("""{"name":"water_pot"}""")));
}
