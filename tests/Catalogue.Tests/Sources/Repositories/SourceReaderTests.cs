using Catalogue.Model;
using Catalogue.Model.Servers;
using Catalogue.Sources.Places;
using Catalogue.Sources.Places.Folder;
using Catalogue.Sources.Readings;

namespace Catalogue.Tests.Sources.Repositories;

/// <summary>Source as part of a crawl: which files, which server, beside which other reader.</summary>
public sealed class SourceReaderTests
{
    [Fact]
    public async Task Checkout_GivesToolsWithFileAndLines()
    {
        using var folder = new TempFolder();
        folder.Write("package.json", """{ "name": "x" }""");
        folder.Write("src/index.ts", Source("read_thing"));

        Server server = Assert.Single(await Crawled(folder));

        ToolDefinition tool = Assert.Single(server.Tools);
        Assert.Equal("Does read_thing.", tool.Description);
        Assert.Equal(new Provenance { Reader = "source", File = "src/index.ts", FirstLine = 2, LastLine = 2, Pattern = "call" }, Assert.Single(tool.Provenance));
    }

    [Fact]
    public async Task TestsExamplesAndOtherPeoplesCode_AreLeftOut()
    {
        using var folder = new TempFolder();
        folder.Write("package.json", """{ "name": "x" }""");
        folder.Write("src/index.ts", Source("kept"));
        foreach (string left in new[] { "src/index.test.ts", "tests/a.ts", "examples/a.ts", "node_modules/b/index.ts", "vendor/a.ts", "dist/index.js", "docs/a.ts", "types.d.ts" })
            folder.Write(left, Source("left_out"));

        Assert.Equal(["kept"], Assert.Single(await Crawled(folder)).Tools.Select(t => t.Name));
    }

