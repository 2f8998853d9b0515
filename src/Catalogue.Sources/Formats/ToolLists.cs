using Catalogue.Model;
using Catalogue.Sources.Manifests;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Formats;

/// <summary>Reads a single file that lists tools, in any of the shapes that a crawl knows.</summary>
public static class ToolLists
{
    /// <param name="name">Of the file, for messages.</param>
    /// <param name="bytes">Its content, JSON.</param>
    /// <returns>A server's tools each, and what was refused; no facts where the file holds no such list.</returns>
    public static (IReadOnlyList<ServerFacts> Facts, IReadOnlyList<Problem> Problems) Read(string name, ReadOnlyMemory<byte> bytes)
    {
        ManifestReading reading = new ToolsListReader().Read(new ManifestFile { Path = Path.ChangeExtension(name, ".json"), Bytes = bytes });
        return (reading.Facts, reading.Problems);
    }
}
