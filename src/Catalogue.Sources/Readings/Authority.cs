namespace Catalogue.Sources.Readings;

/// <summary>How close a format is to what a server really answers, in rising order.</summary>
public enum Authority
{
    /// <summary>Prose for people.</summary>
    Readme,

    /// <summary>The source code, read without running it.</summary>
    Source,

    /// <summary>A listing or manifest kept by hand.</summary>
    Listing,

    /// <summary>Definitions written by the server itself or its build.</summary>
    Protocol,

    /// <summary>What the running server itself answered.</summary>
    Live,
}
