using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Catalogue.BrowserTests;

/// <summary>An open page that keeps account of what must not happen on it: errors, violations of the content security policy, other hosts.</summary>
public sealed class BrowserPage : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly Uri root;
    private readonly ConcurrentQueue<string> faults = new();

    private BrowserPage(IBrowserContext context, Uri root, IPage page)
    {
        (this.context, this.root, Page) = (context, root, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                faults.Enqueue($"console: {message.Text}");
        };
        page.PageError += (_, error) => faults.Enqueue($"script: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(root.AbsoluteUri, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                faults.Enqueue($"request: {request.Url}");
        };
    }

    public IPage Page { get; }

    public ILocator this[string selector] => Page.Locator(selector);

    internal static async Task<BrowserPage> Open(IBrowserContext context, Uri root, string path)
    {
        var page = new BrowserPage(context, root, await context.NewPageAsync());
        page.Page.SetDefaultTimeout(60_000);
        await page.Goto(path);
        return page;
    }

    public Task Goto(string path) => Page.GotoAsync(new Uri(root, path).AbsoluteUri);

    public Task Press(string key) => Page.Keyboard.PressAsync(key);

    /// <summary>Fails when anything happened that must not.</summary>
    public void AssertNoFaults() => Assert.Empty(faults);

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