    [Fact]
    public async Task FolderCalledTemplatesInTheSource_IsNoProgramToBeCopied()
    {
        using var folder = new TempFolder();
        folder.Write("package.json", """{ "name": "x" }""");
        folder.Write("src/index.ts", Source("kept"));
        folder.Write("src/tools/templates/delete.ts", Source("templates_delete"));
        folder.Write("src/tools/templates/catalog/index.ts", "export const catalog = [];");
        folder.Write("templates/basic/index.ts", Source("left_out"));

        Assert.Equal(["kept", "templates_delete"], Assert.Single(await Crawled(folder)).Tools.Select(t => t.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ManifestWithSchema_GoesBeforeSource_WhichGoesBeforeReadme()
    {
        using var folder = new TempFolder();
        folder.Write("package.json", """{ "name": "x" }""");
        folder.Write("src/index.ts", Source("both") + Source("known"));
        folder.Write("tools.json", """{ "tools": [{ "name": "both", "description": "As listed.", "inputSchema": { "type": "object", "properties": { "b": { "type": "string" } } } }] }""");
        folder.Write("README.md", "# X\n\n## Tools\n\n- `known` - Prose about it.\n- `renamed_long_ago` - Prose.\n");

        Server server = Assert.Single(await Crawled(folder));

        Assert.Equal(["both", "known"], server.Tools.Select(t => t.Name));
        Assert.Equal("As listed.", server.Tools[0].Description);
        Assert.Contains(server.Tools[0].Notes, n => n.Contains("source (src/index.ts) has other parameters: a", StringComparison.Ordinal));
        Assert.Equal("Does known.", server.Tools[1].Description);
        Assert.Equal(["source", "readme"], server.Tools[1].Provenance.Select(p => p.Reader));
        Assert.Contains(server.Notes, n => n.Contains("renamed_long_ago", StringComparison.Ordinal));
    }

    [Fact]
    public async Task LibraryOfAWorkspace_BelongsToTheExecutableThatNeedsIt()
    {
        using var folder = new TempFolder();
        folder.Write("package.json", """{ "name": "root", "private": true, "workspaces": ["packages/*"] }""");
        folder.Write("packages/core/package.json", """{ "name": "@x/core" }""");
        folder.Write("packages/core/src/a.ts", Source("from_core"));
        folder.Write("packages/cli/package.json", """{ "name": "@x/cli", "bin": "index.js", "dependencies": { "@x/core": "workspace:*" } }""");
        folder.Write("packages/cli/index.ts", Source("from_cli"));
        folder.Write("packages/other/package.json", """{ "name": "@x/other", "bin": "index.js" }""");
        folder.Write("packages/other/index.ts", Source("from_other"));

        Server[] servers = [.. (await Crawled(folder)).OrderBy(s => s.Id, StringComparer.Ordinal)];

        Assert.Equal(["from_cli", "from_core"], servers[0].Tools.Select(t => t.Name));
        Assert.Equal(["from_other"], servers[1].Tools.Select(t => t.Name));
    }

    [Fact]
    public async Task NameMadeAtRunTime_IsAFindingAndAWarning()
    {
        using var folder = new TempFolder();
        folder.Write("package.json", """{ "name": "x" }""");
        folder.Write("index.js", Source("known") + "server.tool(`${prefix}_list`, \"Lists.\", {}, run);\n");

        (Server server, Problem[] problems) = await CrawledWithProblems(folder);

        Assert.Equal(new RegistrationFinding("index.js", 3, "⟨…⟩_list"), Assert.Single(server.Findings));
        Assert.Contains(problems, p => p is { Reader: "source", Severity: ProblemSeverity.Warning } && p.Place.EndsWith("index.js:3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ToolsOfAnotherFramework_MakeNoServer()
    {
        using var folder = new TempFolder();
        folder.Write("package.json", """{ "name": "x" }""");
        folder.Write("index.js", "registry.registerTool(\"a\", { description: \"b\", inputSchema: {} }, run);\n");

        Assert.Empty(await Crawled(folder));
    }

    [Fact]
    public async Task ToolsOfADependency_AreToldOf()
    {
        using var folder = new TempFolder();
        folder.Write("package.json", """{ "name": "x", "mcpName": "io.github.example/x" }""");
        folder.Write("cli.js", "const { start } = require('browser-kit/mcp');\nstart('mcp');\n");

        Assert.Contains(Assert.Single(await Crawled(folder)).Notes, n => n.EndsWith("imports browser-kit/mcp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ReadmeOfSeveralServers_BelongsToTheOneItLists()
    {
        using var folder = new TempFolder();
        folder.Write(".git/HEAD", "ref: refs/heads/main\n");
        folder.Write("README.md", "# X\n\n## Tools\n\n- `one_tool` - Prose.\n");
        folder.Write("a/package.json", """{ "name": "a", "bin": "i.js" }""");
        folder.Write("a/i.ts", Source("one_tool"));
        folder.Write("b/package.json", """{ "name": "b", "bin": "i.js" }""");
        folder.Write("b/i.ts", Source("other_tool"));

        Server[] servers = [.. (await Crawled(folder)).OrderBy(s => s.Id, StringComparer.Ordinal)];

        Assert.Equal(2, servers.Length);
        Assert.Equal(["source", "readme"], Assert.Single(servers[0].Tools).Provenance.Select(p => p.Reader));
    }

    [Fact]
    public async Task PackagesOfTheJvm_AreNoExampleFolders()
    {
        using var folder = new TempFolder();
        folder.Write("README.md", "# X\n");
        folder.Write("pom.xml", "<project/>");
        folder.Write("src/main/java/com/example/sample/Tools.java", "// mcp\nclass Tools { @Tool(description = \"Reads.\") public String read(String a) { return a; } }\n");
        folder.Write("examples/java/com/acme/Tools.java", "// mcp\nclass Tools { @Tool(description = \"Reads.\") public String example(String a) { return a; } }\n");

        Assert.Equal(["read"], Assert.Single(await Crawled(folder)).Tools.Select(t => t.Name));
    }

    [Fact]
    public async Task PackagesOfAProject_AreReadWithItsSource()
    {
        using var folder = new TempFolder();
        folder.Write("README.md", "# X\n");
        folder.Write("x.csproj", "<Project><ItemGroup><PackageReference Include=\"ModelContextProtocol\" Version=\"0.2.0-preview.3\" /></ItemGroup></Project>");
        folder.Write("Tools.cs", "class Tools { [McpServerTool, Description(\"Lists.\")] public Task<string> ListRoomsAsync() => null; }");

        Assert.Equal("ListRooms", Assert.Single(Assert.Single(await Crawled(folder)).Tools).Name);
    }

    [Fact]
    public async Task FindingInAFolderOfItsOwn_IsToldOfWithTheServer()
    {
        using var folder = new TempFolder();
        folder.Write("package.json", """{ "name": "x", "mcpName": "io.github.example/x" }""");
        folder.Write("core/package.json", """{ "name": "core" }""");
        folder.Write("core/i.ts", "// mcp\nserver.tool(`${prefix}_list`, \"Lists.\", {}, run);\n");

        Assert.Equal("core/i.ts", Assert.Single(Assert.Single(await Crawled(folder)).Findings).File);
    }

    private static string Source(string name) => $"// mcp\nserver.registerTool(\"{name}\", {{ description: \"Does {name}.\", inputSchema: {{ a: z.string() }} }}, run);\n";

    private static async Task<IReadOnlyList<Server>> Crawled(TempFolder folder) => (await Readings(folder)).Servers;

    private static async Task<(Server Server, Problem[] Problems)> CrawledWithProblems(TempFolder folder)
    {
        (IReadOnlyList<Server> servers, Problem[] problems) = await Readings(folder);
        return (Assert.Single(servers), problems);
    }

    private static async Task<(IReadOnlyList<Server> Servers, Problem[] Problems)> Readings(TempFolder folder)
    {
        var servers = new List<Server>();
        var problems = new List<Problem>();
        await foreach (SourceReading reading in new FolderSource(folder.Path, SourceList.Default()).ReadAsync(TestContext.Current.CancellationToken))
        {
            problems.AddRange(reading.Problems);
            servers.AddRange(reading.Servers.GroupBy(s => s.Id, StringComparer.Ordinal).Select(same => Catalogue.Sources.Merging.ServerMerge.Merge([.. same])));
        }
        return (servers, [.. problems]);
    }
}
