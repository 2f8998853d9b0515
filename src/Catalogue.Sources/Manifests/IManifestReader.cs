using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Manifests;

/// <summary>Reads one file format in which servers are described.</summary>
internal interface IManifestReader
{
    /// <summary>Stable name, as provenance and the crawl's report give it.</summary>
    string Name { get; }

    /// <summary>How much this format's tool definitions are worth beside another's.</summary>
    Authority Authority { get; }

    /// <summary>Whether a file could be in this format, judged by its path alone: forward slashes, relative to the repository.</summary>
    bool Wants(string path);

    /// <summary>Never throws on what a file holds: what cannot be used is among the problems.</summary>
    ManifestReading Read(ManifestFile file);
}
