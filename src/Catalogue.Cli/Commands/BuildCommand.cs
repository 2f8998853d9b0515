using System.CommandLine;
using Catalogue.Cli.Screen;
using Catalogue.Cli.Serving;
using Catalogue.Cli.Stages;
using Catalogue.Model;

namespace Catalogue.Cli.Commands;

/// <summary><c>build</c>: catalogue → site; what runs when no command is given.</summary>
internal static class BuildCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new BuildOptions();
        Option<bool> open = new("--open") { Description = "On a terminal, serve the site afterwards and open it in the browser" };
        var command = new Command("build", "Builds the site, after classifying what has no current classification.\nExample: catalogue build --catalogue catalogue --out site/dist") { open };
        foreach (Option option in options.All)
            command.Options.Add(option);
        command.SetAction(async (parsed, cancel) =>
        {
            BuildPlan plan = options.Read(parsed, CommonOptions.OpenOrStarter(parsed, options.Catalogue, terminal));
            IReadOnlyList<Problem> problems = await BuildStage.RunAsync(terminal, plan, cancel);
            int code = terminal.Report([.. problems]);
            if (parsed.GetValue(open) && terminal.Interactive)
                await SiteServer.RunAsync(terminal, plan.Site.OutputFolder, port: 0, openBrowser: true, cancel);
            else
                terminal.Line($"Look at it: catalogue serve, or any web server on {plan.Site.OutputFolder}");
            return code;
        });
        return command;
    }
}
