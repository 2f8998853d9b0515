namespace Catalogue.Tests.Cli.Commands;

public class NewCommandTests
{
    [Theory]
    [InlineData("reader", "src/Catalogue.Sources/Formats/MyThingReader.cs", "class MyThingReader")]
    [InlineData("signal", "src/Catalogue.Classifier/Signals/MyThing/MyThingSignal.cs", "class MyThingSignal")]
    [InlineData("format", "src/Catalogue.Policies/Formats/MyThingFormat.cs", "class MyThingFormat")]
    [InlineData("page", "src/Catalogue.Site/Pages/MyThing/MyThingPages.cs", "class MyThingPages")]
    [InlineData("attack", "catalogue/attacks/my-thing.md", "preconditions")]
    public async Task Skeleton_IsWrittenOnce(string kind, string file, string part)
    {
        using var folder = new TempFolder();

        CliRun first = await CliRun.Of("new", kind, "my-thing", "--root", folder.Path);
        CliRun second = await CliRun.Of("new", kind, "my-thing", "--root", folder.Path);

        Assert.Equal(0, first.Code);
        Assert.Contains(part, File.ReadAllText(folder.File(file)));
        Assert.Equal(2, second.Code);
    }

    [Fact]
    public async Task AttackSkeleton_PassesTheCheck()
    {
        using var folder = new TempFolder();
        folder.Write("catalogue/servers/acme/notes.json", """{"id":"acme/notes","name":"Notes","tools":[{"name":"list"}]}""");
        await CliRun.Of("new", "attack", "my-thing", "--root", folder.Path);

        CliRun run = await CliRun.Of("check", "--catalogue", folder.File("catalogue"));

        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.Code);
    }
}
