using Catalogue.Model;

namespace Catalogue.Sources.Places.Live;

/// <summary>Bounds on what asking a running server may cost.</summary>
internal static class LiveLimits
{
    /// <summary>For fetching a package and all that it depends on.</summary>
    public static readonly TimeSpan Install = TimeSpan.FromMinutes(5);

    /// <summary>From a server's start to its last tool; large ones take half a minute to start.</summary>
    public static readonly TimeSpan Answer = TimeSpan.FromSeconds(90);

    /// <summary>For a server's processes to be gone after they were told to end.</summary>
    public static readonly TimeSpan Ending = TimeSpan.FromSeconds(10);

    /// <summary>Bytes of one message.</summary>
    public const int LineBytes = DefinitionLimits.FileBytes;

    /// <summary>Bytes of everything that a server says.</summary>
    public const long OutputBytes = 64_000_000;

    /// <summary>Pages of one list of tools.</summary>
    public const int Pages = 100;

    /// <summary>Characters of what a server last wrote to its standard error that a message quotes.</summary>
    public const int LastWords = 600;
}
