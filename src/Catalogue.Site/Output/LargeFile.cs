namespace Catalogue.Site.Output;

/// <summary>A file of the output that is too large to hold in memory. Disposed without <see cref="Complete"/>, it leaves nothing behind.</summary>
internal sealed class LargeFile : IDisposable
{
    private readonly string temporary;
    private readonly Action adopt;
    private bool complete;

    internal LargeFile(string temporary, Action adopt)
    {
        this.temporary = temporary;
        this.adopt = adopt;
        try
        {
            Bytes = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
        }
        catch (Exception e) when (OutputFolderException.IsCause(e))
        {
            throw OutputFolderException.Writing(temporary, e);
        }
    }

    /// <summary>Takes the file's bytes.</summary>
    public Stream Bytes { get; }

    /// <summary>Puts the file in its place, unless the same bytes stand there.</summary>
    /// <exception cref="OutputFolderException">Disk full, or a foreign file stands in the place.</exception>
    public void Complete()
    {
        try
        {
            Bytes.Dispose();
        }
        catch (Exception e) when (OutputFolderException.IsCause(e))
        {
            throw OutputFolderException.Writing(temporary, e);
        }
        complete = true;
        adopt();
    }

    public void Dispose()
    {
        if (complete)
            return;
        try
        {
            Bytes.Dispose();
        }
        catch (Exception e) when (OutputFolderException.IsCause(e))
        {
            // The disk that has no room for the rest is told of already, and what is there goes.
        }
        File.Delete(temporary);
    }
}
