using System.CommandLine;
using System.Text.Json;
using Catalogue.Cli.Screen;
using Catalogue.Cli.Stages;
using Catalogue.Sources.Crawling;
using Catalogue.Sources.Places.GitHub.Api;

namespace Catalogue.Cli.Commands;

/// <summary><c>crawl</c>: sources → catalogue.</summary>
internal static class CrawlCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new CrawlOptions();
        Option<bool> json = CommonOptions.Json();
        var command = new Command("crawl", "Reads servers and their tools from a source into the catalogue.\nExample: catalogue crawl --source folder ./checkouts --catalogue mine") { json };
        options.AddTo(command);
        command.Options.Add(options.DryRun);
        command.SetAction(async (parsed, cancel) => await RunAsync(terminal, options, parsed, parsed.GetValue(json), cancel));
        return command;
    }

    public static async Task<int> RunAsync(Terminal terminal, CrawlOptions options, ParseResult parsed, bool json, CancellationToken cancel)
    {
        var store = Shipped.Catalogue(parsed.GetValue(options.Catalogue)!);
        using CrawlSource source = options.Source(parsed, store, terminal.Note);
        if (parsed.GetResult(options.DryRun) is { Implicit: false } && parsed.GetValue(options.DryRun))
            return await ForecastAsync(terminal, source, cancel);
        CrawlReport report = await terminal.WithProgress("Crawling", progress => Crawler.RunAsync(source.Source, store, TimeProvider.System, new CrawlSteps(progress), cancel));
        if (source.Connection is GitHubApi connection)
            report = report with { Requests = connection.Requests, Archives = connection.Archives };
        // A run that could read nothing has not done its work, whatever the reason.
        int refused = report.Refused is null ? ExitCode.Done : ExitCode.OutsideFailed;
        if (json)
            terminal.Line(JsonSerializer.Serialize(report, CliJson.Default.CrawlReport));
        else
            Show(terminal, report);
        int code = json ? report.Rejected > 0 ? ExitCode.SomeRejected : ExitCode.Done : terminal.Report([.. report.Problems]);
        // A night on which GitHub has nothing new finds no server either, and has done its work.
        if (report.Servers > 0 || source.Connection is not null)
            return Math.Max(refused, code);
        terminal.Note(report.Problems.Count > 0 ? "No server was found; the lines above say why." : "No server was found, and nothing that could have been one.");
        return Math.Max(refused, ExitCode.SomeRejected);
    }

    private static async Task<int> ForecastAsync(Terminal terminal, CrawlSource source, CancellationToken cancel)
    {
        if (source.Forecast is not { } forecast)
            throw new UsageException("--dry-run is for --source github; the other sources ask nothing that is counted.");
        foreach (string line in await forecast(cancel))
            terminal.Line(line);
        return ExitCode.Done;
    }

    private static void Show(Terminal terminal, CrawlReport report)
    {
        terminal.Table(["reader", "files", "servers", "tools", "rejected"], report.Readers.Select(r => (string[])[r.Reader, r.Files.ToString(), r.Servers.ToString(), r.Tools.ToString(), r.Rejected.ToString()]));
        terminal.Line($"{Counted.Of(report.Servers, "server")} ({report.New} new, {report.Changed} changed, {report.Unchanged} unchanged), {Counted.Of(report.Tools, "tool")}, {report.Rejected} rejected.");
        if (report.Vanished + report.Failed > 0)
            terminal.Line($"{report.Vanished} repositories vanished and {report.Failed} failed; their servers keep their last good record.");
        if (report.Requests > 0)
            terminal.Line($"{report.Requests} requests and {report.Archives} archives.");
    }

    private sealed class CrawlSteps(IProgress<Step> steps) : IProgress<CrawlProgress>
    {
        public void Report(CrawlProgress value) => steps.Report(new Step(value.Places, value.Total, value.Place) { Outlook = Outlook(value) });

        private static string Outlook(CrawlProgress value)
        {
            string left = value.RequestsLeft is { } requests ? $", {requests} requests left" : "";
            return value is { End: { } end, Places: >= Telling } ? FormattableString.Invariant($"{left}, until about {end:HH:mm} UTC") : left;
        }

        // Before that a pace says nothing.
        private const int Telling = 20;
    }
}
