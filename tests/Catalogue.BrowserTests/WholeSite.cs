using Catalogue.Model.Store;
using Catalogue.Site;
using Catalogue.Site.Routing;

namespace Catalogue.BrowserTests;

/// <summary>A catalogue folder of the repository, built whole and served.</summary>
public abstract class WholeSite(SiteLayout layout, params string[] catalogue) : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("catalogue-whole-").FullName;
    private StaticSite? served;

    public StaticSite Served => served ?? throw new InvalidOperationException("not started");

    public string Folder => folder;

    public async ValueTask InitializeAsync()
    {
        var options = new SiteOptions { TemplatesFolder = Path.Combine(Repository.Root, "templates"), SiteFolder = Path.Combine(Repository.Root, "site"), OutputFolder = folder, Layout = layout };
        var store = new CatalogueStore(Path.Combine([Repository.Root, .. catalogue]), Path.Combine(Repository.Root, "catalogue"));
        await SiteBuilder.BuildAsync(options, store, progress: null, TestContext.Current.CancellationToken);
        served = await StaticSite.Serve(folder);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (served is not null)
            await served.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>Hostile strings in every field.</summary>
public sealed class HostileSite() : WholeSite(SiteLayout.Full, "tests", "cases", "site", "catalogue");

/// <summary>What the repository ships.</summary>
public sealed class StarterSite() : WholeSite(SiteLayout.Full, "catalogue");

/// <summary>The same hostile strings in the compact layout.</summary>
public sealed class CompactHostileSite() : WholeSite(SiteLayout.Compact, "tests", "cases", "site", "catalogue");

/// <summary>What the repository ships, in the compact layout.</summary>
public sealed class CompactStarterSite() : WholeSite(SiteLayout.Compact, "catalogue");
