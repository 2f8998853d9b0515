using System.CommandLine;
using Catalogue.Cli.Screen;

namespace Catalogue.Cli.Commands;

/// <summary>Every command, in the order that help lists them.</summary>
internal static class CommandList
{
    public static IEnumerable<Command> All(Terminal terminal) =>
    [
        BuildCommand.Create(terminal),
        ServeCommand.Create(terminal),
        CrawlCommand.Create(terminal),
        MergeCommand.Create(terminal),
        ClassifyCommand.Create(terminal),
        UpdateCommand.Create(terminal),
        ExplainCommand.Create(terminal),
        PolicyCommand.Create(terminal),
        ScanCommand.Create(terminal),
        McpCommand.Create(terminal),
        CompareCommand.Create(terminal),
        GuardCommand.Create(terminal),
        CheckCommand.Create(terminal),
        NewCommand.Create(terminal),
        SampleCommand.Create(terminal),
    ];
}
