using System.Text.Json;
using Catalogue.Model;
using Catalogue.Model.Servers;
using Catalogue.Sources.Manifests;
using Catalogue.Sources.Readings;

namespace Catalogue.Tests.Sources.Manifests;

public class ListedToolsTests
{
    [Fact]
    public void BadTool_CostsOnlyItself()
    {
        ManifestDraft draft = Draft();

        IReadOnlyList<ToolDefinition> tools = new ListedTools(draft).Read(JsonElement.Parse("""[{"name":"water_pot"},{"description":"Has no name."},{"name":"list_pots","inputSchema":7},"move_pot"]"""));

        Assert.Equal(["water_pot", "move_pot"], tools.Select(t => t.Name));
        Assert.Equal(["this tool has no name", "the tool 'list_pots' has an inputSchema that is no JSON Schema object"], draft.Finish().Problems.Select(p => p.Message));
    }

    [Fact]
    public void ToolListedTwice_KeepsItsFirstDefinition()
    {
        ManifestDraft draft = Draft();

        ToolDefinition tool = Assert.Single(new ListedTools(draft).Read(JsonElement.Parse("""[{"name":"a","description":"First."},{"name":"a","description":"Second."}]""")));

        Assert.Equal("First.", tool.Description);
        Assert.Equal(ProblemSeverity.Warning, Assert.Single(draft.Finish().Problems).Severity);
    }

    private static ManifestDraft Draft() => new(new ManifestFile { Path = "tools.json", Bytes = default }, "reader", Authority.Listing);
}
