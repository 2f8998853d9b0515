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

    [Fact]
    public void CopyForSignals_ShowsToolWhoseServerSaysNothing()
    {
        ToolDefinition thread = Definitions.Tool("get_thread", "Gets a thread.");
        Server server = Definitions.Server(thread, Definitions.Tool("list_threads", "Lists threads.")) with { Description = "Reads the mailbox of the user." };
        IReadOnlyList<Feature> told = DefinitionReader.Read(DefinitionReader.Server(server), thread).Features;
        IReadOnlyList<Feature> untold = DefinitionReader.Read(DefinitionReader.Server(server with { Description = null }), thread).Features;

        Row[] views = [.. PartialViews.ForSignals(new Row(told, 0))];

        Assert.NotEqual(Ids(told), Ids(untold));
        Assert.Equal(Ids(untold), Ids(views[2].Features));
        Assert.Equal(2, PartialViews.ForSignals(new Row(untold, 0)).Count());
    }

    private static IEnumerable<ulong> Ids(IEnumerable<Feature> features) => features.Select(f => f.Id).Order();
}
