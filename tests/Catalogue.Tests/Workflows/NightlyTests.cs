using Catalogue.Model.Store;
using Catalogue.Sources.Places;
using Catalogue.Tests.Sources.Places.GitHub;

namespace Catalogue.Tests.Workflows;

/// <summary>The nightly as its file has it, two nights in a row, each with its mishap.</summary>
public sealed class NightlyTests : IAsyncLifetime
{
    private const string Bad = "catalogue/servers/owner9/server-00009.json";

    private FakeGitHub gitHub = null!;

    public async ValueTask InitializeAsync()
    {
        Shell.Require();
        gitHub = await FakeGitHub.StartAsync();
        gitHub.AddMany(40);
    }

    public async ValueTask DisposeAsync()
    {
        if (gitHub is not null)
            await gitHub.DisposeAsync();
    }

    [Fact]
    public async Task TwoNights_OneWithABadRecordAndOneWithADeadShard_PublishEverythingElse()
    {
        using var nightly = new Rehearsal(gitHub.Address);
        await nightly.BeginAsync("catalogue/sources.json", """{"topics":["mcp-server"]}""");
        await nightly.CommitAsync(Bad, "{ oops");

        (bool[] shards, bool regenerate) = await nightly.NightAsync();

        Assert.True(regenerate && shards.All(s => s), nightly.Log);
        Assert.Contains("servers/owner9/server-00009.json:1", nightly.Log, StringComparison.Ordinal);
        string first = await nightly.CheckoutAsync();
        Assert.Equal(40, new CatalogueStore(Path.Combine(first, "catalogue")).ServerIds().Count);
        Assert.Equal("{ oops", await File.ReadAllTextAsync(Path.Combine(first, Bad), TestContext.Current.CancellationToken));
        Assert.Equal(39, new CatalogueStore(Path.Combine(first, "catalogue")).ClassifiedIds().Count);

        foreach (FakeRepository repository in gitHub.Repositories.Values)
        {
            repository.With("tools.json", """[{"name":"made_anew","description":"Made anew."}]""");
            repository.Push();
        }
        nightly.Dead.Add(2);
        (shards, regenerate) = await nightly.NightAsync();

        Assert.True(regenerate, nightly.Log);
        Assert.Equal([true, false, true, true], shards);
        var second = new CatalogueStore(Path.Combine(await nightly.CheckoutAsync(), "catalogue"));
        foreach (string id in second.ServerIds().Where(id => id != "owner9/server-00009"))
        {
            bool isNew = second.LoadServer(id, [])!.Tools.Any(t => t.Name == "made_anew");
            Assert.Equal(!new Shard(2, 4).Holds(id), isNew);
            Assert.Null(second.LoadServer(id, [])!.Unreachable);
        }
        Assert.Equal(["Nightly crawl", "Nightly crawl", "By hand", "By hand"], await nightly.SubjectsAsync());
    }
}
