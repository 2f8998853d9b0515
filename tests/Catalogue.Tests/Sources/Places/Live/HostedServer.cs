using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Catalogue.Tests.Sources.Places.Live;

/// <summary>An MCP server on loopback, at <c>/mcp</c>.</summary>
internal static class HostedServer
{
    public static async Task<WebApplication> StartAsync(Func<HttpContext, Task> answer)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication site = builder.Build();
        site.MapPost("/mcp", (RequestDelegate)(context => answer(context)));
        await site.StartAsync();
        return site;
    }

    public static async Task AnswerAsync(HttpContext context, bool asEvents, string tools)
    {
        JsonObject message = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
        if (message["id"] is not { } id)
        {
            context.Response.StatusCode = 202;
            return;
        }
        string result = (string?)message["method"] == "initialize" ? """{"protocolVersion":"2025-06-18","capabilities":{"tools":{}},"serverInfo":{"name":"hosted","version":"1"}}""" : tools;
        string answer = $$"""{"jsonrpc":"2.0","id":{{id.ToJsonString()}},"result":{{result}}}""";
        context.Response.ContentType = asEvents ? "text/event-stream" : "application/json";
        await context.Response.WriteAsync(asEvents ? $"event: message\ndata: {answer}\n\n" : answer);
    }
}
