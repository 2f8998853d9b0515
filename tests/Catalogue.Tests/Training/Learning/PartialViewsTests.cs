using Catalogue.Classifier.Features;
using Catalogue.Classifier.Reading;
using Catalogue.Model.Servers;
using Catalogue.Tests.Classifier;
using Catalogue.Training.Learning;

namespace Catalogue.Tests.Training.Learning;

public sealed class PartialViewsTests
{
    [Fact]
    public void CopyForSignals_IsWhatTheToolWouldShowIfItWereListedByItself()
    {
        ToolDefinition thread = Definitions.Tool("get_thread", "Gets a thread.");
        Server server = Definitions.Server(thread, Definitions.Tool("read_email", "Reads an email of the user."));
        IReadOnlyList<Feature> among = DefinitionReader.Read(DefinitionReader.Server(server), thread).Features;
        IReadOnlyList<Feature> alone = DefinitionReader.Read(DefinitionReader.Server(server with { Tools = [thread] }), thread).Features;

        Row[] views = [.. PartialViews.ForSignals(new Row(among, 0))];

        Assert.Contains(among, f => f.Kind == FeatureKind.SiblingCue);
        Assert.Equal(among, views[0].Features);
        Assert.Equal(Ids(alone), Ids(views[1].Features));
        Assert.InRange(views[1].Weight, 0.01, 0.99);
    }

    private static IEnumerable<ulong> Ids(IEnumerable<Feature> features) => features.Select(f => f.Id).Order();
}
