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

    /// <summary>The secondary limit as GitHub words it when it does not say how long.</summary>
    public static async Task SecondaryLimit(HttpContext context)
    {
        context.Response.StatusCode = 403;
        await context.Response.WriteAsync("{\"message\":\"You have exceeded a secondary rate limit. Please wait a few minutes before you try again.\"}");
    }
}
