using System.Text.Json;
using Catalogue.Model;
using Catalogue.Sources.Crawling;
using Catalogue.Sources.Formats;
using Catalogue.Sources.Manifests;
using Catalogue.Tests.Sources.Formats;

namespace Catalogue.Tests.Sources.Crawling;

public class CorpusCrawlTests
{
    [Fact]
    public async Task RealRepositories_LoseNoToolOfAnyList()
    {
        string repositories = Path.Combine(TestPaths.RequireCorpus(), "repos");
        using var run = new CrawlRun();

        CrawlReport report = await run.CrawlFolder(repositories);

        var found = run.Store.ServerIds().Select(run.Load).SelectMany(s => s.Tools).SelectMany(t => t.Provenance.Select(p => $"{p.Repository}/{p.File}\n{t.Name}")).ToHashSet(StringComparer.Ordinal);
        string[] listed = [.. Directory.EnumerateFiles(repositories, "*", SearchOption.AllDirectories).Where(f => f.EndsWith("/tools.json", StringComparison.Ordinal) || f.EndsWith(".snap", StringComparison.Ordinal) || f.EndsWith("/manifest.json", StringComparison.Ordinal)).SelectMany(f => Names(f).Select(n => $"{Path.GetRelativePath(repositories, f)}\n{n}"))];
        Assert.Equal(0, report.Rejected);
        Assert.True(listed.Length > 600, $"only {listed.Length} tools in the lists");
        Assert.All(listed, l => Assert.Contains(l, found));
    }

    [Fact]
    public void LiveAnswers_AreReadWhole()
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(TestPaths.RequireCorpus(), "live")))
        {
            byte[] bytes = File.ReadAllBytes(file);
            using var document = JsonDocument.Parse(bytes);

            ManifestReading reading = ManifestReaders.For("recorded.tools.json")!.Read(ManifestCase.OfBytes("recorded.tools.json", bytes));

            Assert.Equal(document.RootElement.GetProperty("tools").GetArrayLength(), Assert.Single(reading.Facts).Tools.Count);
            Assert.DoesNotContain(reading.Problems, p => p.Severity == ProblemSeverity.Error);
        }
    }

    private static IEnumerable<string> Names(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        JsonElement root = document.RootElement;
        if (root.ValueKind == JsonValueKind.Object && !root.TryGetProperty("tools", out _))
            return file.EndsWith(".snap", StringComparison.Ordinal) ? [root.GetProperty("name").GetString()!] : [];
        JsonElement list = root.ValueKind == JsonValueKind.Array ? root : root.GetProperty("tools");
        return [.. list.EnumerateArray().Select(t => t.GetProperty("name").GetString()!)];
    }
}
