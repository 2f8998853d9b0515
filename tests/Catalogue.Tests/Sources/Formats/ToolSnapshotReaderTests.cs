using Catalogue.Sources.Formats;
using Catalogue.Sources.Readings;

namespace Catalogue.Tests.Sources.Formats;

public class ToolSnapshotReaderTests
{
    private static readonly ToolSnapshotReader Reader = new();

    [Fact]
    public void Snapshot_IsOneToolOfItsFolder()
    {
        ServerFacts facts = Manifest.One(Reader, "pkg/__toolsnaps__/water_pot.snap", """{"name":"water_pot","description":"Waters a pot."}""");

        Assert.Equal("pkg/__toolsnaps__", facts.Provenance.File);
        Assert.Equal("pkg/__toolsnaps__/water_pot.snap", Assert.Single(Assert.Single(facts.Tools).Provenance).File);
    }

    [Fact]
    public void SnapshotWithoutAName_IsRejected() => Assert.Contains("has no name", Assert.Single(Manifest.Read(Reader, "__toolsnaps__/x.snap", "{}").Problems).Message);
}
