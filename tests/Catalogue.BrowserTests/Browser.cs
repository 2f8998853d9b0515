using Catalogue.BrowserTests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser))]

namespace Catalogue.BrowserTests;

/// <summary>One Chromium for all tests: <c>CHROMIUM</c> in the environment, or Debian's. Where there is none, tests are reported as skipped.</summary>
public sealed class Browser : IAsyncLifetime
{
    // Without these, Chromium asks its maker's hosts at every start.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? chromium;

    private static string Executable => Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable))
            return;
        // A busy machine is slow; what is looked for comes all the same.
        Assertions.SetDefaultExpectTimeout(30_000);
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Headless = true, ChromiumSandbox = false, Args = Arguments });
    }

    public Task<BrowserPage> Open(StaticSite site, string path, View? view = null) => Open(site.Address, path, view);

    /// <summary>Opens a page in a context of its own: nothing stored, clipboard allowed, no way to other hosts.</summary>
    public async Task<BrowserPage> Open(Uri root, string path, View? view = null)
    {
        Assert.SkipWhen(chromium is null, $"No browser at {Executable}; install Debian's chromium or set CHROMIUM.");
        view ??= View.Desktop;
        IBrowserContext context = await chromium.NewContextAsync(new()
        {
            ViewportSize = new() { Width = view.Width, Height = 800 },
            ColorScheme = view.Dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = view.Script,
            Permissions = view.Clipboard ? ["clipboard-read", "clipboard-write"] : [],
        });
        return await BrowserPage.Open(context, root, path);
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        playwright?.Dispose();
    }
}
