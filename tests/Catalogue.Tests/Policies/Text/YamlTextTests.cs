using System.Text.Json.Nodes;
using Catalogue.Policies.Text;
using Catalogue.Tests.Policies.Formats;
using YamlDotNet.RepresentationModel;

namespace Catalogue.Tests.Policies.Text;

public class YamlTextTests
{
    [Fact]
    public void HostileKeysAndValues_ComeBackExactly()
    {
        foreach (string name in HostileNames.All.Where(Quoted.IsWellFormed))
        {
            string yaml = YamlText.Write(new JsonObject { [name] = new JsonObject { [name] = new JsonArray(name, new JsonObject { [name] = name }) } });

            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            Assert.Equal(Enumerable.Repeat(name, 5), stream.Documents[0].AllNodes.OfType<YamlScalarNode>().Select(s => s.Value));
        }
    }

    [Theory]
    [InlineData("get_issue", "get_issue")]
    [InlineData("no", "\"no\"")]
    [InlineData("Y", "\"Y\"")]
    [InlineData("1.0", "\"1.0\"")]
    [InlineData("con\n", "\"con\\n\"")]
    [InlineData("a b", "\"a b\"")]
    [InlineData("say \"it's\"", "'say \"it''s\"'")]
    [InlineData("a\"\n", "\"a\\\"\\n\"")]
    public void Scalar_IsPlainOnlyWhereThatIsSafe(string text, string yaml) => Assert.Equal(yaml, YamlText.Scalar(text));
}
