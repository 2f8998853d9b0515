using System.CommandLine;
using System.Text;
using Catalogue.Cli.Comparing;
using Catalogue.Cli.Scanning.Reports;
using Catalogue.Cli.Screen;
using Catalogue.Model;
using Catalogue.Model.Language;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;

namespace Catalogue.Cli.Commands;

/// <summary><c>compare BASE HEAD</c>: what became of tools between two crawled and judged states.</summary>
internal static class CompareCommand
{
    private const int MostRows = 200;

    public static Command Create(Terminal terminal)
    {
        Argument<string> before = new("base") { Description = "Catalogue of the state before", HelpName = "BASE" };
        Argument<string> after = new("head") { Description = "Catalogue of the state after", HelpName = "HEAD" };
        Option<bool> markdown = new("--markdown") { Description = "Print Markdown, for a comment" };
        Option<string?> sarif = new("--sarif") { Description = "Write the changes as SARIF 2.1.0 into this file", HelpName = "FILE" };
        Option<string?> failOn = new Option<string?>("--fail-on") { Description = "Exit with 4 where a change is at this level or above, or of this kind", HelpName = "LEVEL|KIND" }.AcceptOnlyFromAmong([.. Enum.GetNames<RiskLevel>().Select(n => n.ToLowerInvariant()), .. CatalogueComparison.Rules.Select(r => r.Id)]);
        var command = new Command("compare", "Says which tools are new, gone, riskier, or speak to the model, between two catalogues of one author's servers.\nExample: catalogue compare base-catalogue head-catalogue --markdown") { before, after, markdown, sarif, failOn };
        command.SetAction(parsed =>
        {
            var problems = new List<Problem>();
            IReadOnlyList<ToolChange> changes = CatalogueComparison.Between(CommonOptions.Open(parsed.GetValue(before)!), CommonOptions.Open(parsed.GetValue(after)!), problems);
            if (parsed.GetValue(sarif) is { } file)
                AtomicFile.Write(file, SarifReport.Of(CatalogueComparison.Rules, changes.Select(Result), Directory.GetCurrentDirectory()));
            terminal.Output.Write(parsed.GetValue(markdown) ? Markdown(changes) : Text(changes));
            int code = terminal.Report(problems);
            return Fails(changes, parsed.GetValue(failOn)) ? ExitCode.Found : code;
        });
        return command;
    }

    private static bool Fails(IReadOnlyList<ToolChange> changes, string? on) =>
        Enum.TryParse(on, ignoreCase: true, out RiskLevel level) ? changes.Any(c => c.Level >= level && c.Rule != "removed") : changes.Any(c => c.Rule == on);

    // A path of the sources' own is one of the repository only where it leads nowhere else.
    private static SarifResult Result(ToolChange change) => new(
        change.Rule, change.Level, $"{change.Tool}: {change.Text}.", $"{change.Server}/{change.Tool}",
        change.From?.File is { Length: > 0 } path && !path.StartsWith('/') && !path.Split('/').Contains("..") ? path : null, change.From?.FirstLine);

    private static string Text(IReadOnlyList<ToolChange> changes) => changes.Count == 0 ? "No tool changed.\n"
        : string.Concat(changes.Select(c => InvisibleText.EscapedOnOneLine($"{TextReport.Gauge(c.Level)} {c.Rule}: {c.Server}/{c.Tool}: {c.Text}") + "\n"));

    private static string Markdown(IReadOnlyList<ToolChange> changes)
    {
        if (changes.Count == 0)
            return "### Tools of this server\n\nNo tool changed.\n";
        var text = new StringBuilder("### Tools of this server\n\n| | change | tool | what |\n|---|---|---|---|\n");
        foreach (ToolChange change in changes.Take(MostRows))
            text.Append($"| {TextReport.Gauge(change.Level)} {change.Level} | {change.Rule} | {MarkdownReport.Plain(change.Tool)} | {MarkdownReport.Plain(change.Text)} |\n");
        if (changes.Count > MostRows)
            text.Append($"\n… and {changes.Count - MostRows} more\n");
        return text.ToString();
    }
}
