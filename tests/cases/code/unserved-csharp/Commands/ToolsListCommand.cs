using ModelContextProtocol.Server;

namespace Acme.Commands;

public sealed class ToolsListCommand : BaseCommand
{
    public override string Name => "list";

    public override string Description => "Lists all commands.";

    [McpServerTool(Destructive = false, ReadOnly = true, Title = "List")]
    public override async Task<CommandResponse> ExecuteAsync(CommandContext context, ParseResult parseResult) => new();
}
