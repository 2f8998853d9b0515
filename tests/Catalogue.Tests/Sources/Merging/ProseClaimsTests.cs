using System.Text.Json;
using Catalogue.Model.Servers;
using Catalogue.Sources.Merging;
using Catalogue.Sources.Readings;

namespace Catalogue.Tests.Sources.Merging;

public class ProseClaimsTests
{
    [Fact]
    public void WithoutAnotherWord_ProseStands() => Assert.Empty(ProseClaims.Refuted([Facts(Authority.Readme, "a", "b")]));

    [Fact]
    public void NameOfAParameter_IsNoTool()
    {
        ServerFacts source = Facts(Authority.Source) with { Findings = [new RegistrationFinding("a.ts", 1, "x")], Tools = [new ToolDefinition { Name = "search", InputSchema = Json("""{"properties":{"query":{}}}""") }] };

        Assert.Equal(["query"], ProseClaims.Refuted([source, Facts(Authority.Readme, "search", "query", "other")]));
    }

    [Fact]
    public void NameThatStandsNowhereInTheSource_IsRefutedWhereAllCouldBeRead()
    {
        ServerFacts prose = Facts(Authority.Readme, "a", "b", "c", "spoken") with { Unspoken = ["b", "c"] };

        Assert.Equal(["b", "c"], ProseClaims.Refuted([Facts(Authority.Source, "a"), prose]).Order(StringComparer.Ordinal));
        Assert.Empty(ProseClaims.Refuted([Facts(Authority.Source, "a") with { Findings = [new RegistrationFinding("a.ts", 1, "x")] }, prose]));
    }

    [Fact]
    public void TitleInAListByHand_IsNoName()
    {
        ServerFacts source = Facts(Authority.Source) with { Tools = [new ToolDefinition { Name = "ask-docs", Title = "Ask the Docs" }] };

        Assert.Equal(["Ask the Docs", "Another Title"], ProseClaims.Titles([source, Facts(Authority.Listing, "Ask the Docs", "ask-docs", "Another Title", "other_tool")]));
    }

    private static ServerFacts Facts(Authority authority, params string[] names) => new()
    {
        Provenance = new Provenance { Reader = "x" },
        Authority = authority,
        Tools = [.. names.Select(n => new ToolDefinition { Name = n })],
    };

    private static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
