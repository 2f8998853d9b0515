using System.Text;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Machine;

namespace Catalogue.Tests.Site.Machine;

public sealed class LlmsTextTests
{
    [Fact]
    public void Llms_CountsInSingularAndPlural()
    {
        string text = Encoding.UTF8.GetString(LlmsText.Of(new Uri("https://example.org/catalogue/"), "Tool risk catalogue", 1, new Dictionary<RiskLevel, int> { [RiskLevel.High] = 1_200 }));

        Assert.Contains("1,200 tools of 1 server,", text);
        Assert.Contains("(0 Low, 0 Medium, 1200 High, 0 Critical)", text);
        Assert.Contains("https://example.org/catalogue/api/v1/tools.jsonl", text);
    }
}
