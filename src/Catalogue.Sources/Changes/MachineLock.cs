using System.Security.Cryptography;
using System.Text;

namespace Catalogue.Sources.Changes;

/// <summary>Lets one run of this machine at a time into a folder; disposed on the thread that took it.</summary>
internal sealed class MachineLock : IDisposable
{
    private readonly Mutex mutex;

    private MachineLock(Mutex mutex) => this.mutex = mutex;

    /// <summary>Waits until nobody else is in.</summary>
    public static MachineLock Of(string folder)
    {
        string name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(folder))), 0, 16);
        var taken = new Mutex(initiallyOwned: false, $"Global\\catalogue-{name}");
        try
        {
            taken.WaitOne();
        }
        catch (AbandonedMutexException)
        {
            // A run was killed while it was in; the lock is ours now.
        }
        return new MachineLock(taken);
    }

    public void Dispose()
    {
        mutex.ReleaseMutex();
        mutex.Dispose();
    }
}
