using Catalogue.Sources.Clients;

namespace Catalogue.Cli.Scanning.Stack;

/// <summary>One server that a client on this machine starts or reaches.</summary>
/// <param name="Client">The client's name.</param>
/// <param name="File">The configuration, as messages name it.</param>
/// <param name="Line">Line of its entry, from 1; null where it cannot be told.</param>
/// <param name="Key">Its name in the configuration, told apart from namesakes in other files by <c>key (client)</c>.</param>
/// <param name="Entry">What the configuration says, guard taken away from around the command.</param>
/// <param name="Guard">The guard that stands before it; null where none does.</param>
internal sealed record AgentServer(string Client, string File, int? Line, string Key, ClientEntry Entry, StandingGuard? Guard)
{
    /// <summary>Whether somebody pasted the configuration, which then speaks of no place here.</summary>
    public bool IsPasted { get; init; }

    /// <summary>The command as a person would type it; no values of variables.</summary>
    public IReadOnlyList<string> Words => Entry.Server.Command is { } command ? [command, .. Entry.Server.Arguments] : [];
}
