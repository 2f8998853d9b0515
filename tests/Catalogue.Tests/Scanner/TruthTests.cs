using System.Globalization;
using Catalogue.Model.Servers;

namespace Catalogue.Tests.Scanner;

/// <summary>
/// Measures the crawl of real repositories against what their servers list: <c>extraction/truth.dev.jsonl</c> of the corpus, or the file that
/// <c>CATALOGUE_TRUTH</c> names, over the bare clones in the folder that <c>CATALOGUE_SNAPSHOTS</c> names; skipped without them.
/// </summary>
public sealed class TruthTests(ITestOutputHelper output)
{
    private const double EnoughOfAServer = 0.9;

    [Fact]
    public async Task RealServers_AreReadAlmostWhole()
    {
        IReadOnlyList<TruthReading> readings = await ReadAllAsync();
        ShowTable(readings);
        ShowServers(readings);
        TruthReading[] written = [.. readings.Where(r => !r.IsComposed)];
        ToolDefinition[] tools = [.. readings.SelectMany(r => r.FromSource)];
        string[] invented = [.. readings.SelectMany(r => r.Invented.Select(t => $"{r.Truth.Repository}: {t}"))];
        Show($"tools read from source {tools.Length}, with description {tools.Count(t => t.Description is not null)}, with schema {tools.Count(t => t.InputSchema is not null)}; texts {tools.SelectMany(SourceTexts.Of).Count()}, not in the source {invented.Length}");
        foreach (string text in invented)
            Show($"  not in the source: {text.ReplaceLineEndings(" ")}");
        HashSet<(string, string)> withParameters = ListedParameters.Load();
        ToolDefinition[] listed = [.. readings.SelectMany(r => r.FromSource.Where(t => withParameters.Contains((r.Truth.Repository.ToLowerInvariant(), t.Name))))];
        int described = listed.Count(t => ListedParameters.HasAny(t.InputSchema));
        Show($"tools that are listed with parameters {listed.Length}, parameters found for {described}, {Share(described, listed.Length):P1}");

        Assert.True(Share(readings.Count(r => r.Recall("union") >= EnoughOfAServer), readings.Count) >= 0.95, "servers with enough of their tools");
        Assert.True(Share(written.Sum(r => r.Found("union")), written.Sum(r => r.Truth.Tools.Count)) >= 0.96, "tools found");
        Assert.All(tools, t => Assert.True(t.Provenance[0] is { File: not null, FirstLine: > 0, LastLine: > 0, Pattern: not null, Commit: not null }, t.Name));
        Assert.Empty(invented);
        Assert.True(Share(described, listed.Length) >= 0.85, "parameters found");
    }

    private async Task<IReadOnlyList<TruthReading>> ReadAllAsync()
    {
        string? clones = Environment.GetEnvironmentVariable("CATALOGUE_SNAPSHOTS");
        Assert.SkipWhen(string.IsNullOrEmpty(clones), "CATALOGUE_SNAPSHOTS names no folder of bare clones.");
        string truth = Environment.GetEnvironmentVariable("CATALOGUE_TRUTH") ?? Path.Combine(TestPaths.RequireCorpus(), "extraction", "truth.dev.jsonl");
        var readings = new List<TruthReading>();
        foreach (TruthServer server in TruthServer.Load(truth))
        {
            if (BareClone.Find(clones!, server.Repository) is { } clone)
                readings.Add(await TruthReading.ReadAsync(server, clone, TestContext.Current.CancellationToken));
            else
                Show($"no clone of {server.Repository}");
        }
        Assert.SkipWhen(readings.Count == 0, "No clone of a listed repository is there.");
        return readings;
    }

    private void ShowTable(IReadOnlyList<TruthReading> readings)
    {
        Show($"{"language",-10}{"way",-10}{"servers >= 0.9",-18}{"tools found"}");
        foreach (IGrouping<string, TruthReading> group in readings.GroupBy(r => r.Truth.Language).OrderBy(g => g.Key, StringComparer.Ordinal).Concat(readings.GroupBy(_ => "all")))
        {
            foreach (string way in TruthReading.Ways)
                Show($"{group.Key,-10}{way,-10}{$"{group.Count(r => r.Recall(way) >= EnoughOfAServer)}/{group.Count()}",-18}{group.Sum(r => r.Found(way))}/{group.Sum(r => r.Truth.Tools.Count)}");
        }
        TruthReading[] written = [.. readings.Where(r => !r.IsComposed)];
        int found = written.Sum(r => r.Found("union"));
        int listed = written.Sum(r => r.Truth.Tools.Count);
        Show($"without names made at run time: {written.Length} servers, {found}/{listed} tools, {Share(found, listed):P1}");
    }

    private void ShowServers(IReadOnlyList<TruthReading> readings)
    {
        foreach (TruthReading reading in readings)
        {
            Show($"{reading.Truth.Repository,-46}{reading.Truth.Language,-5}{reading.Found("union"),4}/{reading.Truth.Tools.Count,-4}{(reading.IsComposed ? "names made at run time" : string.Join(' ', reading.Missed.Select(m => "-" + m)))}");
            foreach (ToolDefinition tool in reading.Beyond)
                Show($"    + {tool.Name} {tool.Provenance[0].Reader} {tool.Provenance[0].File}:{tool.Provenance[0].FirstLine} {string.Join("; ", tool.Notes)}");
        }
    }

    private void Show(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static double Share(int part, int whole) => whole == 0 ? 1 : part / (double)whole;
}
