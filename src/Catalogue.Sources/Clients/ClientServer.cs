using Catalogue.Model.Servers;

namespace Catalogue.Sources.Clients;

/// <summary>One server that a client's configuration starts or connects to. Values of variables and headers are secrets and not kept; arguments may hold one too.</summary>
public sealed record ClientServer
{
    /// <summary>The key it stands under.</summary>
    public required string Name { get; init; }

    /// <summary>Program that is started; null for one that is reached over the network.</summary>
    public string? Command { get; init; }

    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Names of the environment variables that it is given, sorted.</summary>
    public IReadOnlyList<string> Variables { get; init; } = [];

    /// <summary>Address that it is reached at, as it stands; null for one that is started.</summary>
    public string? Url { get; init; }

    /// <summary>Transport as the configuration names it, or null.</summary>
    public string? Transport { get; init; }

    public bool IsDisabled { get; init; }

    /// <summary>Tools that the configuration lets run without asking.</summary>
    public IReadOnlyList<string> AlwaysAllowed { get; init; } = [];

    /// <summary>The package that the command runs, or null where it is none from a registry.</summary>
    public ServerPackage? Package => Command is null ? null : CommandPackage.Of(Command, Arguments);

    /// <summary>Whether the command runs what lies beside the configuration: a path of its own, or a package manager's run of the project.</summary>
    public bool RunsProject => Command is not null && CommandPackage.RunsProject(Command, Arguments);
}

/// <summary>What one client's configuration lists.</summary>
/// <param name="Client">The client's name.</param>
/// <param name="Servers">In the order of the file.</param>
public sealed record ClientConfig(string Client, IReadOnlyList<ClientServer> Servers)
{
    /// <summary>Names of entries that say neither what to start nor what to reach.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];
}

/// <summary>An entry with what it hands its server. No record: these values are secrets, which nothing prints by accident.</summary>
/// <param name="server">What is started or reached.</param>
/// <param name="variables">Environment variables, by name.</param>
/// <param name="headers">HTTP headers, by name.</param>
public sealed class ClientEntry(ClientServer server, IReadOnlyDictionary<string, string> variables, IReadOnlyDictionary<string, string> headers)
{
    public ClientServer Server { get; } = server;

    public IReadOnlyDictionary<string, string> Variables { get; } = variables;

    public IReadOnlyDictionary<string, string> Headers { get; } = headers;
}

/// <summary>All entries of one file.</summary>
/// <param name="Client">The client's name.</param>
/// <param name="Entries">In the order of the file.</param>
/// <param name="Unread">Names of entries that say neither what to start nor what to reach.</param>
public sealed record ClientEntries(string Client, IReadOnlyList<ClientEntry> Entries, IReadOnlyList<string> Unread)
{
    /// <summary>Whether the file lists more than is read of one.</summary>
    public bool IsCut { get; init; }
}
