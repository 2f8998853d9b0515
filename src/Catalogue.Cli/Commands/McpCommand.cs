using System.CommandLine;
using Catalogue.Cli.Answering;
using Catalogue.Cli.Screen;
using Catalogue.Model.Store;

namespace Catalogue.Cli.Commands;

/// <summary><c>mcp</c>: the catalogue as an MCP server, for an agent that asks before it calls.</summary>
internal static class McpCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<string> catalogue = CommonOptions.Catalogue();
        var command = new Command("mcp", "Serves the catalogue to an agent over MCP on standard input and output: search, verdicts, policies, a look at a configuration. Only reads.\nExample: catalogue mcp") { catalogue };
        command.SetAction(async (parsed, cancel) =>
        {
            CatalogueStore store = CommonOptions.OpenOrStarter(parsed, catalogue, terminal);
            await McpProgram.RunAsync(store, cancel);
            return ExitCode.Done;
        });
        return command;
    }
}
