using Catalogue.Sources.Places.Live;
using Catalogue.Sources.Readings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Catalogue.Tests.Sources.Places.Live;

public class HostedServerTests
{
    private const string Tools = """{"tools":[{"name":"good","description":"Reads.","inputSchema":{"type":"object"}},{"name":"half","description":"\ud800"}]}""";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task HostedServer_IsAskedWithoutLeaveToRunAnything(bool asEvents)
    {
        await using WebApplication site = await HostedServer.StartAsync(context => HostedServer.AnswerAsync(context, asEvents, Tools));

        SourceReading reading = await Ask(site);

        Assert.Equal(["good"], TestServer.NamesOf(reading));
        Assert.Contains("no valid Unicode", Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
        Assert.StartsWith("_remote/127.0.0.1-", Assert.Single(reading.Servers).Id, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", reading.Place, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostedServerWithoutEnd_IsCutOff()
    {
        await using WebApplication site = await HostedServer.StartAsync(context => HostedServer.AnswerAsync(context, asEvents: false, "{\"tools\":[" + new string(' ', 20_000_000) + "]}"));

        LiveException failure = await Assert.ThrowsAsync<LiveException>(() => Ask(site));

        Assert.Contains("larger than 16000000 bytes", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(500)]
    public async Task HostedServerThatRefuses_IsSaid(int status)
    {
        await using WebApplication site = await HostedServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });

        LiveException failure = await Assert.ThrowsAsync<LiveException>(() => Ask(site));

        Assert.StartsWith(site.Urls.First(), failure.Message, StringComparison.Ordinal);
    }

    private static async Task<SourceReading> Ask(WebApplication site)
    {
        var source = new LiveSource(LiveTarget.Parse(site.Urls.First() + "/mcp?key=secret"), new LiveOptions { Answer = TimeSpan.FromSeconds(20) }, (_, _) => null);
        List<SourceReading> readings = [];
        await foreach (SourceReading reading in source.ReadAsync(TestContext.Current.CancellationToken))
            readings.Add(reading);
        return Assert.Single(readings);
    }
}
