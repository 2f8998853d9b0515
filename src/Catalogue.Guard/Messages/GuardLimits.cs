namespace Catalogue.Guard.Messages;

/// <summary>Bounds on what either side may send.</summary>
internal static class GuardLimits
{
    /// <summary>Bytes of one message.</summary>
    public const int MessageBytes = 16 * 1024 * 1024;

    /// <summary>Nesting of a client's message; beyond it readers give up at different depths.</summary>
    public const int Depth = 64;

    /// <summary>Nesting of a server's message, which is only passed on.</summary>
    public const int ServerDepth = 1000;

    /// <summary>Requests of one connection that wait for an answer.</summary>
    public const int InFlight = 10_000;

    /// <summary>Ids of one refused message that are answered.</summary>
    public const int AnsweredIds = 1000;

    /// <summary>For a client's body to arrive.</summary>
    public static readonly TimeSpan SlowBody = TimeSpan.FromSeconds(5);
}
