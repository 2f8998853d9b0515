using System.CommandLine;
using Catalogue.Cli.Screen;
using Catalogue.Cli.Stages;

namespace Catalogue.Cli.Commands;

/// <summary><c>update</c>: crawl, classify, build in a row; what a nightly job calls.</summary>
internal static class UpdateCommand
{
    public static Command Create(Terminal terminal)
    {
        var crawl = new CrawlOptions();
        var build = new BuildOptions(crawl.Catalogue);
        var command = new Command("update", "Crawls, classifies and builds.\nExample: catalogue update --source github --base-url https://example.org/tools/");
        crawl.AddTo(command);
        foreach (Option option in build.All.Where(o => o != crawl.Catalogue))
            command.Options.Add(option);
        command.SetAction(async (parsed, cancel) =>
        {
            int crawled = await CrawlCommand.RunAsync(terminal, crawl, parsed, json: false, cancel);
            int built = terminal.Report([.. await BuildStage.RunAsync(terminal, build.Read(parsed, CommonOptions.OpenFilled(parsed.GetValue(build.Catalogue)!)), cancel)]);
            return Math.Max(crawled, built);
        });
        return command;
    }
}
