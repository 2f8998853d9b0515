namespace Catalogue.Tests.Hostile;

/// <summary>Ends a test whose work hangs. Not a measure of speed: a machine that is busy elsewhere has all the time it needs.</summary>
internal static class Patience
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Runs work that must end and allocate no more than <paramref name="bytes"/>; what it throws fails the test under the input's name.</summary>
    public static async Task<T> For<T>(string input, long bytes, Func<T> work)
    {
        Task<T> running = Task.Run(() => Bounded(input, bytes, work), TestContext.Current.CancellationToken);
        if (await Task.WhenAny(running, Task.Delay(Limit, TestContext.Current.CancellationToken)) == running)
            return await running;
        Assert.Fail($"{input}: does not end within {Limit.TotalSeconds:0} s");
        throw new InvalidOperationException();
    }

    private static T Bounded<T>(string input, long bytes, Func<T> work)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        T result;
        try
        {
            result = work();
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{input}: {e.GetType().Name}: {e.Message}\n{e.StackTrace}", e);
        }
        long used = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(used <= bytes, $"{input}: allocated {used} bytes");
        return result;
    }
}
