using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Catalogue.Tests.Sources.Places.GitHub;

/// <summary>Limits by resource, told in every answer of the API and met where they are used up.</summary>
internal sealed class FakeLimits
{
    public const string Reset = "1772367000";

    /// <summary>When a used-up limit is whole again, in Unix seconds.</summary>
    public string ResetsAt { get; set; } = Reset;

    /// <summary>What is left of a resource; each request takes one. A resource that is not here has no end.</summary>
    public ConcurrentDictionary<string, int> Left { get; } = new(StringComparer.Ordinal);

    /// <summary>Writes the headers; whether the request may go on.</summary>
    public bool Take(HttpContext context)
    {
        string resource = ResourceOf(context.Request.Path);
        int limit = LimitOf(resource, FakeGitHub.IsKnown(context));
        int left = Left.ContainsKey(resource) ? Left.AddOrUpdate(resource, 0, (_, n) => n - 1) : limit - 1;
        context.Response.Headers["x-ratelimit-limit"] = limit.ToString();
        context.Response.Headers["x-ratelimit-remaining"] = Math.Max(0, left).ToString();
        context.Response.Headers["x-ratelimit-used"] = (limit - Math.Max(0, left)).ToString();
        context.Response.Headers["x-ratelimit-resource"] = resource;
        context.Response.Headers["x-ratelimit-reset"] = ResetsAt;
        return left >= 0;
    }

    public JsonObject ToJson(bool isKnown)
    {
        var resources = new JsonObject();
        foreach (string resource in (string[])["core", "search", "graphql"])
        {
            int limit = LimitOf(resource, isKnown);
            resources[resource] = new JsonObject { ["limit"] = limit, ["remaining"] = Math.Max(0, Left.GetValueOrDefault(resource, limit)), ["used"] = 0, ["reset"] = long.Parse(ResetsAt), ["resource"] = resource };
        }
        return new JsonObject { ["resources"] = resources };
    }

    private static string ResourceOf(string path) => path == "/graphql" ? "graphql" : path.StartsWith("/search/", StringComparison.Ordinal) ? "search" : "core";

    private static int LimitOf(string resource, bool isKnown) => (resource, isKnown) switch
    {
        ("search", true) => 30,
        ("search", false) => 10,
        (_, true) => 5_000,
        _ => 60,
    };
}
