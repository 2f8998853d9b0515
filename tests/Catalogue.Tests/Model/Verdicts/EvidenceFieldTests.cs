using System.Text.Json;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Tests.Model.Verdicts;

public sealed class EvidenceFieldTests
{
    private static readonly ToolDefinition Tool = new() { Name = "dig", Title = "Dig", Description = "Digs a hole.", InputSchema = JsonElement.Parse("""{"properties":{"depth":{"description":"How deep."}}}"""), Annotations = new ToolAnnotations { Title = "Digging" } };
    private static readonly Server Server = new() { Id = "acme/garden", Name = "Garden", Summary = "Gardens.", Tools = [Tool] };

    [Theory]
    [InlineData("tool", "dig")]
    [InlineData("title", "Dig")]
    [InlineData("description", "Digs a hole.")]
    [InlineData("server", "Garden")]
    [InlineData("serverDescription", "Gardens.")]
    [InlineData("annotations/title", "Digging")]
    [InlineData("inputSchema/properties/depth/description", "How deep.")]
    [InlineData("inputSchema/properties/depth", null)]
    [InlineData("outputSchema/x", null)]
    [InlineData("elsewhere", null)]
    public void Field_IsItsText(string field, string? text) => Assert.Equal(text, EvidenceField.Resolve(Server, Tool, field));

    [Theory]
    [InlineData(0, 4, "Digs", true)]
    [InlineData(7, 4, "hole", true)]
    [InlineData(1, 4, "Digs", false)]
    [InlineData(-1, 4, "Digs", false)]
    [InlineData(11, 4, "Digs", false)]
    [InlineData(0, 0, "", false)]
    [InlineData(int.MaxValue, 4, "Digs", false)]
    public void Quote_MustStandWhereItSays(int start, int length, string quote, bool holds) => Assert.Equal(holds, EvidenceField.Holds(Server, Tool, new Evidence("description", start, length, quote)));
}
