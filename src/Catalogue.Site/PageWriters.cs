using System.Collections.Concurrent;
using Catalogue.Site.Markup;
using Catalogue.Site.Output;
using Catalogue.Site.Rendering;
using Catalogue.Site.Routing;

namespace Catalogue.Site;

/// <summary>Renders pages into the output folder, each thread into a buffer of its own.</summary>
internal sealed class PageWriters(TemplateRenderer renderer, OutputFolder output) : IDisposable
{
    private readonly ThreadLocal<Utf8Page> buffers = new(() => new Utf8Page());
    // Paths, which the output folder holds anyway.
    private readonly ConcurrentBag<string> paths = [];

    public int Pages => paths.Count;

    /// <summary>Routes of all pages so far that readers should find, sorted.</summary>
    public IEnumerable<string> Found()
    {
        string[] sorted = [.. paths.Where(p => p != Routes.NotFound)];
        Array.Sort(sorted, static (a, b) => Routes.RouteOf(a).SequenceCompareTo(Routes.RouteOf(b)));
        return sorted.Select(p => Routes.RouteOf(p).ToString());
    }

    public void Write(Page page)
    {
        Utf8Page buffer = buffers.Value!;
        buffer.Clear();
        renderer.Render(page, buffer);
        string path = Routes.FileOf(page.Route);
        output.Write(path, buffer.ToUtf8().Span);
        paths.Add(path);
    }

    /// <summary>Counts pages of the last build that stay as they are.</summary>
    public void Keep(IEnumerable<string> kept)
    {
        foreach (string path in kept.Where(Routes.IsPage))
            paths.Add(path);
    }

    public void Dispose() => buffers.Dispose();
}
