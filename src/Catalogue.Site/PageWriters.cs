using System.Collections.Concurrent;
using Catalogue.Site.Markup;
using Catalogue.Site.Output;
using Catalogue.Site.Rendering;
using Catalogue.Site.Routing;

namespace Catalogue.Site;

/// <summary>Renders pages into the output folder, each thread into a buffer of its own.</summary>
/// <param name="last">What <see cref="Lists"/> held after the last build.</param>
internal sealed class PageWriters(TemplateRenderer renderer, OutputFolder output, IReadOnlyDictionary<string, string> last) : IDisposable
{
    private readonly ConcurrentDictionary<string, string> lists = new(StringComparer.Ordinal);
    private readonly ThreadLocal<Utf8Page> buffers = new(() => new Utf8Page());
    // Paths, which the output folder holds anyway.
    private readonly ConcurrentBag<string> paths = [];

    public int Pages => paths.Count;

    /// <summary>By the file of each page of the whole catalogue, a hash of what it shows.</summary>
    public IReadOnlyDictionary<string, string> Lists => lists;

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

    /// <summary>Writes a page of the whole catalogue, unless it shows what it showed in the last build.</summary>
    public void WriteList(Page page)
    {
        string path = Routes.FileOf(page.Route);
        string hash = lists[path] = renderer.Check(page.Template, page.Model.GetType()).Asked.HashOf(page.Model);
        if (last.GetValueOrDefault(path) == hash && output.Keep(path))
            paths.Add(path);
        else
            Write(page);
    }

    /// <summary>Counts pages of the last build that stay as they are.</summary>
    public void Keep(IEnumerable<string> kept)
    {
        foreach (string path in kept.Where(Routes.IsPage))
            paths.Add(path);
    }

    public void Dispose() => buffers.Dispose();
}
