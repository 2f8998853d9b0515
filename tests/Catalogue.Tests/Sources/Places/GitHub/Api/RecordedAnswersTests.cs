using System.Text.Json;
using Catalogue.Sources.Places.GitHub.Api;
using Catalogue.Sources.Places.GitHub.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Catalogue.Tests.Sources.Places.GitHub.Api;

/// <summary>Answers that the real service gave, recorded by others (<c>@octokit/fixtures</c>, which <c>.ci/install</c> brings), read as they came.</summary>
public sealed class RecordedAnswersTests : IAsyncLifetime
{
    private const string Owner = "octokit-fixture-org";

    private readonly Dictionary<string, JsonElement> recorded = new(StringComparer.Ordinal);
    private WebApplication? site;

    private static string Scenarios => Path.Combine(TestPaths.Root, ".ci", "github", "node_modules", "@octokit", "fixtures", "scenarios", "api.github.com");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Uri Api => new(site!.Urls.First() + "/");

    private Uri Archives => new(site!.Urls.Last() + "/");

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(Directory.Exists(Scenarios) || Environment.GetEnvironmentVariable("CI") is not null, "The recorded answers are not installed: .ci/install");
        foreach (string file in Directory.EnumerateFiles(Scenarios, "normalized-fixture.json", SearchOption.AllDirectories))
        {
            foreach (JsonElement answer in JsonElement.Parse(await File.ReadAllTextAsync(file, Cancel)).EnumerateArray())
                recorded.TryAdd($"{answer.GetProperty("method").GetString()} {answer.GetProperty("path").GetString()}", answer);
        }
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0", "http://127.0.0.1:0");
        site = builder.Build();
        site.Run(ReplayAsync);
        await site.StartAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
            await site.DisposeAsync();
    }

    [Fact]
    public async Task Repository_IsRead()
    {
        using GitHubApi api = Open();

        (GitHubRepository? repository, string? etag) = await api.RepositoryAsync($"{Owner}/hello-world", null, Cancel);

        Assert.Equal(($"{Owner}/hello-world", "master", false, false, false), (repository!.FullName, repository.DefaultBranch, repository.Private, repository.Fork, repository.Archived));
        Assert.NotNull(repository.PushedAt);
        Assert.NotNull(etag);
    }

    [Fact]
    public async Task RenamedRepository_IsFollowedToItsNumber()
    {
        using GitHubApi api = Open();

        (GitHubRepository? repository, _) = await api.RepositoryAsync($"{Owner}/rename-repository", null, Cancel);

        Assert.Equal($"{Owner}/rename-repository-newname", repository!.FullName);
        Assert.Equal(2, api.Requests);
    }

    [Fact]
    public async Task Archive_IsFollowedToItsHostAndUnpacked()
    {
        using GitHubApi api = Open();
        var files = new List<string>();

        await api.ArchiveAsync($"{Owner}/get-archive", "main", isPrivate: true, async (stream, token) =>
        {
            await foreach (ArchiveFile file in ArchiveReader.ReadAsync(stream, _ => true, token))
                files.Add(file.Path);
        }, Cancel);

        Assert.Equal(["README.md"], files);
        Assert.Equal((1, 1), (api.Requests, api.Archives));
    }

    [Theory]
    [InlineData("post", "/repos/octokit-fixture-org/errors/labels", 422, "Validation Failed")]
    [InlineData("get", "/repos/octokit-fixture-org/branch-protection/branches/main/protection", 404, "Branch not protected")]
    [InlineData("get", "/repos/octokit-fixture-org/rename-repository", 301, "Moved Permanently")]
    public void Error_IsReadWithItsMessage(string method, string path, int status, string message)
    {
        JsonElement answer = recorded[$"{method} {path}"];

        Assert.Equal(status, answer.GetProperty("status").GetInt32());
        Assert.Equal(message, GitHubWords.MessageOf(System.Text.Encoding.UTF8.GetBytes(answer.GetProperty("response").GetRawText())));
    }

    [Fact]
    public void PagesOfIssues_LinkTheNextUntilTheLast()
    {
        var seen = new List<string>();
        string? path = "/repos/octokit-fixture-org/paginate-issues/issues?per_page=3";
        while (path is not null)
        {
            seen.Add(path);
            path = PageLinks.Next(recorded["get " + path].GetProperty("headers").GetProperty("link").GetString()) is { } next ? new Uri(next).PathAndQuery : null;
        }

        Assert.Equal(5, seen.Count);
    }

    [Fact]
    public void SearchOfAnotherKind_HasTheEnvelopeThatIsRead()
    {
        string text = recorded.Single(r => r.Key.StartsWith("get /search/", StringComparison.Ordinal)).Value.GetProperty("response").GetRawText();
        // Issues are no repositories, but count and completeness stand beside them in the same way.
        JsonElement found = JsonElement.Parse(text);
        GitHubSearch empty = new GitHubSerializer().Deserialize<GitHubSearch>($$"""{"total_count":{{found.GetProperty("total_count").GetRawText()}},"incomplete_results":{{found.GetProperty("incomplete_results").GetRawText()}},"items":[]}""");

        Assert.Equal((2, false), (empty.TotalCount, empty.IncompleteResults));
    }

    [Fact]
    public void RecordedFile_IsRawWhereItsMediaTypeSaysSo()
    {
        JsonElement answer = recorded["get /repos/octokit-fixture-org/hello-world/contents/README.md"];
        string type = answer.GetProperty("headers").GetProperty("content-type").GetString()!.Split(';')[0];

        byte[] bytes = GitHubBlob.BytesOf(new GitHubAnswer(200, "# hello-world"u8.ToArray()) { MediaType = type }, new GitHubSerializer());

        Assert.Equal("# hello-world", System.Text.Encoding.UTF8.GetString(bytes));
    }

    private GitHubApi Open() => new(new GitHubOptions { Api = Api, Archives = Archives, Token = "t0ken" }, new ImpatientTime());

    private async Task ReplayAsync(HttpContext context)
    {
        if (!recorded.TryGetValue($"get {context.Request.Path}{context.Request.QueryString}", out JsonElement answer))
        {
            context.Response.StatusCode = 404;
            return;
        }
        context.Response.StatusCode = answer.GetProperty("status").GetInt32();
        foreach (JsonProperty header in answer.GetProperty("headers").EnumerateObject().Where(h => h.Name is "content-type" or "etag" or "location" or "link" || h.Name.StartsWith("x-ratelimit-", StringComparison.Ordinal)))
            context.Response.Headers[header.Name] = Here(header.Value.ToString());
        JsonElement body = answer.GetProperty("response");
        byte[] bytes = body.ValueKind != JsonValueKind.String ? System.Text.Encoding.UTF8.GetBytes(body.GetRawText())
            : answer.GetProperty("headers").GetProperty("content-type").GetString() == "application/x-gzip" ? Convert.FromHexString(body.GetString()!) : System.Text.Encoding.UTF8.GetBytes(body.GetString()!);
        await context.Response.Body.WriteAsync(bytes, Cancel);
    }

    private string Here(string text) => text.Replace("https://api.github.com/", Api.AbsoluteUri, StringComparison.Ordinal).Replace("https://codeload.github.com/", Archives.AbsoluteUri, StringComparison.Ordinal);
}
