using Catalogue.Classifier.Features;
using Catalogue.Classifier.Reading;
using Catalogue.Classifier.Text;
using Catalogue.Model.Servers;

namespace Catalogue.Tests.Classifier.Text;

public sealed class SiblingCuesTests
{
    [Fact]
    public void ToolBesideMailTools_SeesTheirShareAndNotItsOwn()
    {
        var server = DefinitionReader.Server(Definitions.Server(Definitions.Tool("read_emails", "Reads emails."), Definitions.Tool("get_item", "Gets an item."), Definitions.Tool("list_zones", "Lists zones.")));

        Assert.Equal(MathF.Sqrt(0.5f), ShareOfMail(server, 1));
        Assert.Equal(0, ShareOfMail(server, 0));
    }

    [Fact]
    public void ToolAlone_SaysSoInsteadOfNamingCues()
    {
        var server = DefinitionReader.Server(Definitions.Server(Definitions.Tool("read_emails", "Reads emails.")));

        Feature only = Assert.Single(DefinitionReader.Read(server, server.Server.Tools[0]).Features, f => f.Kind == FeatureKind.SiblingCue);
        Assert.Equal("alone", only.First.Text);
    }

    [Fact]
    public void SecondReading_FindsTheSameFeatures()
    {
        var server = DefinitionReader.Server(Definitions.Server(Definitions.Tool("read_emails", "Reads emails."), Definitions.Tool("get_item", "Gets an item.")));
        ToolDefinition tool = server.Server.Tools[1];

        Assert.Equal(DefinitionReader.Read(server, tool).Features.Select(f => f.Id), DefinitionReader.Read(server, tool).Features.Select(f => f.Id));
    }

    private static float ShareOfMail(ServerText server, int tool) =>
        DefinitionReader.Read(server, server.Server.Tools[tool]).Features
            .Where(f => f.Kind == FeatureKind.SiblingCue && f.First.Text == "sensitive-data/message-noun").Select(f => f.Value).SingleOrDefault();
}
