using System.Text.Encodings.Web;
using System.Text.Json;
using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Formats;

namespace Catalogue.Tests.Policies.Formats;

public class PolicyLayerFormatTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string, string, ToolClass, string> References
    {
        get
        {
            var rows = new TheoryData<string, string, ToolClass, string>();
            using var cases = JsonDocument.Parse(File.ReadAllText(Path.Combine(TestPaths.Cases, "policies", "reference.json")));
            foreach (JsonElement one in cases.RootElement.EnumerateArray())
            {
                rows.Add(
                    one.GetProperty("server").GetString()!,
                    one.GetProperty("tool").GetString()!,
                    Enum.Parse<ToolClass>(one.GetProperty("class").GetString()!),
                    JsonSerializer.Serialize(one.GetProperty("policy"), Indented) + "\n");
            }
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(References))]
    public void ReferenceToolOfTheStarter_GivesTheReferenceDocumentByteForByte(string serverId, string tool, ToolClass toolClass, string expected)
    {
        var store = new CatalogueStore(TestPaths.Catalogue);
        Server server = store.LoadServer(serverId, [])!;
        Classification verdict = store.LoadClassifications(serverId, [])!.Tools.Single(t => t.Tool == tool);

        Recommendation advice = PolicyAdvisor.ForTool(server.Tools.Single(t => t.Name == tool), verdict);

        Assert.Equal(toolClass, verdict.Class);
        Assert.Equal(expected, new PolicyLayerFormat().Write(new PolicyRequest(server, "any", [advice], PolicyScope.Tool)).Text);
    }

    [Theory]
    [MemberData(nameof(References))]
    public void ReferenceTool_GivesTheReferenceDocumentByteForByte(string serverId, string tool, ToolClass toolClass, string expected)
    {
        Server server = PolicySamples.Server(serverId, tool);
        Recommendation advice = PolicyAdvisor.ForTool(server.Tools[0], PolicySamples.Classify(tool, toolClass));

        PolicyDocument document = new PolicyLayerFormat().Write(new PolicyRequest(server, "any", [advice], PolicyScope.Tool));

        Assert.Equal(expected, document.Text);
        Assert.Equal(["It lists one tool and denies every other tool of the server; the server's page has a document for all of them."], document.Limits);
    }
}
