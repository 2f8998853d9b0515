using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Catalogue.Tests.Sources.Places.GitHub;

/// <summary>The REST half: repository, head, tree, blob, archive, search; ETags on what changes.</summary>
internal sealed class FakeRest(FakeGitHub gitHub)
{
    public void Map(IEndpointRouteBuilder site)
    {
        site.MapGet("/repos/{owner}/{name}", Repository);
        site.MapGet("/repos/{owner}/{name}/commits/{branch}", Head);
        site.MapGet("/repos/{owner}/{name}/git/trees/{sha}", Tree);
        site.MapGet("/repos/{owner}/{name}/git/blobs/{sha}", Blob);
        site.MapGet("/repos/{owner}/{name}/tarball/{sha}", (string owner, string name, string sha) => Results.Redirect($"/{owner}/{name}/tar.gz/{sha}"));
        site.MapGet("/{owner}/{name}/tar.gz/{sha}", Archive);
        site.MapGet("/search/repositories", Search);
    }

    private IResult Repository(string owner, string name, HttpContext context)
    {
        string asked = $"{owner}/{name}";
        if (gitHub.Find(asked) is not { } repository)
            return Results.NotFound();
        if (!string.Equals(repository.FullName, asked, StringComparison.OrdinalIgnoreCase))
        {
            context.Response.Headers.Location = (gitHub.RedirectsRelatively ? "/" : gitHub.Address.AbsoluteUri) + $"repos/{repository.FullName}";
            return Results.StatusCode(301);
        }
        return Tagged(context, $"\"r{repository.IsArchived}{repository.Version}{repository.Branch}{repository.FullName}\"", () => Results.Text(Describe(repository).ToJsonString(), "application/json"));
    }

    private IResult Head(string owner, string name, string branch, HttpContext context) => gitHub.Find($"{owner}/{name}") switch
    {
        null => Results.NotFound(),
        { IsEmpty: true } => Results.StatusCode(409),
        { } repository => Tagged(context, $"W/\"c{repository.Commit}\"", () => Results.Json(new { sha = repository.Commit, commit = new { message = branch } })),
    };

    private IResult Tree(string owner, string name, string sha)
    {
        if (gitHub.Find($"{owner}/{name}") is not { } repository)
            return Results.NotFound();
        var entries = new JsonArray();
        foreach ((string path, byte[] bytes) in repository.Files)
            entries.Add(new JsonObject { ["path"] = path, ["mode"] = "100644", ["type"] = "blob", ["sha"] = FakeRepository.BlobSha(path), ["size"] = bytes.Length });
        foreach (string path in repository.Links.Keys)
            entries.Add(new JsonObject { ["path"] = path, ["mode"] = "120000", ["type"] = "blob", ["sha"] = FakeRepository.BlobSha(path), ["size"] = 9 });
        foreach (string path in repository.Submodules)
            entries.Add(new JsonObject { ["path"] = path, ["mode"] = "160000", ["type"] = "commit", ["sha"] = FakeRepository.BlobSha(path) });
        return Results.Text(new JsonObject { ["sha"] = sha, ["tree"] = entries, ["truncated"] = repository.IsTruncated }.ToJsonString(), "application/json");
    }

    private IResult Blob(string owner, string name, string sha) =>
        gitHub.Find($"{owner}/{name}")?.Files.FirstOrDefault(f => FakeRepository.BlobSha(f.Key) == sha) is { Value: { } bytes } ? Results.Bytes(bytes) : Results.NotFound();

    private IResult Archive(string owner, string name, string sha) =>
        gitHub.HasArchives && gitHub.Find($"{owner}/{name}") is { } repository && repository.Commit == sha ? Results.Bytes(repository.Archive(), "application/x-gzip") : Results.NotFound();

    private IResult Search(string q, int per_page, int page)
    {
        IReadOnlyList<FakeRepository> found = FakeSearch.Find(gitHub, q);
        JsonNode[] items = [.. found.Take(1_000).Skip((page - 1) * per_page).Take(per_page).Select(Describe)];
        return Results.Text(new JsonObject { ["total_count"] = found.Count, ["incomplete_results"] = false, ["items"] = new JsonArray(items) }.ToJsonString(), "application/json");
    }

    private static JsonObject Describe(FakeRepository repository) => new()
    {
        ["full_name"] = repository.FullName,
        ["default_branch"] = repository.Branch,
        ["pushed_at"] = repository.Created.AddHours(repository.Version),
        ["archived"] = repository.IsArchived,
        ["fork"] = repository.IsFork,
        ["license"] = new JsonObject { ["spdx_id"] = "MIT" },
        ["size"] = 12,
    };

    private static IResult Tagged(HttpContext context, string tag, Func<IResult> answer)
    {
        context.Response.Headers.ETag = tag;
        return context.Request.Headers.IfNoneMatch == tag ? Results.StatusCode(304) : answer();
    }
}
