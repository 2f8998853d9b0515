using System.Collections.Concurrent;
using Catalogue.Site.Markup;
using Catalogue.Site.Output;
using Catalogue.Site.Pages.NotFound;
using Catalogue.Site.Rendering;

namespace Catalogue.Site;

/// <summary>Renders pages into the output folder, each thread into a buffer of its own.</summary>
internal sealed class PageWriters(TemplateRenderer renderer, OutputFolder output) : IDisposable
{
    private const string Index = "index.html";

    private readonly ThreadLocal<Utf8Page> buffers = new(() => new Utf8Page());
    // Paths, which the output folder holds anyway.
    private readonly ConcurrentBag<string> paths = [];

    public int Pages => paths.Count;

    /// <summary>Routes of all pages so far that readers should find, sorted.</summary>
    public IEnumerable<string> Routes()
    {
        string[] sorted = [.. paths.Where(p => p != NotFoundPages.Route)];
        Array.Sort(sorted, static (a, b) => RouteOf(a).SequenceCompareTo(RouteOf(b)));
        return sorted.Select(p => RouteOf(p).ToString());
    }

    public void Write(Page page)
    {
        Utf8Page buffer = buffers.Value!;
        buffer.Clear();
        renderer.Render(page, buffer);
        string path = page.Route.Length == 0 || page.Route.EndsWith('/') ? page.Route + Index : page.Route;
        output.Write(path, buffer.ToUtf8().Span);
        paths.Add(path);
    }

    /// <summary>Counts pages of the last build that stay as they are.</summary>
    public void Keep(IEnumerable<string> kept)
    {
        foreach (string path in kept.Where(p => p.EndsWith("/" + Index, StringComparison.Ordinal)))
            paths.Add(path);
    }

    public void Dispose() => buffers.Dispose();

    private static ReadOnlySpan<char> RouteOf(string path) => path.EndsWith(Index, StringComparison.Ordinal) ? path.AsSpan(..^Index.Length) : path;
}
