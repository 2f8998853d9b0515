using Catalogue.Model;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;

namespace Catalogue.Tests.Model.Store;

public class CatalogueYamlTests
{
    private readonly List<Problem> problems = [];

    [Fact]
    public void Review_IsReadWhole()
    {
        Review review = Assert.Single(CatalogueYaml.Reviews(
            """
            - tool: wipe
              class: Destructive
              risk: Critical
              signals: [bulk]
              reason: The reset loses what was stored.
              by: Ada
              date: 2026-11-21
              fingerprint: "00ff"
            """,
            "reviews/a/b.yaml",
            problems));

        Assert.Empty(problems);
        Assert.Equal(ToolClass.Destructive, review.Class);
        Assert.Equal(new DateOnly(2026, 11, 21), review.Date);
    }

    [Fact]
    public void MisspeltKey_IsRefusedByName()
    {
        CatalogueYaml.Reviews("- tool: wipe\n  clas: Read\n", "reviews/a/b.yaml", problems);

        Assert.Contains("clas", Assert.Single(problems).Message);
    }

    [Fact]
    public void AttackWithoutFrontMatter_NamesFileAndLine()
    {
        Assert.Null(CatalogueYaml.Attack("# Title\n", "x", "attacks/x.md", problems));
        Assert.Equal("attacks/x.md:1", Assert.Single(problems).Place);
    }

    [Fact]
    public void BrokenFrontMatter_NamesTheLineOfTheFile()
    {
        CatalogueYaml.Attack("---\ntitle: 'x\n---\nBody\n", "x", "attacks/x.md", problems);

        Assert.Contains("line 2", Assert.Single(problems).Message);
    }
}
