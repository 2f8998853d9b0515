using System.CommandLine;
using Catalogue.Cli.Screen;

namespace Catalogue.Cli.Commands;

/// <summary><c>guard</c>: a policy enforced in front of a server, and what belongs to it.</summary>
internal static class GuardCommand
{
    public static Command Create(Terminal terminal) => new("guard", Description())
    {
        GuardCheckCommand.Create(terminal),
        GuardInstallCommand.Create(terminal),
        GuardPinCommand.Create(terminal),
        GuardApproveCommand.Create(terminal),
        GuardAuditCommand.Create(terminal),
        GuardGrantCommand.Create(terminal),
    };

    private static string Description() =>
        "Enforces a policy in front of an MCP server; does not hold an agent that has a shell.\n"
        + "Example: catalogue guard --policy policy.json -- npx -y @modelcontextprotocol/server-filesystem ~/notes\n"
        + "Example: catalogue guard --policy policy.json --listen 127.0.0.1:8080 --upstream https://mcp.example.org/mcp\n"
        + "Options of a running guard:\n"
        + string.Join('\n', GuardArguments.All.Select(o => $"  {o.Name}{(o.Value is null ? "" : " " + o.Value)}  {o.Help}"));
}
