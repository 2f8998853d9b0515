using System.IO.Compression;
using Catalogue.Classifier;
using Catalogue.Cli.Sampling;
using Catalogue.Cli.Stages;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Site;
using Catalogue.Site.Output;

namespace Catalogue.Tests.Site.Output;

public sealed class PrecompressedTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly CatalogueStore store;
    private readonly ToolClassifier classifier;

    public PrecompressedTests()
    {
        store = Shipped.Catalogue(folder.File("catalogue"));
        classifier = ToolClassifier.Load(store.ModelFolder);
        foreach (Server server in SampleCatalogue.Of(40))
            Save(server);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task CompressedFile_HoldsItsNeighboursBytes()
    {
        await Build("site");

        string[] compressed = [.. Files("site").Where(f => f.EndsWith(".br", StringComparison.Ordinal))];
        Assert.Contains(compressed, f => f.EndsWith("index.html.br", StringComparison.Ordinal));
        Assert.All(compressed, f => Assert.Equal(File.ReadAllBytes(f[..^3]), Decompressed(f)));
        Assert.All(Files("site").Where(f => f.EndsWith("index.html", StringComparison.Ordinal)), f => Assert.Contains(f + ".br", compressed));
    }

    [Fact]
    public async Task ServerThatChanged_MakesOnlyItsFilesAnew_AndTheTreeOfACleanBuild()
    {
        await Build("site");
        Server first = store.LoadServer(store.ServerIds()[0], [])!;
        Save(first with { Tools = [.. first.Tools.Select(t => t with { Description = t.Description + " Deletes all rows." })] });

        BuildReport report = await Build("site");

        await Build("clean");
        Assert.Equal(Bytes("clean"), Bytes("site"));
        Assert.Contains(report.Output.ChangedPaths, p => p.EndsWith(".br", StringComparison.Ordinal));
        Assert.True(report.Output.Changed < report.Output.Files / 2);
    }

    [Fact]
    public async Task NothingChanged_WritesNothing_AndALostFileComesBack()
    {
        await Build("site");
        Assert.Equal(0, (await Build("site")).Output.Changed);
        string lost = Files("site").First(f => f.EndsWith(".br", StringComparison.Ordinal));
        File.Delete(lost);

        BuildReport report = await Build("site");

        Assert.Equal([Path.GetRelativePath(folder.File("site"), lost).Replace('\\', '/')], report.Output.ChangedPaths);
    }

    [Fact]
    public async Task WithoutTheOption_WhatItMadeGoes()
    {
        await Build("site");

        await SiteBuilder.BuildAsync(SiteCase.Options(folder.File("site")), store, null, Ct);

        Assert.DoesNotContain(Files("site"), f => f.EndsWith(".br", StringComparison.Ordinal));
    }

    private Task<BuildReport> Build(string name) => SiteBuilder.BuildAsync(SiteCase.Options(folder.File(name)) with { Precompress = true }, store, null, Ct);

    private string[] Files(string name) =>
        [.. Directory.EnumerateFiles(folder.File(name), "*", SearchOption.AllDirectories).Where(f => !f.Contains(OutputFolder.StateFolder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private Dictionary<string, string> Bytes(string name) =>
        Files(name).ToDictionary(f => Path.GetRelativePath(folder.File(name), f), f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f))), StringComparer.Ordinal);

    private static byte[] Decompressed(string file)
    {
        using var brotli = new BrotliStream(File.OpenRead(file), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        brotli.CopyTo(bytes);
        return bytes.ToArray();
    }

    private void Save(Server server)
    {
        store.SaveServer(server);
        store.SaveClassifications(classifier.Classify(server, []));
    }
}
