using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Catalogue.Tests.Sources.Places.Registry;

/// <summary>An MCP registry on loopback: pages of two servers, and faults when told to.</summary>
internal sealed class FakeRegistry : IAsyncDisposable
{
    private const int PageSize = 2;

    private readonly WebApplication app;
    private readonly List<JsonObject> servers = [];

    private FakeRegistry(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First() + "/");

    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>What to do instead of answering; each is used once.</summary>
    public ConcurrentQueue<Func<HttpContext, Task>> Faults { get; } = new();

    public bool LeadsInACircle { get; set; }

    /// <param name="path">The only list it has.</param>
    public static async Task<FakeRegistry> StartAsync(string path = "/v0.1/servers")
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication site = builder.Build();
        var fake = new FakeRegistry(site);
        site.Use(fake.CountAsync);
        site.MapGet(path, fake.List);
        await site.StartAsync();
        return fake;
    }

    public void Add(string server, string? meta = null) =>
        servers.Add(meta is null ? JsonNode.Parse(server)!.AsObject() : new JsonObject { ["server"] = JsonNode.Parse(server), ["_meta"] = new JsonObject { ["io.modelcontextprotocol.registry/official"] = JsonNode.Parse(meta) } });

    public static Func<HttpContext, Task> Status(int status) => context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    public static Task Nonsense(HttpContext context) => context.Response.WriteAsync("{\"servers\": [");

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task CountAsync(HttpContext context, RequestDelegate next)
    {
        Requests.Enqueue(context.Request.Path + context.Request.QueryString);
        return Faults.TryDequeue(out Func<HttpContext, Task>? fault) ? fault(context) : next(context);
    }

    private IResult List(string? cursor)
    {
        int from = int.TryParse(cursor, out int at) ? at : 0;
        int next = from + PageSize;
        var metadata = new JsonObject { ["count"] = PageSize };
        if (LeadsInACircle || next < servers.Count)
            metadata["nextCursor"] = LeadsInACircle ? "2" : $"{next}";
        var page = new JsonObject { ["servers"] = new JsonArray([.. servers.Skip(from).Take(PageSize).Select(s => s.DeepClone())]), ["metadata"] = metadata };
        return Results.Text(page.ToJsonString(), "application/json");
    }
}
