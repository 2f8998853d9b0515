using System.CommandLine;
using System.Text.Json;
using Catalogue.Cli.Screen;
using Catalogue.Model;
using Catalogue.Model.Language;
using Catalogue.Model.Store;
using Catalogue.Site.Links;

namespace Catalogue.Cli.Commands;

/// <summary><c>check</c>: validates a catalogue folder, or the links of a built site.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<string> catalogue = CommonOptions.Catalogue();
        Option<bool> json = CommonOptions.Json();
        Option<bool> write = new("--write-schemas") { Description = "Write the JSON Schemas of the catalogue's files into it first" };
        Option<string?> site = new("--site") { Description = "Check every link of this built site instead", HelpName = "DIR" };
        var command = new Command("check", "Validates a catalogue folder, every error with its file and line or JSON path; or the links of a built site.\nExample: catalogue check --catalogue catalogue") { catalogue, json, write, site };
        command.SetAction((parsed, cancel) => Task.FromResult(parsed.GetValue(site) is { } built
            ? Links(terminal, built, cancel)
            : Run(terminal, parsed.GetValue(catalogue)!, parsed.GetValue(write), parsed.GetValue(json), cancel)));
        return command;
    }

    private static int Links(Terminal terminal, string folder, CancellationToken cancel)
    {
        if (!Directory.Exists(folder))
            throw new UsageException($"There is no built site in '{folder}'. Build one with: catalogue build --out {folder}");
        LinkReport report = LinkChecker.Check(folder, cancel);
        foreach (BrokenLink broken in report.Broken)
            terminal.Note(InvisibleText.EscapedOnOneLine($"{broken.Page}: error: {broken.Link}: {broken.Reason}"));
        terminal.Line($"{report.Links} links on {report.Pages} pages checked: {report.Broken.Count} broken.");
        return report.Broken.Count > 0 ? ExitCode.SomeRejected : ExitCode.Done;
    }

    private static int Run(Terminal terminal, string folder, bool writeSchemas, bool json, CancellationToken cancel)
    {
        CatalogueStore store = CommonOptions.Open(folder);
        if (writeSchemas)
        {
            foreach ((string file, byte[] content) in CatalogueSchemas.All())
                AtomicFile.Write(Path.Combine(store.SchemaFolder, file), content);
        }
        IReadOnlyList<Problem> problems = new CatalogueCheck(store).Run(cancel);
        int errors = problems.Count(p => p.Severity == ProblemSeverity.Error);
        if (json)
        {
            terminal.Line(JsonSerializer.Serialize(problems, CliJson.Default.IReadOnlyListProblem));
            return errors > 0 ? ExitCode.SomeRejected : ExitCode.Done;
        }
        foreach (Problem problem in problems)
            terminal.Errors.WriteLine(InvisibleText.EscapedOnOneLine(problem.ToString()));
        terminal.Line($"{Counted.Of(store.ServerIds().Count, "server")} checked: {Counted.Of(errors, "error")}, {Counted.Of(problems.Count - errors, "warning")}.");
        return errors > 0 ? ExitCode.SomeRejected : ExitCode.Done;
    }
}
