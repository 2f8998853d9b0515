using Catalogue.Model;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;

namespace Catalogue.Tests.Model.Store;

public class CatalogueStoreTests
{
    private static readonly Server Server = new()
    {
        Id = "acme/notes",
        Name = "Notes",
        Tools = [new ToolDefinition { Name = "save", Description = "Saves a note.\u202E" }],
    };

    [Fact]
    public void SavedServer_LoadsEqualAndSavesTheSameBytes()
    {
        using var folder = new TempFolder();
        var store = new CatalogueStore(folder.Path);
        List<Problem> problems = [];

        bool first = store.SaveServer(Server);
        Server loaded = store.LoadServer("acme/notes", problems)!;
        bool second = store.SaveServer(loaded);

        Assert.True(first);
        Assert.False(second);
        Assert.Empty(problems);
        Assert.Equal("Saves a note.\u202E", loaded.Tools[0].Description);
        Assert.DoesNotContain('\u202E', File.ReadAllText(store.ServerFile("acme/notes")));
    }

    [Fact]
    public void MalformedFile_NamesFileAndLineAndCostsNothingElse()
    {
        using var folder = new TempFolder();
        var store = new CatalogueStore(folder.Path);
        store.SaveServer(Server);
        folder.Write("servers/acme/broken.json", "{\n  \"id\": \"acme/broken\",\n  oops\n}");
        List<Problem> problems = [];

        Server?[] loaded = [.. store.ServerIds().Select(id => store.LoadServer(id, problems))];

        Assert.Single(loaded.OfType<Server>());
        Assert.Equal("servers/acme/broken.json:3", Assert.Single(problems).Place);
    }

    [Fact]
    public void RepeatedToolName_IsRejectedByName()
    {
        using var folder = new TempFolder();
        var store = new CatalogueStore(folder.Path);
        store.SaveServer(Server with { Tools = [.. Server.Tools, .. Server.Tools] });
        List<Problem> problems = [];

        Assert.Null(store.LoadServer("acme/notes", problems));
        Assert.Contains("'save' 2 times", Assert.Single(problems).Message);
    }

    [Fact]
    public void NamesThatAreNoSlugs_AreStrays()
    {
        using var folder = new TempFolder();
        folder.Write("servers/Acme/Notes.json", "{}");
        folder.Write("servers/acme/notes.json.writing", "{");

        Assert.Equal(["servers/Acme/Notes.json"], new CatalogueStore(folder.Path).StrayFiles());
    }

    [Fact]
    public void DeepJson_IsAProblem()
    {
        using var folder = new TempFolder();
        folder.Write("servers/acme/notes.json", "{\"id\":\"acme/notes\",\"name\":\"x\",\"tools\":[{\"name\":\"t\",\"inputSchema\":" + new string('[', 10_000) + new string(']', 10_000) + "}]}");
        List<Problem> problems = [];

        Assert.Null(new CatalogueStore(folder.Path).LoadServer("acme/notes", problems));
        Assert.Single(problems);
    }

    [Fact]
    public void AbsentLists_AreEmpty()
    {
        using var folder = new TempFolder();
        folder.Write("servers/acme/notes.json", """{"id":"acme/notes","name":"Notes"}""");
        List<Problem> problems = [];

        Server server = new CatalogueStore(folder.Path).LoadServer("acme/notes", problems)!;

        Assert.Empty(server.Tools);
        Assert.Empty(server.Packages);
        Assert.Equal("lists no tools", Assert.Single(problems).Message);
    }
}
