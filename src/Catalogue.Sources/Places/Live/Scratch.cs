namespace Catalogue.Sources.Places.Live;

/// <summary>A folder in which one server lives and nothing else does: its home, its temporary files, its working folder.</summary>
internal sealed class Scratch : IDisposable
{
    public Scratch()
    {
        foreach (string room in (ReadOnlySpan<string>)[Home, Temporary, Work, Packages])
            Directory.CreateDirectory(room);
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("catalogue-live-").FullName;

    public string Home => Path.Combine(Root, "home");

    public string Temporary => Path.Combine(Root, "tmp");

    public string Work => Path.Combine(Root, "work");

    public string Packages => Path.Combine(Root, "packages");

    public void Dispose()
    {
        try
        {
            Directory.Delete(Root, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What the system still holds it clears away with its own temporary files.
        }
    }
}
