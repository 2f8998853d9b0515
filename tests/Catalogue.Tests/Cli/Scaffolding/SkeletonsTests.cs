using System.Reflection;

namespace Catalogue.Tests.Cli.Scaffolding;

/// <summary>What <c>new</c> writes compiles, and its tests pass, once the line that it asks for stands in the list.</summary>
public sealed class SkeletonsTests
{
    [Fact]
    public async Task Format_CompilesAndItsTestPasses()
    {
        using var folder = new TempFolder();

        await new Scratch(folder.Path).RunAsync(await WrittenAsync("format", folder));
    }

    [Fact]
    public async Task Page_CompilesAndItsTestPasses()
    {
        using var folder = new TempFolder();
        var scratch = new Scratch(folder.Path);
        scratch.Copy("templates", "site/content", "site/assets", "tests/cases/site");

        await scratch.RunAsync(await WrittenAsync("page", folder), "SiteCase.cs");
    }

    [Fact]
    public async Task Reader_CompilesAndItsCaseGivesWhatIsExpected()
    {
        using var folder = new TempFolder();

        Assembly tests = await new Scratch(folder.Path).RunAsync(await WrittenAsync("reader", folder), "ManifestCase.cs", "ManifestReadersTests.cs", "Golden.cs");

        MethodInfo test = tests.GetTypes().Single(t => t.Name == "ManifestReadersTests").GetMethod("Case_GivesTheExpectedReading")!;
        await Scratch.InvokeAsync(test, "my-thing/first");
    }

    [Fact]
    public async Task Signal_CompilesAndItsTestPasses()
    {
        using var folder = new TempFolder();
        var scratch = new Scratch(folder.Path);
        scratch.Copy("catalogue/model", "catalogue/signals");

        await scratch.RunAsync(await WrittenAsync("signal", folder));
    }

    private static async Task<string> WrittenAsync(string kind, TempFolder folder)
    {
        CliRun run = await CliRun.Of("new", kind, "my-thing", "--root", folder.Path);

        Assert.Equal(0, run.Code);
        return run.Output;
    }
}
