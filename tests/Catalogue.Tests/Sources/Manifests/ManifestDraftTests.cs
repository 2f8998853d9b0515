using Catalogue.Sources.Manifests;
using Catalogue.Sources.Readings;

namespace Catalogue.Tests.Sources.Manifests;

public class ManifestDraftTests
{
    [Fact]
    public void ProblemsBeyondTheBound_AreCounted()
    {
        var draft = new ManifestDraft(new ManifestFile { Path = "tools.json", Bytes = default, Repository = "acme/pots" }, "reader", Authority.Listing);

        for (int i = 0; i < ManifestDraft.MostProblems + 3; i++)
            draft.Reject("is broken", $"tools[{i}]");

        ManifestReading reading = draft.Finish();
        Assert.Equal(ManifestDraft.MostProblems + 1, reading.Problems.Count);
        Assert.Equal("acme/pots/tools.json (at tools[0])", reading.Problems[0].Place);
        Assert.Contains("3 further problems", reading.Problems[^1].Message);
    }
}
