using System.Text.Json;
using Catalogue.Sources.Places.Live;
using Catalogue.Sources.Readings;

namespace Catalogue.Tests.Sources.Places.Live;

/// <summary>Real servers from npm's registry; skipped where it does not answer.</summary>
public class NpmServersTests
{
    [Theory]
    [InlineData("@modelcontextprotocol/server-filesystem", " .")]
    [InlineData("@modelcontextprotocol/server-memory", "")]
    [InlineData("@modelcontextprotocol/server-gitlab", "")]
    public async Task RealServer_GivesTheToolsThatWereRecorded(string package, string arguments)
    {
        string recorded = Path.Combine(TestPaths.RequireCorpus(), "live", package.Replace('/', '+') + ".json");
        Assert.SkipUnless(File.Exists(recorded), "No recorded answer of this server.");
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(recorded, TestContext.Current.CancellationToken));
        string[] expected = [.. document.RootElement.GetProperty("tools").EnumerateArray().Select(t => t.GetProperty("name").GetString()!).Order(StringComparer.Ordinal)];

        SourceReading reading = await AskOrSkip($"npm:{package}{arguments}");

        Assert.Equal(expected, TestServer.NamesOf(reading).Order(StringComparer.Ordinal));
        Assert.StartsWith("_npm/", Assert.Single(reading.Servers).Id, StringComparison.Ordinal);
        Assert.NotNull(TestServer.ToolsOf(reading)[0].Provenance[0].Version);
    }

    private static async Task<SourceReading> AskOrSkip(string target)
    {
        try
        {
            return await TestServer.AskTarget(target, null, ("GITLAB_PERSONAL_ACCESS_TOKEN", "dummy"));
        }
        catch (LiveException e) when (e.Message.Contains("could not be fetched", StringComparison.Ordinal))
        {
            Assert.Skip("npm's registry does not answer: " + e.Message);
            throw;
        }
    }
}
