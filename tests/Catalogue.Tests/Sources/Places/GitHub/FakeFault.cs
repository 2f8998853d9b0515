using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Catalogue.Tests.Sources.Places.GitHub;

/// <summary>What the fake can do instead of answering.</summary>
internal static class FakeFault
{
    public static Func<HttpContext, Task> Answer(int status, params (string Name, string Value)[] headers) => context =>
    {
        context.Response.StatusCode = status;
        foreach ((string name, string value) in headers)
            context.Response.Headers[name] = value;
        return Task.CompletedTask;
    };

    /// <summary>Promises more than it sends.</summary>
    public static async Task CutBody(HttpContext context)
    {
        context.Response.ContentLength = 1_000;
        await context.Response.WriteAsync("{\"full_name\":");
        context.Abort();
    }

    /// <summary>Sends a little and then nothing, until the client's patience ends.</summary>
    public static Func<HttpContext, Task> HangUntil(Action patienceEnds) => async context =>
    {
        await context.Response.WriteAsync("{");
        await context.Response.Body.FlushAsync();
        patienceEnds();
        await Task.Delay(Timeout.Infinite, context.RequestAborted);
    };

    public static Task Nonsense(HttpContext context) => context.Response.WriteAsync("<html>unicorn</html>");

    /// <summary>A refusal with GitHub's own words.</summary>
    public static Func<HttpContext, Task> Refuse(int status, string message, params (string Name, string Value)[] headers) => async context =>
    {
        await Answer(status, headers)(context);
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(FakeAnswer.Body(status, message).ToJsonString());
    };

    /// <summary>Success over GraphQL that is none.</summary>
    public static Func<HttpContext, Task> GraphQLError(string? type, string message, params (string Name, string Value)[] headers) => async context =>
    {
        await Answer(200, headers)(context);
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(new JsonObject { ["data"] = null, ["errors"] = new JsonArray(new JsonObject { ["type"] = type, ["message"] = message }) }.ToJsonString());
    };

    /// <summary>A byte at a time; in the end the line is cut.</summary>
    public static async Task Drip(HttpContext context)
    {
        context.Response.ContentLength = 1_000;
        for (int i = 0; i < 20; i++)
        {
            await context.Response.WriteAsync(" ");
            await context.Response.Body.FlushAsync();
            await Task.Delay(5);
        }
        context.Abort();
    }

    /// <summary>The secondary limit as GitHub words it when it does not say how long.</summary>
    public static async Task SecondaryLimit(HttpContext context)
    {
        context.Response.StatusCode = 403;
        await context.Response.WriteAsync("{\"message\":\"You have exceeded a secondary rate limit. Please wait a few minutes before you try again.\"}");
    }
}
