using System.Net;
using Catalogue.Guard.Approving;
using Catalogue.Guard.Http;

namespace Catalogue.Guard.Running;

/// <summary>How guard runs.</summary>
public sealed record GuardOptions
{
    /// <summary>A policy file in any format that <c>guard check</c> reads.</summary>
    public required string Policy { get; init; }

    /// <summary>The server to start; empty where it is reached by HTTP.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary>The server that is reached by HTTP; null where one is started.</summary>
    public HttpOptions? Http { get; init; }

    /// <summary>In whose name calls are counted and written down, where no token says so.</summary>
    public string Grant { get; init; } = "local";

    /// <summary>Tokens of those who may call over HTTP; null for none, and then nobody needs one.</summary>
    public string? Grants { get; init; }

    /// <summary>A file, or <c>redis://…</c>; null for a file in the state folder that belongs to the policy file.</summary>
    public string? Counters { get; init; }

    /// <summary>Windows that slide instead of those of the clock.</summary>
    public bool Sliding { get; init; }

    /// <summary>A file; null for a new one in the state folder.</summary>
    public string? Audit { get; init; }

    public bool LogArguments { get; init; }

    public string? Pins { get; init; }

    public ApprovalWay Approval { get; init; }

    public TimeSpan ApprovalTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Methods that clients may use beside those of the protocol.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    /// <summary>Where counts are served for Prometheus; null for nowhere.</summary>
    public IPEndPoint? Metrics { get; init; }

    /// <summary>Holds counters, audits and calls that wait for approval.</summary>
    public required string StateFolder { get; init; }
}
