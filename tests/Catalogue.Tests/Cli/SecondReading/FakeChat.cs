using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Catalogue.Tests.Cli.SecondReading;

/// <summary>A chat model's server on loopback that says what it is told to say.</summary>
internal sealed class FakeChat : IAsyncDisposable
{
    private readonly WebApplication app;

    private FakeChat(WebApplication app) => this.app = app;

    public string Address => app.Urls.First() + "/v1";

    /// <summary>Bodies of the questions.</summary>
    public ConcurrentQueue<JsonNode> Questions { get; } = new();

    /// <summary>The assistant's words; null hangs until the caller goes away.</summary>
    public string? Says { get; set; }

    public static async Task<FakeChat> StartAsync(string? says)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication site = builder.Build();
        var fake = new FakeChat(site) { Says = says };
        site.MapPost("/v1/chat/completions", fake.AnswerAsync);
        await site.StartAsync();
        return fake;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Questions.Enqueue((await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!);
        if (Says is not { } words)
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return;
        }
        var answer = new JsonObject
        {
            ["id"] = "1",
            ["object"] = "chat.completion",
            ["created"] = 1,
            ["model"] = "m",
            ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["finish_reason"] = "stop", ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = words } }),
            ["usage"] = new JsonObject { ["prompt_tokens"] = 1, ["completion_tokens"] = 1, ["total_tokens"] = 2 },
        };
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer.ToJsonString(), context.RequestAborted);
    }
}
