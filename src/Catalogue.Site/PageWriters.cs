using System.Collections.Concurrent;
using Catalogue.Model;
using Catalogue.Site.Pages;
using Catalogue.Site.Rendering;

namespace Catalogue.Site;

/// <summary>Renders pages into the output folder, each thread into a buffer of its own.</summary>
internal sealed class PageWriters(TemplateRenderer renderer, OutputFolder output) : IDisposable
{
    private readonly ThreadLocal<Utf8Page> buffers = new(() => new Utf8Page());
    private readonly ConcurrentBag<string> routes = [];

    public int Pages => routes.Count;

    /// <summary>Routes of all pages so far that readers should find, sorted.</summary>
    public IEnumerable<string> Routes() => routes.Where(r => r != NotFoundPages.Route).Order(StringComparer.Ordinal);

    public void Write(Page page)
    {
        Utf8Page buffer = buffers.Value!;
        buffer.Clear();
        renderer.Render(page, buffer);
        output.Write(page.Route.Length == 0 || page.Route.EndsWith('/') ? page.Route + "index.html" : page.Route, buffer.ToUtf8().Span);
        routes.Add(page.Route);
    }

    /// <summary>Counts pages of the last build that stay as they are.</summary>
    public void Keep(IEnumerable<string> paths)
    {
        foreach (string path in paths.Where(p => p.EndsWith("/index.html", StringComparison.Ordinal)))
            routes.Add(path[..^"index.html".Length]);
    }

    public void Dispose() => buffers.Dispose();
}
