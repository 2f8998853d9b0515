using System.CommandLine;
using Catalogue.Cli.Screen;
using Catalogue.Cli.Serving;
using Catalogue.Cli.Stages;
using Catalogue.Model.Store;

namespace Catalogue.Cli.Commands;

/// <summary><c>serve</c>: builds, serves on localhost, and rebuilds when an input changes.</summary>
internal static class ServeCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new BuildOptions();
        Option<int> port = new("--port") { Description = "Port on localhost; 0 takes a free one", DefaultValueFactory = _ => 4173 };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [var given] && !(int.TryParse(given.Value, out int number) && number is >= 0 and <= ushort.MaxValue))
                result.AddError($"--port wants a number from 0 to {ushort.MaxValue}, not '{given.Value}'.");
        });
        var command = new Command("serve", "Builds, then serves the site on localhost and rebuilds on change.\nExample: catalogue serve --port 4173") { port };
        foreach (Option option in options.All)
            command.Options.Add(option);
        command.SetAction(async (parsed, cancel) =>
        {
            int number = parsed.GetValue(port);
            if (number is < 0 or > ushort.MaxValue)
                throw new UsageException($"--port wants a number from 0 to {ushort.MaxValue}, not {number}.");
            BuildPlan plan = options.Read(parsed, CommonOptions.OpenOrStarter(parsed, options.Catalogue, terminal));
            terminal.Report([.. await BuildStage.RunAsync(terminal, plan, cancel)]);
            using var watch = new InputWatch([plan.Store.Root, plan.Site.TemplatesFolder, plan.Site.SiteFolder], [plan.Site.OutputFolder, Path.Combine(plan.Store.Root, "classifications")]);
            Task rebuilding = RebuildAsync(terminal, plan, watch, cancel);
            await SiteServer.RunAsync(terminal, plan.Site.OutputFolder, number, openBrowser: false, cancel);
            await rebuilding;
            return ExitCode.Done;
        });
        return command;
    }

    // Neither an editor's half-saved template nor a folder that somebody has taken away may end the session: the next change is a new try.
    private static async Task RebuildAsync(Terminal terminal, BuildPlan plan, InputWatch watch, CancellationToken cancel)
    {
        while (await watch.NextAsync(cancel))
        {
            try
            {
                terminal.Report([.. await BuildStage.RunAsync(terminal, plan, cancel)]);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                terminal.Note(FileFault.Line(e));
            }
        }
    }
}
