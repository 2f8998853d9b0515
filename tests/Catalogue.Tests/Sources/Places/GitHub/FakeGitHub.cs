using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Catalogue.Tests.Sources.Places.GitHub;

/// <summary>
/// GitHub on loopback: REST, the GraphQL that the client speaks, search, and archives on a host of their own, over repositories in memory, with the real
/// service's redirections, errors, limits and secrets. Counts requests by kind and misbehaves when told to.
/// </summary>
internal sealed class FakeGitHub : IAsyncDisposable
{
    private readonly WebApplication app;

    private FakeGitHub(WebApplication app) => this.app = app;

    /// <summary>What the API knows its caller by.</summary>
    public const string Token = "t0ken";

    /// <summary>Opens one private archive, as the API hands it out with the archive's address.</summary>
    public const string ArchiveToken = "AAAA";

    public Uri Address { get; private set; } = null!;

    /// <summary>Where archives are given out, as on the public service.</summary>
    public Uri ArchiveHost { get; private set; } = null!;

    public FakeLimits Limits { get; } = new();

    /// <summary>By lower-case full name.</summary>
    public ConcurrentDictionary<string, FakeRepository> Repositories { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Former names.</summary>
    public ConcurrentDictionary<string, string> Renamed { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Paths of all requests, in their order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Status codes of all answers that were finished.</summary>
    public ConcurrentQueue<string> Statuses { get; } = new();

    /// <summary>What came as authorization, to the API.</summary>
    public ConcurrentQueue<string?> Tokens { get; } = new();

    /// <summary>The same, to the archives' host, which must never see any.</summary>
    public ConcurrentQueue<string?> ArchiveTokens { get; } = new();

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

    /// <summary>Aliases or results of one GraphQL question that are still answered; the others are errors beside them.</summary>
    public int GraphQLResources { get; set; } = 100;

    /// <summary>An error, type and message, instead of one repository over GraphQL.</summary>
    public Func<string, (string Type, string Message)?> GraphQLFault { get; set; } = _ => null;

    /// <summary>Whether blobs come in JSON whatever is asked for.</summary>
    public bool WrapsBlobs { get; set; }

    /// <summary>Results on one page of a search over REST, however many are asked for.</summary>
    public int PageMost { get; set; } = 100;

    /// <summary>Whether pages over REST link the next one.</summary>
    public bool HasLinks { get; set; } = true;

    /// <summary>Searches that run out of time.</summary>
    public Func<string, bool> IsIncomplete { get; set; } = _ => false;

    /// <summary>Searches that are not understood.</summary>
    public Func<string, bool> Unsearchable { get; set; } = _ => false;

    /// <summary>What was asked, archives apart.</summary>
    public int ApiRequests => Requests.Count(r => !r.Contains("/tarball/", StringComparison.Ordinal) && !IsArchive(r));

    public int Archives => Requests.Count(IsArchive);

    public static async Task<FakeGitHub> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0", "http://127.0.0.1:0");
        WebApplication site = builder.Build();
        var fake = new FakeGitHub(site);
        site.Use(fake.CountAsync);
        site.UseRouting();
        new FakeRest(fake).Map(site);
        // Not as a RequestDelegate, which would drop the result.
        site.MapPost("/graphql", (Delegate)new FakeGraphQL(fake).AnswerAsync);
        await site.StartAsync();
        (fake.Address, fake.ArchiveHost) = (new Uri(site.Urls.First() + "/"), new Uri(site.Urls.Last() + "/"));
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
            repository.With("src/index.ts", $"import {{ McpServer }} from '@modelcontextprotocol/sdk/server/mcp.js';\nserver.tool('list_{i}', 'Lists things {i}.', {{ page: z.number() }}, async () => ({{}}));\nserver.tool('read_{i}', 'Reads thing {i}.', {{}}, async () => ({{}}));\nserver.tool('delete_{i}', 'Deletes thing {i}.', {{}}, async () => ({{}}));\n");
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

    /// <summary>The same for one who may see private ones only with the token.</summary>
    public FakeRepository? Find(HttpContext context, string owner, string name) => Find($"{owner}/{name}") is { } found && (!found.IsPrivate || IsKnown(context)) ? found : null;

    public static bool IsKnown(HttpContext context) => context.Request.Headers.Authorization == "Bearer " + Token;

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private static bool IsArchive(string path) => path.Contains("tar.gz/", StringComparison.Ordinal);

    private async Task CountAsync(HttpContext context, RequestDelegate next)
    {
        string path = context.Request.Path;
        Requests.Enqueue(path);
        bool isApi = context.Connection.LocalPort != ArchiveHost.Port;
        (isApi ? Tokens : ArchiveTokens).Enqueue(context.Request.Headers.Authorization);
        await (Fault(path) is { } fault ? fault(context) : isApi ? ApiAsync(context, next) : next(context));
        Statuses.Enqueue(context.Response.StatusCode.ToString());
    }

    private Func<HttpContext, Task>? Fault(string path) => Faults.TryDequeue(out Func<HttpContext, Task>? queued) ? queued : FaultOf(path);

    private Task ApiAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path != "/rate_limit" && !Limits.Take(context))
            return FakeAnswer.Error(403, "API rate limit exceeded for user ID 1.").ExecuteAsync(context);
        if (context.Request.Headers.Authorization is [{ Length: > 0 }] && !IsKnown(context))
            return FakeAnswer.Error(401, "Bad credentials").ExecuteAsync(context);
        return Moved(context) is { } moved ? moved.ExecuteAsync(context) : next(context);
    }

    // A former name leads to the repository's number, and the number to the repository.
    private IResult? Moved(HttpContext context)
    {
        string[] parts = context.Request.Path.Value!.Split('/');
        if (parts is ["", "repositories", var number, ..] && Repositories.Values.FirstOrDefault(r => r.Id.ToString() == number) is { } numbered)
        {
            context.Request.Path = string.Join('/', (string[])["/repos", numbered.FullName, .. parts[3..]]);
            return null;
        }
        if (parts is not ["", "repos", var owner, var name, ..] || Find(context, owner, name) is not { } found || string.Equals(found.FullName, $"{owner}/{name}", StringComparison.OrdinalIgnoreCase))
            return null;
        string target = string.Join('/', (string[])["repositories", found.Id.ToString(), .. parts[4..]]);
        context.Response.Headers.Location = (RedirectsRelatively ? "/" : Address.AbsoluteUri) + target;
        return FakeAnswer.Json(new JsonObject { ["message"] = "Moved Permanently", ["url"] = Address.AbsoluteUri + target, ["documentation_url"] = "https://docs.github.com/rest" }, 301);
    }
}
