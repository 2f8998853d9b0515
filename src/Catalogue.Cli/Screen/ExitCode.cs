namespace Catalogue.Cli.Screen;

/// <summary>What the program's exit tells a script.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Finished, but some input was rejected; each is listed on standard error.</summary>
    public const int SomeRejected = 1;

    public const int WrongUsage = 2;

    /// <summary>An outside system (network, disk, another program) failed.</summary>
    public const int OutsideFailed = 3;

    /// <summary>A scan found what <c>--fail-on</c> names.</summary>
    public const int Found = 4;

    public const int Cancelled = 130;
}
