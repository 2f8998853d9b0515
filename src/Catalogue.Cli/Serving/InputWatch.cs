using System.Threading.Channels;

namespace Catalogue.Cli.Serving;

/// <summary>Tells when a file below some folders has changed, once for each burst of changes.</summary>
internal sealed class InputWatch : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly List<FileSystemWatcher> watchers = [];
    private readonly string[] ignored;

    public InputWatch(IEnumerable<string> folders, IEnumerable<string> ignored)
    {
        this.ignored = [.. ignored.Select(f => Path.GetFullPath(f))];
        foreach (string folder in folders.Where(Directory.Exists))
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite };
            watcher.Changed += Seen;
            watcher.Created += Seen;
            watcher.Deleted += Seen;
            watcher.Renamed += Seen;
            watcher.EnableRaisingEvents = true;
            watchers.Add(watcher);
        }
    }

    /// <summary>Waits for the next change and for the burst to end; false when cancelled.</summary>
    public async Task<bool> NextAsync(CancellationToken cancel)
    {
        try
        {
            await changes.Reader.ReadAsync(cancel);
            do
                await Task.Delay(Quiet, cancel);
            while (changes.Reader.TryRead(out _));
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public void Dispose() => watchers.ForEach(w => w.Dispose());

    private void Seen(object sender, FileSystemEventArgs e)
    {
        string path = Path.GetFullPath(e.FullPath);
        if (!ignored.Any(i => path == i || path.StartsWith(i + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
            changes.Writer.TryWrite(true);
    }
}
