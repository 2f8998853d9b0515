using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Catalogue.Cli.Screen;
using Catalogue.Guard.Auditing;
using Catalogue.Model.Language;

namespace Catalogue.Cli.Commands;

/// <summary><c>guard audit FILE</c>: verifies the chain of an audit and sums it up.</summary>
internal static class GuardAuditCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = new("file") { Description = "The audit file that guard named at its end", HelpName = "FILE" };
        Option<bool> verify = new("--verify") { Description = "Only verify" };
        Option<string?> head = new("--head") { Description = "Hash of the last line, as guard printed it at its end; without it a tail that was cut off is not found", HelpName = "HASH" };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("audit", "Verifies an audit file and says who called what, how often, and what was refused.\nExample: catalogue guard audit audit.jsonl --verify") { file, verify, head, json };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(file)!, parsed.GetValue(verify), parsed.GetValue(head), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string file, bool verify, string? head, bool json)
    {
        AuditReport report = AuditFile.Read(file);
        if (json)
            terminal.Line(JsonSerializer.Serialize(report, CliJson.Default.AuditReport));
        else if (!verify)
            Write(terminal, report);
        foreach (string fault in report.Faults)
            terminal.Note($"{file}: {fault}");
        bool isCut = head is not null && !report.Heads.Values.Contains(head, StringComparer.OrdinalIgnoreCase);
        if (isCut)
            terminal.Note($"{file}: no chain ends with {InvisibleText.EscapedOnOneLine(head!)}: lines at the end are missing");
        bool sound = report.Faults.Count == 0 && !isCut;
        if (!json)
        {
            terminal.Line($"{Counted.Of(report.Lines, "line")} in {Counted.Of(report.Chains, "chain")}, {(sound ? "sound" : "NOT SOUND")}");
            foreach ((string chain, string hash) in report.Heads)
                terminal.Line($"head of {InvisibleText.EscapedOnOneLine(chain)}: {hash}");
        }
        return sound ? ExitCode.Done : ExitCode.SomeRejected;
    }

    private static void Write(Terminal terminal, AuditReport report)
    {
        terminal.Table(
            ["grant", "tool", "allowed", "denied", "failed", "p50 ms", "p99 ms"],
            report.Counts.Select(c => (string[])[InvisibleText.EscapedOnOneLine(c.Grant), InvisibleText.EscapedOnOneLine(c.Tool), Number(c.Allowed), Number(c.Denied), Number(c.Failed), Time(c.P50), Time(c.P99)]),
            left: 2);
        foreach (AuditCount count in report.Counts)
        {
            foreach ((string reason, int times) in count.Reasons)
                terminal.Line($"{times} × {InvisibleText.EscapedOnOneLine(count.Tool)}: {InvisibleText.EscapedOnOneLine(reason)}");
        }
        foreach ((string kind, int times) in report.Refused)
            terminal.Line($"{times} × refused unread: {InvisibleText.EscapedOnOneLine(kind)}");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Time(double? milliseconds) => milliseconds?.ToString("0.0", CultureInfo.InvariantCulture) ?? "";
}
