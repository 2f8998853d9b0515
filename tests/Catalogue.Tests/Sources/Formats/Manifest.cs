using System.Text;
using Catalogue.Sources.Manifests;
using Catalogue.Sources.Readings;

namespace Catalogue.Tests.Sources.Formats;

/// <summary>What a reader makes of a text.</summary>
internal static class Manifest
{
    public static ManifestReading Read(IManifestReader reader, string path, string text, bool isIndex = false) =>
        reader.Read(ManifestCase.OfBytes(path, Encoding.UTF8.GetBytes(text)) with { IsIndex = isIndex });

    /// <summary>The one server that the text describes, without a problem.</summary>
    public static ServerFacts One(IManifestReader reader, string path, string text, bool isIndex = false)
    {
        ManifestReading reading = Read(reader, path, text, isIndex);

        Assert.Empty(reading.Problems);
        return Assert.Single(reading.Facts);
    }
}
