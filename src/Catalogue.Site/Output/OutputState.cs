using System.Text;

namespace Catalogue.Site.Output;

/// <summary>
/// What a build remembers inside its output folder, below <c>.build/</c>: a lock, the manifest of the last whole build (length and
/// path of each file, sorted) and, while a build runs, a journal of what it is about to create. The manifest is replaced last; a
/// journal that is still there means that the build before was stopped.
/// </summary>
internal sealed class OutputState : IDisposable
{
    public const string Folder = ".build";

    private readonly string folder;
    private readonly FileStream lockFile;
    private readonly FileStream journal;

    private OutputState(string folder, FileStream lockFile, Manifest? read)
    {
        this.folder = folder;
        this.lockFile = lockFile;
        Interrupted = WasInterrupted(folder);
        Manifest manifest = read?.IsOf(folder) == true ? read : Manifest.Read(folder);
        ManifestTime = manifest.Written;
        Previous = [.. manifest.Files, .. ReadJournal()];
        foreach (string leftover in Directory.EnumerateFiles(folder, "*.writing"))
            File.Delete(leftover);
        // What an interrupted build claimed stays claimed until a build is whole.
        journal = new FileStream(JournalFile, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
    }

    /// <summary>The build before did not come to its end: what lies here may be of several builds.</summary>
    public bool Interrupted { get; }

    /// <summary>When the last whole build ended, by the clock of the file system.</summary>
    public DateTime ManifestTime { get; }

    /// <summary>Files that earlier builds wrote; length -1 where it is not known. A path may occur twice.</summary>
    public List<(string Path, long Length)> Previous { get; }

    private string JournalFile => Path.Combine(folder, "journal");

    /// <param name="root">The output folder.</param>
    /// <param name="read">The manifest, where it was read before; read again where it is another by now.</param>
    /// <exception cref="OutputFolderException">The folder holds other people's files, or another build is at work in it.</exception>
    public static OutputState Open(string root, Manifest? read)
    {
        string notes = Path.Combine(root, Folder);
        if (File.Exists(root))
            throw new OutputFolderException($"{root} is a file; name a folder");
        if (new DirectoryInfo(notes).LinkTarget is not null)
            throw new OutputFolderException($"{notes} is a symbolic link; remove it");
        bool ours = File.Exists(Manifest.FileIn(notes)) || File.Exists(Path.Combine(notes, "journal"));
        if (!ours && Directory.Exists(root) && Directory.EnumerateFileSystemEntries(root).Any(e => Path.GetFileName(e) != Folder))
            throw new OutputFolderException($"{root} is not empty and was not written by a build; name an empty folder, or empty it yourself");
        Directory.CreateDirectory(notes);
        FileStream held = Lock(root, notes);
        try
        {
            return new OutputState(notes, held, read);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Whether the last build in a state folder did not come to its end.</summary>
    public static bool WasInterrupted(string folder) => File.Exists(Path.Combine(folder, "journal"));

    /// <summary>A file of this name is on the output's own disk, is nobody's page, and may be left behind.</summary>
    public string Temporary(string name) => Path.Combine(folder, name);

    /// <summary>Records a new file, or a new folder (ending in <c>/</c>) with all that comes into it, before it is created.</summary>
    public void Claim(string path)
    {
        byte[] line = Encoding.ASCII.GetBytes(path + "\n");
        lock (journal)
            journal.Write(line);
    }

    /// <summary>Ends the build; null keeps the manifest as it is.</summary>
    public void Complete(IEnumerable<(string Path, long Length)>? sorted)
    {
        if (sorted is not null)
        {
            string temporary = Temporary("manifest.writing");
            Manifest.Write(temporary, sorted);
            File.Move(temporary, Manifest.FileIn(folder), overwrite: true);
        }
        journal.Dispose();
        File.Delete(JournalFile);
    }

    public void Dispose()
    {
        journal.Dispose();
        lockFile.Dispose();
    }

    private static FileStream Lock(string root, string notes)
    {
        try
        {
            return new FileStream(Path.Combine(notes, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (!OutputFolderException.IsFullOrReadOnly(e) && File.Exists(Path.Combine(notes, "lock")))
        {
            throw new OutputFolderException($"{root} is being written by another build; wait for it, or name another folder", e);
        }
    }

    private List<(string Path, long Length)> ReadJournal()
    {
        var claimed = new List<(string, long)>();
        if (!Interrupted)
            return claimed;
        string text = File.ReadAllText(JournalFile);
        // The last line may have been cut by the end; nothing was created for it then.
        foreach (string line in text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!OutputPath.IsSafe(line.AsSpan().TrimEnd('/')))
                throw new OutputFolderException($"{JournalFile} is not what a build writes; delete the output folder and build again");
            if (line.EndsWith('/'))
                claimed.AddRange(FilesBelow(line));
            else
                claimed.Add((line, -1));
        }
        return claimed;
    }

    private IEnumerable<(string Path, long Length)> FilesBelow(string claimed)
    {
        string root = Path.GetDirectoryName(folder)!;
        string start = Path.Combine(root, claimed);
        if (!Directory.Exists(start))
            return [];
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return Directory.EnumerateFiles(start, "*", options)
            .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
            .Where(p => OutputPath.IsSafe(p))
            .Select(p => (p, -1L));
    }
}
