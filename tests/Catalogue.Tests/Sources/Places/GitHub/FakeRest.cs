using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Catalogue.Tests.Sources.Places.GitHub;

/// <summary>The REST half: repository, head, tree, blob, archive, search, limits; ETags on what changes, errors in JSON.</summary>
internal sealed class FakeRest(FakeGitHub gitHub)
{
    public void Map(IEndpointRouteBuilder site)
    {
        site.MapGet("/repos/{owner}/{name}", Repository);
        site.MapGet("/repos/{owner}/{name}/commits/{branch}", Head);
        site.MapGet("/repos/{owner}/{name}/git/trees/{sha}", Tree);
        site.MapGet("/repos/{owner}/{name}/git/blobs/{sha}", Blob);
        site.MapGet("/repos/{owner}/{name}/tarball/{sha}", Tarball);
        site.MapGet("/search/repositories", Search);
        site.MapGet("/rate_limit", (HttpContext context) => FakeAnswer.Json(gitHub.Limits.ToJson(FakeGitHub.IsKnown(context))));
        // These two on the archives' own host.
        site.MapGet("/{owner}/{name}/tar.gz/{sha}", (string owner, string name, string sha) => Archive(owner, name, sha, isPrivate: false));
        site.MapGet("/{owner}/{name}/legacy.tar.gz/{sha}", (string owner, string name, string sha, string? token) => Archive(owner, name, sha, token == FakeGitHub.ArchiveToken));
    }

    private IResult Repository(string owner, string name, HttpContext context) => gitHub.Find(context, owner, name) is not { } repository
        ? FakeAnswer.NotFound()
        : Tagged(context, $"\"r{repository.IsArchived}{repository.IsPrivate}{repository.Version}{repository.Branch}{repository.FullName}\"", () => FakeAnswer.Json(Describe(repository)));

    private IResult Head(string owner, string name, string branch, HttpContext context) => gitHub.Find(context, owner, name) switch
    {
        null => FakeAnswer.NotFound(),
        { IsEmpty: true } => FakeAnswer.Error(409, "Git Repository is empty."),
        { } repository when repository.Branch != branch && repository.Commit != branch => FakeAnswer.Error(422, $"No commit found for SHA: {branch}"),
        { } repository => Tagged(context, $"W/\"c{repository.Commit}\"", () => FakeAnswer.Json(new JsonObject { ["sha"] = repository.Commit, ["commit"] = new JsonObject { ["message"] = branch } })),
    };

    private IResult Tree(string owner, string name, string sha, HttpContext context)
    {
        if (gitHub.Find(context, owner, name) is not { } repository)
            return FakeAnswer.NotFound();
        if (repository.IsEmpty)
            return FakeAnswer.Error(409, "Git Repository is empty.");
        var entries = new JsonArray();
        foreach ((string path, byte[] bytes) in repository.Files)
            entries.Add(new JsonObject { ["path"] = path, ["mode"] = "100644", ["type"] = "blob", ["sha"] = FakeRepository.BlobSha(path), ["size"] = bytes.Length });
        foreach (string path in repository.Links.Keys)
            entries.Add(new JsonObject { ["path"] = path, ["mode"] = "120000", ["type"] = "blob", ["sha"] = FakeRepository.BlobSha(path), ["size"] = 9 });
        foreach (string path in repository.Submodules)
            entries.Add(new JsonObject { ["path"] = path, ["mode"] = "160000", ["type"] = "commit", ["sha"] = FakeRepository.BlobSha(path) });
        return FakeAnswer.Json(new JsonObject { ["sha"] = sha, ["tree"] = entries, ["truncated"] = repository.IsTruncated });
    }

    private IResult Blob(string owner, string name, string sha, HttpContext context)
    {
        if (gitHub.Find(context, owner, name)?.Files.FirstOrDefault(f => FakeRepository.BlobSha(f.Key) == sha) is not { Value: { } bytes })
            return FakeAnswer.NotFound();
        bool isRaw = !gitHub.WrapsBlobs && context.Request.Headers.Accept.ToString().Contains("raw", StringComparison.Ordinal);
        return isRaw
            ? Results.Bytes(bytes, "application/vnd.github.raw+json; charset=utf-8")
            : FakeAnswer.Json(new JsonObject { ["sha"] = sha, ["size"] = bytes.Length, ["encoding"] = "base64", ["content"] = Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks).Replace("\r", "", StringComparison.Ordinal) + "\n" });
    }

    // To another host; the address of a private one is good for a while and needs no other key.
    private IResult Tarball(string owner, string name, string sha, HttpContext context) => gitHub.Find(context, owner, name) is not { } repository
        ? FakeAnswer.NotFound()
        : Results.Redirect($"{gitHub.ArchiveHost.AbsoluteUri}{repository.FullName}/legacy.tar.gz/{sha}{(repository.IsPrivate ? "?token=" + FakeGitHub.ArchiveToken : "")}");

    private IResult Archive(string owner, string name, string sha, bool isPrivate) =>
        gitHub.HasArchives && gitHub.Find($"{owner}/{name}") is { } repository && (!repository.IsPrivate || isPrivate) && repository.Commit == sha
            ? Results.Bytes(repository.Archive(), "application/x-gzip")
            : Results.Text("404: Not Found", "text/plain", statusCode: 404);

    private IResult Search(string q, int? per_page, int? page, HttpContext context)
    {
        if (gitHub.Unsearchable(q))
            return FakeAnswer.Error(422, "Validation Failed");
        IReadOnlyList<FakeRepository> found = FakeSearch.Find(gitHub, q, FakeGitHub.IsKnown(context));
        int size = Math.Min(Math.Min(per_page ?? 30, 100), gitHub.PageMost);
        int number = page ?? 1;
        int shown = Math.Min(found.Count, 1_000);
        FakeRepository[] items = [.. found.Take(shown).Skip((number - 1) * size).Take(size)];
        bool isIncomplete = gitHub.IsIncomplete(q);
        // What a search had not found when its time was up is missing, and neither count nor links know of it.
        if (isIncomplete)
            items = [.. items.Where((_, i) => i % 2 == 0)];
        if (gitHub.HasLinks && number * size < shown)
            context.Response.Headers.Link = $"<{gitHub.Address}search/repositories?q={Uri.EscapeDataString(q)}&per_page={size}&page={number + 1}>; rel=\"next\", <{gitHub.Address}search/repositories?q=x&page={(shown + size - 1) / size}>; rel=\"last\"";
        else if (gitHub.HasLinks && number > 1)
            context.Response.Headers.Link = $"<{gitHub.Address}search/repositories?q=x&page=1>; rel=\"first\"";
        return FakeAnswer.Json(new JsonObject { ["total_count"] = found.Count, ["incomplete_results"] = isIncomplete, ["items"] = new JsonArray([.. items.Select(Describe)]) });
    }

    private static JsonObject Describe(FakeRepository repository) => new()
    {
        ["id"] = repository.Id,
        ["full_name"] = repository.FullName,
        ["private"] = repository.IsPrivate,
        ["visibility"] = repository.IsPrivate ? "private" : "public",
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
