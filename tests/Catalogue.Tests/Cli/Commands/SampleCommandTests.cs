using Catalogue.Cli.Sampling;
using Catalogue.Cli.Screen;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;

namespace Catalogue.Tests.Cli.Commands;

public sealed class SampleCommandTests
{
    [Fact]
    public void Sample_HasTheNumberAskedFor_AndIsTheSameEachTime()
    {
        Server[] servers = [.. SampleCatalogue.Of(500)];

        Assert.Equal(500, servers.Sum(s => s.Tools.Count));
        Assert.Equal(servers.Length, servers.Select(s => s.Slug).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(servers.Select(Bytes), SampleCatalogue.Of(500).Select(Bytes));
    }

    [Fact]
    public void SmallerSample_IsTheBeginningOfALargerOne()
    {
        Server[] small = [.. SampleCatalogue.Of(200)], large = [.. SampleCatalogue.Of(400)];

        Assert.Equal(small[..^1].Select(Bytes), large[..(small.Length - 1)].Select(Bytes));
    }

    [Fact]
    public async Task Sample_HoldsWhatCheckAccepts()
    {
        using var folder = new TempFolder();

        Assert.Equal(ExitCode.Done, (await CliRun.Of("sample", "--tools", "300", "--out", folder.File("c"))).Code);

        Assert.Equal(ExitCode.Done, (await CliRun.Of("check", "--catalogue", folder.File("c"))).Code);
        Assert.Equal(ExitCode.WrongUsage, (await CliRun.Of("sample", "--tools", "3", "--out", folder.File("c"))).Code);
    }

    private static string Bytes(Server server) => Convert.ToHexString(CatalogueJson.ToBytes(server, CatalogueJson.Server));
}
