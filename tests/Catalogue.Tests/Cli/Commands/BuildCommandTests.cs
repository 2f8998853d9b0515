using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;

namespace Catalogue.Tests.Cli.Commands;

public class BuildCommandTests
{
    private static readonly Server Server = new()
    {
        Id = "acme/notes",
        Name = "Notes",
        Tools = [new ToolDefinition { Name = "delete_note", Description = "Permanently deletes a note." }, new ToolDefinition { Name = "list_notes", Description = "Lists all notes." }],
    };

    [Fact]
    public async Task BrokenServer_CostsOnlyItself()
    {
        using var folder = new TempFolder();
        new CatalogueStore(folder.File("catalogue")).SaveServer(Server);
        folder.Write("catalogue/servers/acme/broken.json", "{\n\"id\": oops }");

        CliRun run = await CliRun.Of(CliRun.Build(folder.File("catalogue"), folder.File("out")));

        Assert.Equal(1, run.Code);
        Assert.Contains("servers/acme/broken.json:2", run.Errors);
        Assert.True(File.Exists(folder.File("out/tools/acme-notes/delete_note/index.html")));
    }

    [Fact]
    public async Task SecondBuild_ChangesNothing()
    {
        using var folder = new TempFolder();
        new CatalogueStore(folder.File("catalogue")).SaveServer(Server);
        string[] args = CliRun.Build(folder.File("catalogue"), folder.File("out"));

        CliRun first = await CliRun.Of(args);
        CliRun second = await CliRun.Of(args);

        Assert.Equal(0, first.Code);
        Assert.Equal(0, second.Code);
        Assert.Contains(" 0 files written", second.Output);
        Assert.Contains(" 0 deleted", second.Output);
    }

    [Fact]
    public async Task Verdicts_AreWrittenBesideTheServersFirst()
    {
        using var folder = new TempFolder();
        var store = new CatalogueStore(folder.File("catalogue"));
        store.SaveServer(Server);

        await CliRun.Of(CliRun.Build(store.Root, folder.File("out")));

        ServerClassifications judged = store.LoadClassifications("acme/notes", [])!;
        Assert.Equal(ToolClass.Destructive, judged.Tools.Single(t => t.Tool == "delete_note").Class);
        Assert.Equal(ToolClass.Read, judged.Tools.Single(t => t.Tool == "list_notes").Class);
    }

    [Fact]
    public async Task RemovedServer_LosesItsVerdictsAndPages()
    {
        using var folder = new TempFolder();
        var store = new CatalogueStore(folder.File("catalogue"));
        store.SaveServer(Server);
        store.SaveServer(Server with { Id = "acme/other" });
        string[] args = CliRun.Build(store.Root, folder.File("out"));
        await CliRun.Of(args);

        File.Delete(store.ServerFile("acme/other"));
        await CliRun.Of(args);

        Assert.False(File.Exists(store.ClassificationsFile("acme/other")));
        Assert.False(Directory.Exists(folder.File("out/tools/acme-other")));
    }

    [Fact]
    public async Task ServersOfPrivateRepositories_AreBuiltOnlyWhenThatIsSaid()
    {
        using var folder = new TempFolder();
        var store = new CatalogueStore(folder.File("catalogue"));
        foreach ((string name, bool? isPrivate) in ((string, bool?)[])[("open", null), ("zqvault", true)])
        {
            store.SaveServer(new Server
            {
                Id = "acme/" + name,
                Name = name,
                Source = new ServerSource { Repository = "Acme/" + name, Private = isPrivate },
                Tools = [new ToolDefinition { Name = "read_" + name, Description = "Reads a thing." }],
            });
        }
        string site = folder.File("site");

        CliRun with = await CliRun.Of([.. CliRun.Build(store.Root, site), "--include-private"]);
        Assert.Equal(0, with.Code);
        Assert.Contains("read_zqvault", Everything(site), StringComparison.Ordinal);
        CliRun without = await CliRun.Of(CliRun.Build(store.Root, site));

        Assert.Equal(0, without.Code);
        Assert.Contains("1 server of private repositories left out", without.Output, StringComparison.Ordinal);
        Assert.Contains("read_open", Everything(site), StringComparison.Ordinal);
        Assert.DoesNotContain("zqvault", Everything(site), StringComparison.OrdinalIgnoreCase);
    }

    private static string Everything(string folder) => string.Concat(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => f + File.ReadAllText(f)));
}
