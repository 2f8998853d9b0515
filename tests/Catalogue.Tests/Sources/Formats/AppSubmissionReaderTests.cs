using Catalogue.Sources.Formats;
using Catalogue.Sources.Readings;

namespace Catalogue.Tests.Sources.Formats;

public class AppSubmissionReaderTests
{
    private static readonly AppSubmissionReader Reader = new();

    [Fact]
    public void HintWithAJustification_IsTheHint()
    {
        ServerFacts facts = Manifest.One(Reader, "chatgpt-app-submission.json", """{"app_info":{"display_name":"Pots","subtitle":"Waters pots."},"tools":{"water":{"annotations":{"readOnlyHint":{"value":false,"justification":"It waters."}}}}}""");

        Assert.Equal(("Pots", "Waters pots."), (facts.Name, facts.Description));
        Assert.False(Assert.Single(facts.Tools).Annotations!.ReadOnlyHint);
    }

    [Fact]
    public void SubmissionWithoutTools_SaysNothing() => Assert.Empty(Manifest.Read(Reader, "chatgpt-app-submission.json", """{"app_info":{"name":"Pots"}}""").Facts);
}
