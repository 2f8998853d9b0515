using System.CommandLine;
using System.Net.Sockets;
using Catalogue.Cli.Screen;
using Catalogue.Model.Store;

namespace Catalogue.Cli.Commands;

/// <summary>The whole command line: parses, runs, and turns every outcome into an exit code.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancel)
    {
        RootCommand root = Root(terminal);
        string[] words = WithDefault(args, root);
        ParseResult parsed = root.Parse(words);
        if (UsageFaults.In(parsed, root, words) is { Count: > 0 } faults)
        {
            foreach (string fault in faults)
                terminal.Note(fault);
            terminal.Note(UsageFaults.Help(parsed, root));
            return ExitCode.WrongUsage;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Output, Error = terminal.Errors }, cancel);
        }
        catch (UsageException e)
        {
            terminal.Note(e.Message);
            return ExitCode.WrongUsage;
        }
        catch (FormatException e)
        {
            // A template or model that a person wrote or named is not well formed; the message names it.
            terminal.Note(e.Message);
            return ExitCode.WrongUsage;
        }
        catch (OperationCanceledException)
        {
            terminal.Note("Stopped.");
            return ExitCode.Cancelled;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or HttpRequestException or SocketException)
        {
            terminal.Note(FileFault.Line(e));
            return ExitCode.OutsideFailed;
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("A risk catalogue of MCP tools: crawl manifests, judge each tool, build the site.");
        foreach (Command command in CommandList.All(terminal))
            root.Subcommands.Add(command);
        return root;
    }

    // `catalogue` alone builds, and so does `catalogue --out DIR`.
    private static string[] WithDefault(string[] args, RootCommand root) =>
        args.Length == 0 || (args[0].StartsWith('-') && !root.Options.Any(o => o.Name == args[0] || o.Aliases.Contains(args[0]))) ? ["build", .. args] : args;
}
