namespace Catalogue.Tests.Sources.Places.GitHub;

/// <summary>A fake GitHub and a catalogue that crawls fill from it, both gone when the test is over.</summary>
public abstract class GitHubScene : IAsyncLifetime
{
    private protected const string Tools = """[{"name":"dig","description":"Digs.","inputSchema":{"type":"object"}}]""";

    private protected GitHubRun Run { get; } = new();

    private protected FakeGitHub GitHub { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        GitHub = await FakeGitHub.StartAsync();
        Fill();
    }

    public async ValueTask DisposeAsync()
    {
        Run.Dispose();
        await GitHub.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected virtual void Fill()
    {
    }

    /// <summary>A repository that searches find, with a manifest and a tool in its source.</summary>
    private protected FakeRepository Found(string name)
    {
        FakeRepository repository = GitHub.Add(name, "tools.json", Tools).With("src/index.ts", "import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nserver.tool('scanned', 'Scans things.', {}, async () => ({}));\n");
        repository.Topics.Add("mcp-server");
        return repository;
    }

    private protected string[] ToolsOf(string id) => [.. Run.Load(id).Tools.Select(t => t.Name)];

    /// <summary>Does something once, when a path is first met.</summary>
    private protected void Once(Func<string, bool> at, Func<Microsoft.AspNetCore.Http.HttpContext, Task> fault)
    {
        int left = 1;
        GitHub.FaultOf = path => at(path) && Interlocked.Decrement(ref left) >= 0 ? fault : null;
    }
}
