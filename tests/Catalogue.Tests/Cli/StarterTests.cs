using System.Diagnostics;
using Catalogue.Classifier;
using Catalogue.Cli.Stages;
using Catalogue.Model.Store;

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
        Assert.Contains($"No folder 'catalogue' here: using the starter catalogue that came with the program, {new CatalogueStore(TestPaths.Catalogue).ServerIds().Count} servers.", run.Errors, StringComparison.Ordinal);
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

    [Fact]
    public async Task PackedAndInstalledTool_BuildsTheStarterInAnEmptyFolder()
    {
        string program = Path.Combine(TestPaths.Root, "src", "Catalogue.Cli", "bin", "Release", "net10.0", "catalogue.dll");
        Assert.SkipUnless(File.Exists("/bin/bash") && File.Exists(program), "needs bash and a Release build");

        using Process pack = Process.Start(new ProcessStartInfo("/bin/bash", [Path.Combine(TestPaths.Root, ".ci", "pack")]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        string output = await pack.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await pack.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(pack.ExitCode == 0, output);
        Assert.Contains(": 0 broken.", output, StringComparison.Ordinal);
        Assert.Contains(" 0 files written", output, StringComparison.Ordinal);
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
