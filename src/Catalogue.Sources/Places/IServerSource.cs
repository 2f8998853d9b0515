using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Places;

/// <summary>A place that servers come from.</summary>
public interface IServerSource
{
    /// <summary>As the command line names it.</summary>
    string Name { get; }

    /// <summary>
    /// Index repositories come first, so that what they say can be joined with the repositories themselves. When the next reading is asked for, the
    /// one before it has been saved.
    /// </summary>
    /// <exception cref="IOException">The source itself cannot be reached; one bad file or repository is a problem in its reading.</exception>
    IAsyncEnumerable<SourceReading> ReadAsync(CancellationToken cancel);

    /// <summary>Called once, when everything that was read has been saved.</summary>
    void Saved()
    {
    }
}
