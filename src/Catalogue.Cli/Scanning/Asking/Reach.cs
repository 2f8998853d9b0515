using Catalogue.Cli.Scanning.Judging;
using Catalogue.Cli.Scanning.Recognising;
using Catalogue.Guard.Processes;
using Catalogue.Sources.Clients;

namespace Catalogue.Cli.Scanning.Asking;

/// <summary>Whether asking a server for its tools could lead to anything here.</summary>
internal static class Reach
{
    /// <summary>Whether <c>--live</c> may still tell more of it.</summary>
    public static bool MayHelp(JudgedServer server) => server is { Live: null, WasAsked: false, Agent.IsPasted: false } && IsPossible(server.Agent.Entry.Server);

    /// <summary>Whether what the entry starts is on this machine, or its address is whole.</summary>
    private static bool IsPossible(ClientServer server)
    {
        if (IsFilledIn(server))
            return false;
        if (Traces.AddressOf(server) is { } address)
            return Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && (uri.Scheme == "http" || uri.Scheme == "https");
        return server.Command is { Length: > 0 } command && IsHere(command);
    }

    /// <summary>Whether a part of the command or address stands for what the client alone knows.</summary>
    public static bool IsFilledIn(ClientServer server) => server.Arguments.Prepend(server.Command ?? "").Append(Traces.AddressOf(server) ?? "").Any(IsTemplate);

    private static bool IsTemplate(string word) => word.Contains("${", StringComparison.Ordinal) || word.Contains("{{", StringComparison.Ordinal);

    private static bool IsHere(string command) =>
        ProgramPath.Find(command) is not null || (OperatingSystem.IsWindows() && (ProgramPath.Find(command + ".exe") ?? ProgramPath.Find(command + ".cmd")) is not null);
}
