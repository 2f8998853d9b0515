using Catalogue.Classifier;
using Catalogue.Model.Policies;
using Catalogue.Model.Store;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Formats;
using Catalogue.Site.Markup;
using Catalogue.Site.Output;
using Catalogue.Site.Rendering;
using Catalogue.Site.Routing;
using Catalogue.Site.Survey;

namespace Catalogue.Benchmarks;

/// <summary>The parts of a build, each alone and in one thread.</summary>
internal sealed class Phases(CatalogueStore store, int tools)
{
    public Measurement Load() => Measurement.InProcess("load", tools, () =>
    {
        foreach (string id in store.ServerIds())
            ServerDossier.Read(store, id, []);
    });

    public Measurement Classify(ToolClassifier classifier) => Measurement.InProcess("classify", tools, () =>
    {
        foreach (string id in store.ServerIds())
            classifier.Classify(store.LoadServer(id, [])!, []);
    });

    /// <summary>Every format for every tool and for each server's three profiles, as the command <c>policy</c> writes them.</summary>
    public Measurement Policies() => Measurement.InProcess("policies", tools, () =>
    {
        foreach (ServerDossier server in Dossiers())
        {
            Recommendation[][] requests =
            [
                .. server.Tools.Select(t => new[] { t.Advice }),
                .. Enum.GetValues<ServerProfile>().Select(p => PolicyAdvisor.ForServer(server.Server, [.. server.Tools.Select(t => t.Verdict)], p).ToArray()),
            ];
            foreach (Recommendation[] rules in requests)
            {
                foreach (IPolicyFormat format in PolicyFormats.All)
                    format.Write(new PolicyRequest(server.Server, "key", rules, rules.Length == 1 ? PolicyScope.Tool : PolicyScope.Server));
            }
        }
    });

    /// <summary>The pages of servers and tools, into memory.</summary>
    public async Task<Measurement> RenderAsync(SiteOptions options, CancellationToken cancel)
    {
        PageSource pages = await PageSource.OpenAsync(options, store, cancel);
        using var renderer = new TemplateRenderer(options.TemplatesFolder);
        var output = new Utf8Page();
        return Measurement.InProcess("render", tools, () =>
        {
            foreach (Page page in pages.OfServers())
            {
                output.Clear();
                renderer.Render(page, output);
            }
        });
    }

    /// <summary>Writes a built site once more, through the output folder.</summary>
    public Measurement Write(string site, string copy)
    {
        (string Path, byte[] Bytes)[] files = [.. FilesOf(site)];
        return Measurement.InProcess("write", tools, () =>
        {
            using OutputFolder output = OutputFolder.Open(copy);
            foreach ((string path, byte[] bytes) in files)
                output.Write(path, bytes);
            output.Finish();
        });
    }

    /// <summary>The same bytes by nothing but the system's calls: what no generator can go below.</summary>
    public Measurement PlainWrites(string site, string copy)
    {
        (string Path, byte[] Bytes)[] files = [.. FilesOf(site)];
        return Measurement.InProcess("plain writes", tools, () =>
        {
            foreach ((string path, byte[] bytes) in files)
            {
                string full = Path.Combine(copy, path);
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                using var handle = File.OpenHandle(full, FileMode.CreateNew, FileAccess.Write);
                RandomAccess.Write(handle, bytes, 0);
            }
        });
    }

    private IEnumerable<ServerDossier> Dossiers() => store.ServerIds().Select(id => ServerDossier.Read(store, id, [])!);

    private static IEnumerable<(string Path, byte[] Bytes)> FilesOf(string site) =>
        Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => (Path: Path.GetRelativePath(site, f).Replace('\\', '/'), File: f))
            .Where(f => !f.Path.StartsWith(OutputFolder.StateFolder + "/", StringComparison.Ordinal))
            .Select(f => (f.Path, File.ReadAllBytes(f.File)));
}
