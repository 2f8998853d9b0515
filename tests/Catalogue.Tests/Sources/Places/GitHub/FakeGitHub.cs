using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Catalogue.Tests.Sources.Places.GitHub;

/// <summary>
/// GitHub on loopback: REST, the GraphQL that the client speaks, search and archives, over repositories in memory. Counts requests by kind and
/// misbehaves when told to.
/// </summary>
internal sealed class FakeGitHub : IAsyncDisposable
{
    private readonly WebApplication app;

    private FakeGitHub(WebApplication app) => this.app = app;

    public Uri Address { get; private set; } = null!;

    /// <summary>By lower-case full name.</summary>
    public ConcurrentDictionary<string, FakeRepository> Repositories { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Former names.</summary>
    public ConcurrentDictionary<string, string> Renamed { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Paths of all requests, in their order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Status codes of all answers that were finished.</summary>
    public ConcurrentQueue<string> Statuses { get; } = new();

    public ConcurrentQueue<string?> Tokens { get; } = new();

    /// <summary>What to do instead of answering; each is used once, by the next request.</summary>
    public ConcurrentQueue<Func<HttpContext, Task>> Faults { get; } = new();

    /// <summary>Asked before each request; a fault it returns takes the answer's place.</summary>
    public Func<string, Func<HttpContext, Task>?> FaultOf { get; set; } = _ => null;

    public bool RedirectsRelatively { get; set; } = true;

    /// <summary>Status that GraphQL answers with instead of an answer; zero answers.</summary>
    public int GraphQLStatus { get; set; }

    /// <summary>Repositories in one GraphQL question beyond which it takes too long.</summary>
    public int GraphQLMost { get; set; } = 100;

    /// <summary>Whether archives are given out at all.</summary>
    public bool HasArchives { get; set; } = true;

    /// <summary>Requests left, as every answer says; null says nothing.</summary>
    public int? Left { get; set; }

    /// <summary>What was asked, archives apart.</summary>
    public int ApiRequests => Requests.Count(r => !r.Contains("/tarball/", StringComparison.Ordinal) && !r.Contains("/tar.gz/", StringComparison.Ordinal));

    public int Archives => Requests.Count(r => r.Contains("/tar.gz/", StringComparison.Ordinal));

    public static async Task<FakeGitHub> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication site = builder.Build();
        var fake = new FakeGitHub(site);
        site.Use(fake.CountAsync);
        new FakeRest(fake).Map(site);
        // Not as a RequestDelegate, which would drop the result.
        site.MapPost("/graphql", (Delegate)new FakeGraphQL(fake).AnswerAsync);
        await site.StartAsync();
        fake.Address = new Uri(site.Urls.First() + "/");
        return fake;
    }

    public FakeRepository Add(string fullName, string path, string text) =>
        Repositories.GetOrAdd(fullName, name => new FakeRepository(name)).With(path, text);

    /// <summary>Takes a repository's files from a folder.</summary>
    public FakeRepository AddFolder(string fullName, string folder)
    {
        FakeRepository repository = Repositories.GetOrAdd(fullName, name => new FakeRepository(name));
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            repository.Files[Path.GetRelativePath(folder, file).Replace('\\', '/')] = File.ReadAllBytes(file);
        return repository;
    }

    /// <summary>Many small repositories, found by the topic <c>mcp-server</c>.</summary>
    public void AddMany(int count)
    {
        for (int i = 0; i < count; i++)
        {
            FakeRepository repository = Add($"Owner{i % 97}/server-{i:00000}", "README.md", $"# Server {i}\n\n## Tools\n\n- `read_{i}` - Reads thing {i}.\n- `delete_{i}` - Deletes thing {i}.\n");
            repository.With("tools.json", $$"""[{"name":"make_{{i}}","description":"Makes thing {{i}}.","inputSchema":{"type":"object","properties":{"id":{"type":"string"} } } }]""");
            repository.With("src/index.ts", $"import {{ McpServer }} from '@modelcontextprotocol/sdk/server/mcp.js';\nserver.tool('list_{i}', 'Lists things {i}.', {{ page: z.number() }}, async () => ({{}}));\n");
            repository.Topics.Add("mcp-server");
            repository.Created = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(37 * i);
        }
    }

    public void Rename(string from, string to)
    {
        Renamed[from] = to;
        if (Repositories.TryRemove(from, out FakeRepository? repository))
        {
            repository.FullName = to;
            Repositories[to] = repository;
        }
    }

    /// <summary>What a name leads to today; null where it is gone.</summary>
    public FakeRepository? Find(string fullName)
    {
        for (int hop = 0; hop < 5 && !Repositories.ContainsKey(fullName) && Renamed.TryGetValue(fullName, out string? now); hop++)
            fullName = now;
        return Repositories.TryGetValue(fullName, out FakeRepository? found) && !found.IsGone ? found : null;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task CountAsync(HttpContext context, RequestDelegate next)
    {
        string path = context.Request.Path;
        Requests.Enqueue(path);
        Tokens.Enqueue(context.Request.Headers.Authorization);
        if (Left is { } left)
        {
            context.Response.Headers["x-ratelimit-remaining"] = Math.Max(0, left).ToString();
            context.Response.Headers["x-ratelimit-limit"] = "5000";
            context.Response.Headers["x-ratelimit-reset"] = "1772367000";
            Left = left - 1;
        }
        Func<HttpContext, Task>? fault = Faults.TryDequeue(out Func<HttpContext, Task>? queued) ? queued : FaultOf(path);
        await (fault is null ? next(context) : fault(context));
        Statuses.Enqueue(context.Response.StatusCode.ToString());
    }
}
