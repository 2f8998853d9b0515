using Catalogue.Guard.Installing;

namespace Catalogue.Tests.Cli.Commands;

public sealed class GuardInstallCommandTests : IDisposable
{
    private const string Json = """
        // kept
        {
          "theme": "dark", /* also kept */
          "TABLE": {
            "fs": {
              "command": "npx", // the package
              "args": ["-y", "@modelcontextprotocol/server-filesystem@2025.1.1", "/tmp/caf\u00e9"],
              "env": { "A": "1" },
            },
            "bare": { "command": "mcp-server-example" },
            "first": { "args": [], "command": "uvx" },
            "remote": { "url": "https://example.org/mcp" },
          },
        }
        """;

    private const string Toml = """
        # kept
        model = "x"
        [mcp_servers.fs]
        command = 'npx' # the package
        args = [
          "-y", # yes
          "@modelcontextprotocol/server-filesystem",
        ]
        [mcp_servers."my server"]
        command = "mcp-server-example"
        [mcp_servers]
        inline = { command = "uvx", env = { A = "1" } }
        """;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Clients => [.. ClientConfiguration.All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task InstallThenUndo_LeavesEveryByte(string client)
    {
        ClientConfiguration configuration = ClientConfiguration.All.First(c => c.Name == client);
        string text = configuration.IsToml ? Toml : Json.Replace("TABLE", configuration.Table, StringComparison.Ordinal);
        string file = folder.Write("config", text);
        string policy = folder.Write("policy.json", """{"version":"1","default":"deny","tools":{}}""");
        string[] common = ["guard", "install", "--client", client, "--file", file, "--state", folder.File("state")];

        CliRun installed = await CliRun.Of([.. common, "--policy", policy]);
        IReadOnlyList<ServerEntry> entries = configuration.Entries(File.ReadAllBytes(file));
        string guarded = File.ReadAllText(file);
        CliRun undone = await CliRun.Of([.. common, "--undo"]);

        Assert.Equal((0, 0), (installed.Code, undone.Code));
        Assert.Equal(3, entries.Count);
        Assert.All(entries, e => Assert.True(e.IsGuarded));
        Assert.Equal("npx", entries.First(e => e.Name == "fs").Arguments.SkipWhile(a => a != "--").ElementAt(1));
        Assert.Contains("kept", guarded, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(file));
    }

    [Fact]
    public async Task OneServer_GetsItsPolicyFromTheCatalogue()
    {
        string file = folder.Write("config", Json.Replace("TABLE", "mcpServers", StringComparison.Ordinal));
        string[] common = ["guard", "install", "--client", "cursor", "--file", file, "--state", folder.File("state"), "--catalogue", TestPaths.Catalogue];

        CliRun one = await CliRun.Of([.. common, "--server", "fs"]);
        CliRun all = await CliRun.Of(common);

        Assert.Equal(0, one.Code);
        Assert.Equal(1, all.Code);
        Assert.Contains("bare: left alone", all.Errors, StringComparison.Ordinal);
        string policy = Directory.EnumerateFiles(folder.File("state"), "*.json", SearchOption.AllDirectories).First(f => f.Contains("policies", StringComparison.Ordinal));
        Assert.Contains("\"write_file\"", File.ReadAllText(policy), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"command":"bash","args":["-c","npx -y @modelcontextprotocol/server-filesystem /tmp"]}""")]
    [InlineData("""{"command":"node","args":["/opt/node_modules/@modelcontextprotocol/server-filesystem/dist/index.js"]}""")]
    public async Task ServerThatScanRecognises_IsRecognisedHere(string entry)
    {
        string file = folder.Write("config", "{\"mcpServers\":{\"it\":" + entry + "}}");

        CliRun run = await CliRun.Of("guard", "install", "--client", "cursor", "--file", file, "--state", folder.File("state"), "--catalogue", TestPaths.Catalogue);

        Assert.Equal(0, run.Code);
        Assert.Contains("it: guarded by", run.Output, StringComparison.Ordinal);
        Assert.Contains($"--client cursor --file {file} --state {folder.File("state")} --undo", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ServerReachedOverHttp_IsNamed_WithTheWayToGuardIt()
    {
        string file = folder.Write("config", """{"mcpServers":{"files":{"command":"npx","args":["@modelcontextprotocol/server-filesystem"]},"github":{"url":"https://api.githubcopilot.com/mcp/?token=0123456789abcdef"}}}""");

        CliRun run = await CliRun.Of("guard", "install", "--client", "cursor", "--file", file, "--state", folder.File("state"), "--catalogue", TestPaths.Catalogue);

        Assert.Equal(0, run.Code);
        Assert.Contains("github: left alone, since it is reached over HTTP. Guard it by hand: catalogue policy github/github-mcp-server > github.json, then catalogue guard --policy github.json --listen 127.0.0.1:8080 --upstream https://api.githubcopilot.com/mcp/,", run.Errors, StringComparison.Ordinal);
        Assert.Contains("let the entry's address be http://127.0.0.1:8080/mcp/", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("0123456789abcdef", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ServerInTheListOfAProject_IsNamed()
    {
        string file = folder.Write("config", """{"projects":{"/home/ada/notes":{"mcpServers":{"mine":{"command":"npx","args":["@modelcontextprotocol/server-memory"]}}}},"mcpServers":{"files":{"command":"npx","args":["@modelcontextprotocol/server-filesystem"]}}}""");

        CliRun run = await CliRun.Of("guard", "install", "--client", "claude-code", "--file", file, "--state", folder.File("state"), "--catalogue", TestPaths.Catalogue);

        Assert.Contains("mine: left alone, since it stands in the list of a project.", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_SaysWhatItTookBack_AndWhatRemains()
    {
        string file = folder.Write("my config.json", Json.Replace("TABLE", "mcpServers", StringComparison.Ordinal));
        string policy = folder.Write("policy.json", """{"version":"1","default":"deny","tools":{}}""");
        string[] common = ["guard", "install", "--client", "cursor", "--file", file, "--state", folder.File("state")];
        await CliRun.Of([.. common, "--policy", policy, "--server", "fs"]);
        await CliRun.Of([.. common, "--policy", policy, "--server", "bare"]);

        CliRun one = await CliRun.Of([.. common, "--undo"]), two = await CliRun.Of([.. common, "--undo"]), none = await CliRun.Of([.. common, "--undo"]);

        Assert.Contains("without guard now: bare", one.Output, StringComparison.Ordinal);
        Assert.Contains($"1 earlier installation in it remains, behind guard: fs. The same command takes back the last of them: catalogue guard install --client cursor --file '{file}' --state {folder.File("state")} --undo", one.Output, StringComparison.Ordinal);
        Assert.Contains("without guard now: fs", two.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("remain", two.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing was installed", none.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FileThatWasChangedSince_IsNotUndone()
    {
        string file = folder.Write("config", Json.Replace("TABLE", "mcpServers", StringComparison.Ordinal));
        string[] common = ["guard", "install", "--client", "gemini", "--file", file, "--state", folder.File("state")];
        await CliRun.Of([.. common, "--policy", folder.Write("policy.json", """{"version":"1","default":"deny","tools":{}}""")]);
        File.AppendAllText(file, "\n");
        string changed = File.ReadAllText(file);

        CliRun undone = await CliRun.Of([.. common, "--undo"]);

        Assert.NotEqual(0, undone.Code);
        Assert.Contains("was changed since", undone.Errors, StringComparison.Ordinal);
        Assert.Equal(changed, File.ReadAllText(file));
    }
}
