using System.CommandLine;
using System.Text.Json;
using Catalogue.Cli.Scanning;
using Catalogue.Cli.Scanning.Asking;
using Catalogue.Cli.Scanning.Findings;
using Catalogue.Cli.Scanning.Judging;
using Catalogue.Cli.Scanning.Places;
using Catalogue.Cli.Scanning.Reports;
using Catalogue.Cli.Screen;
using Catalogue.Guard.Installing;
using Catalogue.Model.Language;
using Catalogue.Model.Store;

namespace Catalogue.Cli.Commands;

/// <summary><c>scan</c>: what the agents on this machine can do, from their clients' configurations.</summary>
internal static class ScanCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new ScanOptions();
        Option<string> catalogue = CommonOptions.Catalogue();
        Option<bool> json = CommonOptions.Json();
        var command = new Command("scan", "Finds the MCP servers that the clients on this machine start, and says what they can do together. Reads files only, unless --live.\nExample: catalogue scan\nExample: catalogue scan --config .mcp.json --fail-on critical\nExample: catalogue scan --policy claude-code") { catalogue, json };
        options.AddTo(command);
        command.SetAction((parsed, cancel) => RunAsync(terminal, options.Read(parsed), parsed.GetValue(json), () => CommonOptions.OpenOrStarter(parsed, catalogue, terminal), cancel));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, ScanPlan plan, bool json, Func<CatalogueStore> open, CancellationToken cancel)
    {
        var run = ScanRun.Read(open(), plan.Configurations.Count > 0 ? [] : ClientPlaces.Of(plan.Machine), plan.Configurations);
        if (plan.IsLive && run.Servers.Count > 0)
        {
            if (!Agreed(terminal, plan, run))
                return ExitCode.WrongUsage;
            var asker = new LiveAsker(plan.Patience);
            await terminal.WithProgress("Asking", async progress =>
            {
                await run.AskAsync(asker, progress, cancel);
                return true;
            });
        }
        ScanReport report = run.Report();
        if (plan.Sarif is { } sarif)
            AtomicFile.Write(sarif, SarifReport.Of(FindingRules.All, report.Findings.Select(f => new SarifResult(f.Rule, f.Level, $"{f.Text} {f.Do}", string.Join('\n', f.Servers.Concat(f.Tools)), f.File ?? (report.Files.Count > 0 ? report.Files[0] : null), f.Line)), Directory.GetCurrentDirectory()));
        terminal.Output.Write(json ? JsonSerializer.Serialize(report, CliJson.Default.ScanReport) + "\n" : plan.IsMarkdown ? MarkdownReport.Of(report) : TextReport.Of(report, [.. Next(plan, run, report)]));
        int code = terminal.Report(report.Problems);
        return Policies(terminal, plan, run) ? Fails(plan, run, report) ? ExitCode.Found : code : ExitCode.SomeRejected;
    }

    // A stranger's code runs only after a yes, or where the command line says it.
    private static bool Agreed(Terminal terminal, ScanPlan plan, ScanRun run)
    {
        terminal.Note("To be started, or asked, with what the configuration hands them:");
        foreach (JudgedServer server in run.Servers)
            terminal.Note(InvisibleText.EscapedOnOneLine($"  {server.Agent.Key}: {LiveAsker.Shown(server.Agent)}"));
        if (plan.AllowRun || terminal.Confirm("Start them?"))
            return true;
        terminal.Note("Nothing was started. Say --allow-run where nobody can be asked.");
        return false;
    }

    private static IEnumerable<string> Next(ScanPlan plan, ScanRun run, ScanReport report)
    {
        if (report.Denials.Count > 0 && plan.Policy is null)
        {
            yield return $"Next: catalogue scan{string.Concat(plan.Configurations.Select(c => $" --config {CommandWord.Of(c)}"))} --policy FORMAT writes policies with {Counted.Of(report.Denials.Count, "denial")}";
            yield return "Formats: catalogue policy --list";
        }
        foreach (ClientConfiguration client in ClientConfiguration.All)
        {
            string[] files = [.. run.Servers.Where(s => s.Agent.Client == client.Title && s.Agent.Guard is null && s.Known is not null).GroupBy(s => s.Agent.File, StringComparer.Ordinal).Where(f => CanGuard(client, f)).Select(f => f.Key)];
            foreach (string file in files)
                yield return $"Enforce: catalogue guard install --client {client.Name}{(Path.GetFullPath(client.Path()) == Path.GetFullPath(file) ? "" : " --file " + CommandWord.Of(file))}";
        }
    }

    // Guard stands before what is started by a command, in the client's own list.
    private static bool CanGuard(ClientConfiguration client, IGrouping<string, JudgedServer> file)
    {
        try
        {
            HashSet<string> names = [.. client.Entries(File.ReadAllBytes(file.Key)).Select(e => e.Name)];
            return file.Any(s => names.Contains(s.Agent.Entry.Server.Name));
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool Policies(Terminal terminal, ScanPlan plan, ScanRun run)
    {
        if (plan.Policy is not { } format)
            return true;
        IReadOnlyList<WrittenPolicy> written = DenialPolicies.Write(run.Servers, run.Denials(), format, plan.Out);
        foreach (WrittenPolicy policy in written)
            terminal.Note(InvisibleText.EscapedOnOneLine(policy.Line));
        foreach (JudgedServer unknown in run.Servers.Where(s => s.Known is null && s.Tools.Count + s.Denied.Count == 0))
            terminal.Note($"{InvisibleText.EscapedOnOneLine(unknown.Agent.Key)}: no file, since nobody knows its tools{(Reach.MayHelp(unknown) ? "; --live asks it for them" : "")}.");
        foreach (string note in DenialPolicies.Notes(written, format))
            terminal.Note(InvisibleText.EscapedOnOneLine(note));
        if (written.Count == 0)
            terminal.Note("Nothing needs to be denied; no file was written.");
        return written.All(w => w.File is not null);
    }

    private static bool Fails(ScanPlan plan, ScanRun run, ScanReport report) => plan switch
    {
        { FailLevel: { } level } => report.Findings.Any(f => f.Level >= level) || run.Servers.Any(s => s.Agent.Guard is null ? s.Level >= level : s.Tools.Any(t => !t.IsHeld && t.Verdict.Risk >= level)),
        { FailOn: { } name } => report.Findings.Any(f => f.Rule == name) || run.Tools.Any(t => t.Has(name)),
        _ => false,
    };
}
