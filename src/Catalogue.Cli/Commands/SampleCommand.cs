using System.CommandLine;
using Catalogue.Cli.Sampling;
using Catalogue.Cli.Screen;
using Catalogue.Cli.Stages;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;

namespace Catalogue.Cli.Commands;

/// <summary><c>sample</c>: writes a synthetic catalogue for benchmarks.</summary>
internal static class SampleCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<int> tools = new("--tools") { Description = "How many tools", DefaultValueFactory = _ => 1200 };
        Option<string> output = new("--out") { Description = "Folder to write the catalogue into, absent or empty", Required = true, HelpName = "DIR" };
        var command = new Command("sample", "Writes a synthetic catalogue for benchmarks: the same number of tools gives the same files.\nExample: catalogue sample --tools 12000 --out bench/catalogue") { tools, output };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(terminal, parsed.GetValue(tools), parsed.GetValue(output)!, cancel)));
        return command;
    }

    private static int Run(Terminal terminal, int tools, string folder, CancellationToken cancel)
    {
        if (tools is < 1 or > 1_000_000)
            throw new UsageException("--tools wants a number from 1 to 1000000.");
        if (File.Exists(folder))
            throw new UsageException($"'{folder}' is a file; --out wants a folder, absent or empty.");
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new UsageException($"The folder '{folder}' is not empty. Name another one.");
        CatalogueStore store = Shipped.Catalogue(folder);
        int servers = 0;
        foreach (Server server in SampleCatalogue.Of(tools))
        {
            cancel.ThrowIfCancellationRequested();
            store.SaveServer(server);
            servers++;
        }
        terminal.Line($"{Counted.Of(tools, "tool")} of {Counted.Of(servers, "server")} in {folder}. Next: catalogue build --catalogue {folder} --out DIR");
        return ExitCode.Done;
    }
}
