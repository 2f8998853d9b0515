using System.Text.Json;
using Catalogue.Model.Servers;
using Catalogue.Sources.Merging;
using Catalogue.Sources.Readings;

namespace Catalogue.Tests.Sources.Merging;

public sealed class ToolMergeTests
{
    private static readonly JsonElement Schema = JsonElement.Parse("""{"properties":{"a":{}}}""");

    [Fact]
    public void RunningServersAnswer_GoesBeforeAll_AndTheRestFillsWhatItLeavesOut()
    {
        ToolDefinition merged = Assert.Single(ToolMerge.Merge([Candidate(Authority.Listing, description: "Listed.", schema: Schema), Candidate(Authority.Live, title: "Live")]));

        Assert.Equal(("Live", "Listed."), (merged.Title, merged.Description));
        Assert.NotNull(merged.InputSchema);
        Assert.Equal([null, "description, inputSchema"], merged.Provenance.Select(p => p.Fills));
    }

    [Theory]
    [InlineData(Authority.Listing, Authority.Source)]
    [InlineData(Authority.Protocol, Authority.Readme)]
    public void DefinitionWithASchema_GoesBeforeOneWithout(Authority without, Authority with) =>
        Assert.Equal(with == Authority.Readme ? "bare" : "rich", Assert.Single(ToolMerge.Merge([Candidate(without, description: "bare"), Candidate(with, description: "rich", schema: Schema)])).Description);

    [Fact]
    public void ReadmesSentence_IsNotTheDescriptionThatSourceMakesAtRunTime() =>
        Assert.Null(Assert.Single(ToolMerge.Merge([Candidate(Authority.Source, schema: Schema), Candidate(Authority.Readme, description: "Prose.")])).Description);

    [Fact]
    public void OtherParameters_AreToldOf_UnlessProseLeavesThemOut()
    {
        JsonElement other = JsonElement.Parse("""{"properties":{"b":{}}}""");

        Assert.Contains("has other parameters: b", Assert.Single(Assert.Single(ToolMerge.Merge([Candidate(Authority.Live, schema: Schema), Candidate(Authority.Listing, schema: other)])).Notes), StringComparison.Ordinal);
        Assert.Empty(Assert.Single(ToolMerge.Merge([Candidate(Authority.Live, schema: Schema), Candidate(Authority.Readme, schema: other)])).Notes);
    }

    [Fact]
    public void Tools_AreSortedByName() => Assert.Equal(["B", "a", "b"], ToolMerge.Merge([Candidate(Authority.Live, "b"), Candidate(Authority.Live, "a"), Candidate(Authority.Live, "B")]).Select(t => t.Name));

    private static ToolCandidate Candidate(Authority authority, string name = "dig", string? title = null, string? description = null, JsonElement? schema = null) => new(
        new ToolDefinition { Name = name, Title = title, Description = description, InputSchema = schema, Provenance = [new Provenance { Reader = authority.ToString(), File = authority + ".json" }] }, authority, IsOwn: true, Rank: 0);
}
