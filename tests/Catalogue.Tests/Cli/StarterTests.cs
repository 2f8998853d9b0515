using Catalogue.Classifier;
using Catalogue.Cli;
using Catalogue.Model;

namespace Catalogue.Tests.Cli;

/// <summary>The catalogue that travels with the program.</summary>
public sealed class StarterTests
{
    [Fact]
    public async Task WithoutACatalogue_TheStarterIsBuilt_AndSaid()
    {
        using var folder = new TempFolder();

        CliRun run = await CliRun.Of("build", "--layout", "compact", "--out", folder.File("out"));

        Assert.Equal(0, run.Code);
        Assert.Contains("No folder 'catalogue' here: using the starter catalogue that came with the program, 71 servers.", run.Errors, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.File("out/servers/github-github-mcp-server/index.html")));
        Assert.True(File.Exists(folder.File("out/assets/style.css")));
    }

    [Fact]
    public async Task NamedCatalogueThatIsMissing_IsNeverReplaced()
    {
        using var folder = new TempFolder();

        CliRun run = await CliRun.Of("build", "--catalogue", "catalogue", "--out", folder.File("out"));

        Assert.Equal(2, run.Code);
        Assert.False(Directory.Exists(folder.File("out")));
    }

    [Fact]
    public async Task Explain_ReadsTheStarterToo()
    {
        CliRun run = await CliRun.Of("explain", "github/github-mcp-server/delete_file");

        Assert.Equal(0, run.Code);
        Assert.Contains("starter catalogue", run.Errors, StringComparison.Ordinal);
        Assert.Contains("Destructive", run.Output, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Else a build would write into the installed program.</summary>
    [Fact]
    public void Starter_IsWholeAndJudgedByTheShippedModel()
    {
        CatalogueStore starter = Shipped.Starter, source = new(TestPaths.Catalogue);
        ToolClassifier classifier = ToolClassifier.Load(starter.ModelFolder);

        Assert.Equal(source.ServerIds(), starter.ServerIds());
        Assert.Equal(source.ReviewedIds(), starter.ReviewedIds());
        Assert.All(starter.ServerIds(), id => Assert.Equal(classifier.BasisOf(starter.LoadServer(id, [])!, starter.LoadReviews(id, [])), starter.LoadClassifications(id, [])!.Basis));
    }
}
