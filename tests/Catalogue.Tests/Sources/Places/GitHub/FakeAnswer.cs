using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Catalogue.Tests.Sources.Places.GitHub;

/// <summary>Answers as the real service forms them.</summary>
internal static class FakeAnswer
{
    public static IResult Json(JsonNode body, int status = 200) => Results.Text(body.ToJsonString(), "application/json; charset=utf-8", statusCode: status);

    public static IResult NotFound() => Error(404, "Not Found");

    public static IResult Error(int status, string message) => Json(Body(status, message), status);

    public static JsonObject Body(int status, string message) =>
        new() { ["message"] = message, ["documentation_url"] = "https://docs.github.com/rest", ["status"] = status.ToString() };
}
