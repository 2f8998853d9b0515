using Catalogue.Model.Store;

namespace Catalogue.Tests.Model.Store;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void SameBytes_LeaveTheFileUntouched()
    {
        string file = temp.Write("a.json", "{}");

        Assert.False(AtomicFile.Write(file, "{}"u8));
        Assert.True(AtomicFile.Write(file, "[]"u8));
        Assert.Equal("[]", File.ReadAllText(file));
    }

    [Fact]
    public void NeighboursOfKilledRuns_AreSweptAwayAndThoseOfLivingOnesStay()
    {
        temp.Write("a.json", "{}");
        temp.Write("below/b.json.77-1" + AtomicFile.TemporarySuffix, "half of a much longer te");
        using var living = new FileStream(temp.File("c.json.78-1") + AtomicFile.TemporarySuffix, FileMode.Create, FileAccess.Write, FileShare.None);

        AtomicFile.Sweep(temp.Path);

        Assert.Equal(["a.json", Path.GetFileName(living.Name)], Directory.EnumerateFiles(temp.Path, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task TwoWritersOfOneFile_ShowWholeFilesOnly()
    {
        string file = temp.File("a.json");
        byte[][] texts = [.. "xy".Select(c => Enumerable.Repeat((byte)c, 300_000).ToArray())];
        AtomicFile.Write(file, texts[0]);
        using var stop = new CancellationTokenSource();
        Task[] writers = [.. texts.Select(text => Task.Run(() =>
        {
            for (int i = 0; i < 400; i++)
                AtomicFile.Write(file, [(byte)('0' + (i % 10)), .. text]);
        }, TestContext.Current.CancellationToken))];
        Task<int> torn = Task.Run(() => Torn(file, stop.Token), TestContext.Current.CancellationToken);

        await Task.WhenAll(writers);
        await stop.CancelAsync();

        Assert.Equal(0, await torn);
        Assert.Equal(["a.json"], Directory.EnumerateFiles(temp.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task SweepBesideAWriter_CostsItNothing()
    {
        using var stop = new CancellationTokenSource();
        Task sweeping = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
                AtomicFile.Sweep(temp.Path);
        }, TestContext.Current.CancellationToken);

        try
        {
            for (int i = 0; i < 300; i++)
                Assert.True(AtomicFile.Write(temp.File("a.json"), BitConverter.GetBytes(i + 1)));
        }
        finally
        {
            await stop.CancelAsync();
            await sweeping;
        }

        Assert.Equal(300, BitConverter.ToInt32(await File.ReadAllBytesAsync(temp.File("a.json"), TestContext.Current.CancellationToken)));
    }

    // Looks that saw a file that was not one writer's whole text.
    private static int Torn(string file, CancellationToken stop)
    {
        int torn = 0;
        while (!stop.IsCancellationRequested)
        {
            byte[] seen = File.ReadAllBytes(file);
            if (seen.Length is not (300_000 or 300_001) || seen.AsSpan(1).IndexOfAnyExcept(seen[^1]) >= 0)
                torn++;
        }
        return torn;
    }
}
