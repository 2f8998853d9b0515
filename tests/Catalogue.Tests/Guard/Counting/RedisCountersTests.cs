using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Catalogue.Guard.Counting;
using Catalogue.Policies.Evaluation;

namespace Catalogue.Tests.Guard.Counting;

public sealed class RedisCountersTests : IDisposable
{
    private static readonly DateTimeOffset Any = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);

    private readonly TempFolder folder = new();
    private readonly Process? redis;
    private readonly string address;

    public RedisCountersTests()
    {
        int port = FreePort();
        address = $"redis://127.0.0.1:{port}";
        try
        {
            redis = Process.Start(new ProcessStartInfo("redis-server", ["--port", port.ToString(CultureInfo.InvariantCulture), "--save", "", "--dir", folder.Path]) { RedirectStandardOutput = true, UseShellExecute = false });
            while (redis!.StandardOutput.ReadLine() is { } line && !line.Contains("Ready to accept", StringComparison.Ordinal))
            {
            }
        }
        catch (Win32Exception)
        {
            Assert.Skip("There is no redis-server on this machine; .ci/install brings it.");
        }
    }

    public void Dispose()
    {
        redis?.Kill();
        redis?.WaitForExit();
        redis?.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Limit_HoldsOverConnections(bool sliding)
    {
        RedisCounters[] machines = [.. Enumerable.Range(0, 8).Select(_ => RedisCounters.Of(address, sliding))];
        var limit = new CallLimit("c", 1000, TimeSpan.FromDays(1));
        int passed = 0;

        // Each waits for Redis on a thread of its own, whatever else the pool is busy with.
        await Task.WhenAll(machines.Select(counters => Task.Factory.StartNew(() =>
        {
            for (int i = 0; i < 1000; i++)
                Interlocked.Add(ref passed, counters.Reserve([limit], "g", Any) is null ? 1 : 0);
        }, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        foreach (RedisCounters machine in machines)
            machine.Dispose();

        Assert.Equal(1000, passed);
    }

    [Fact]
    public void Limits_AreByGrantTogetherOrNotAtAllAndTakenBack()
    {
        using RedisCounters counters = RedisCounters.Of(address, sliding: false);
        CallLimit two = new("c", 2, TimeSpan.FromDays(1)), one = new("d", 1, TimeSpan.FromDays(1));

        Assert.Null(counters.Reserve([one], "g", Any));
        Assert.Equal("The limit of 1 calls in this day is used up.", counters.Reserve([two, one], "g", Any));
        Assert.Null(counters.Reserve([two, one], "other", Any));
        Assert.Null(counters.Reserve([two, two], "g", Any));
        Assert.Null(counters.Reserve([two], "g", Any));
        Assert.NotNull(counters.Reserve([two], "g", Any));
        counters.Refund([two], "g", Any);
        Assert.Null(counters.Reserve([two], "g", Any));
    }

    [Fact]
    public void RedisThatGoes_Denies()
    {
        using RedisCounters counters = RedisCounters.Of(address, sliding: false);
        CallLimit limit = new("c", 2, TimeSpan.FromDays(1));
        Assert.Null(counters.Reserve([limit], "g", Any));

        redis!.Kill();
        redis.WaitForExit();

        Assert.Contains("Redis", Assert.Throws<CounterException>(() => counters.Reserve([limit], "g", Any)).Message, StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
