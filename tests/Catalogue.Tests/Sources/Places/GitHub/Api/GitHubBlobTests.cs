using Catalogue.Sources.Crawling;
using Microsoft.AspNetCore.Http;

namespace Catalogue.Tests.Sources.Places.GitHub.Api;

/// <summary>A file's bytes may come as they are, in JSON, or not at all; they are told by what the server says they are.</summary>
public sealed class GitHubBlobTests : GitHubScene
{
    private protected override void Fill() => Found("Green/Garden");

    [Fact]
    public async Task ServerThatWrapsFilesInJson_IsReadAllTheSame()
    {
        GitHub.WrapsBlobs = true;

        CrawlReport report = await Run.Crawl(GitHub, crawl: c => c with { ManifestsOnly = true });

        Assert.Empty(report.Problems);
        Assert.Equal(["dig"], ToolsOf("green/garden"));
    }

    [Theory]
    [InlineData("application/json", "{\"message\":\"something else\"}")]
    [InlineData("application/json", "{\"encoding\":\"none\",\"content\":\"\"}")]
    [InlineData("application/json", "{\"encoding\":\"base64\",\"content\":\"%%%\"}")]
    [InlineData("application/json", Tools)]
    [InlineData("text/html", "<html>Sign in</html>")]
    [InlineData("application/octet-stream", "half of i")]
    public async Task AnswerThatIsNotTheFile_KeepsTheRecordAndIsNamed(string type, string body)
    {
        await Run.Crawl(GitHub, crawl: c => c with { ManifestsOnly = true });
        GitHub.Repositories["Green/Garden"].Push();
        GitHub.FaultOf = path => !path.Contains("/blobs/", StringComparison.Ordinal) ? null : context =>
        {
            context.Response.ContentType = type;
            return context.Response.WriteAsync(body);
        };
        Run.Time.Days = 1;

        CrawlReport report = await Run.Crawl(GitHub, crawl: c => c with { ManifestsOnly = true });

        Assert.Equal("Green/Garden", Assert.Single(report.Lost).Place);
        Assert.Equal(["dig"], ToolsOf("green/garden"));
        Assert.Null(Run.Load("green/garden").Unreachable);
    }
}
