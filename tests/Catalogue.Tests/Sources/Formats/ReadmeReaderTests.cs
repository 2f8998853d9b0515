using Catalogue.Sources.Formats;
using Catalogue.Sources.Readings;

namespace Catalogue.Tests.Sources.Formats;

public class ReadmeReaderTests
{
    private static readonly ReadmeReader Reader = new();

    [Fact]
    public void ListUnderTools_IsReadWithItsLines()
    {
        ServerFacts facts = Manifest.One(Reader, "README.md", "# Pots\n\n## Tools\n\n- `water_pot`: Waters a pot.\n- `list_pots`: Names every pot.\n");

        Assert.Equal(Authority.Readme, facts.Authority);
        Assert.Equal(["water_pot", "list_pots"], facts.Tools.Select(t => t.Name));
        Assert.Equal(5, Assert.Single(facts.Tools[0].Provenance).FirstLine);
    }

    [Fact]
    public void ListUnderParameters_HoldsNoTools() => Assert.Empty(Manifest.Read(Reader, "README.md", "# Pots\n\n## Parameters\n\n- `pot_name`: The pot.\n").Facts);

    [Fact]
    public void EnormousFile_IsRejected() => Assert.Contains("is larger than", Assert.Single(Manifest.Read(Reader, "README.md", new string('x', 2_000_001)).Problems).Message);
}
