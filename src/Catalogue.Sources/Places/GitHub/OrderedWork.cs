using System.Runtime.CompilerServices;

namespace Catalogue.Sources.Places.GitHub;

/// <summary>Works on a few items at a time and hands the results on in the items' order.</summary>
internal static class OrderedWork
{
    public static async IAsyncEnumerable<TResult> Of<TItem, TResult>(
        IEnumerable<TItem> items, int width, Func<TItem, CancellationToken, Task<TResult>> work, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        CancellationToken token = stop.Token;
        var running = new Queue<Task<TResult>>();
        try
        {
            foreach (TItem item in items)
            {
                running.Enqueue(Task.Run(() => work(item, token), token));
                if (running.Count >= width)
                    yield return await running.Dequeue();
            }
            while (running.TryDequeue(out Task<TResult>? next))
                yield return await next;
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(running).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }
}
