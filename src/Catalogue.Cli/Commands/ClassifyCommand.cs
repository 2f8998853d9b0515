using System.CommandLine;
using Catalogue.Classifier;
using Catalogue.Classifier.Lines;
using Catalogue.Cli.Screen;
using Catalogue.Cli.Stages;
using Catalogue.Model;
using Catalogue.Model.Store;

namespace Catalogue.Cli.Commands;

/// <summary><c>classify</c>: judges a catalogue, or a file of single tools.</summary>
internal static class ClassifyCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<string> catalogue = CommonOptions.Catalogue();
        Option<string?> input = new("--in") { Description = "Judge the tools in this file instead: one JSON object a line, with a tool's name as 'tool' or 'name' and what else is known (id, server, serverDescription, title, description, inputSchema, annotations), or a whole answer to tools/list", HelpName = "FILE" };
        Option<string?> output = new("--out") { Description = "Write one verdict a line, in the same order", HelpName = "FILE.jsonl" };
        Option<bool> full = new("--full") { Description = "Judge again what has a current label too" };
        var reader = new ReaderOptions();
        var command = new Command("classify", "Labels what has no current label.\nExample: catalogue classify --in tools.jsonl --out verdicts.jsonl\nA line reads: " + ToolLine.Example) { catalogue, input, output, full };
        foreach (Option option in reader.All)
            command.Options.Add(option);
        command.SetAction(async (parsed, cancel) =>
        {
            if (parsed.GetValue(input) is { } file)
                return await LinesAsync(terminal, parsed.GetValue(catalogue)!, file, parsed.GetValue(output) ?? throw new UsageException("--in needs --out FILE.jsonl"), cancel);
            int code = await CatalogueAsync(terminal, parsed.GetValue(catalogue)!, parsed.GetValue(full), cancel);
            return reader.IsAsked(parsed) ? Math.Max(code, await reader.RunAsync(terminal, parsed, CommonOptions.OpenFilled(parsed.GetValue(catalogue)!), cancel)) : code;
        });
        return command;
    }

    private static async Task<int> CatalogueAsync(Terminal terminal, string folder, bool full, CancellationToken cancel)
    {
        CatalogueStore store = CommonOptions.OpenFilled(folder);
        ToolClassifier classifier = ToolClassifier.Load(store.ModelFolder);
        ClassifyReport report = await terminal.WithProgress("Classifying", progress => ClassifyStage.RunAsync(store, classifier, progress, cancel, full: full));
        ProfileTable.Show(terminal, report.Profile);
        terminal.Line($"{Counted.Of(report.Tools, "tool")} of {Counted.Of(report.Servers, "server")}; {Counted.Of(report.Servers - report.Current, "server")} judged now, {report.Current} were current; {report.NeedReview} tools need review.");
        return terminal.Report(report.Problems);
    }

    private static async Task<int> LinesAsync(Terminal terminal, string catalogue, string input, string output, CancellationToken cancel)
    {
        if (!File.Exists(input))
            throw new UsageException(Directory.Exists(input) ? $"'{input}' is a folder; --in wants a file." : $"There is no file '{input}'.");
        ToolClassifier classifier = ToolClassifier.Load(Shipped.Catalogue(catalogue).ModelFolder);
        Task ready = classifier.PrepareAsync();
        // A device, such as /dev/stdout, is written to; a rename would put a file in its place.
        bool device = Path.GetFullPath(output).StartsWith("/dev/", StringComparison.Ordinal) && File.Exists(output);
        string temporary = device ? output : output + AtomicFile.TemporarySuffix;
        List<Problem> problems = [];
        await using (Stream source = await ClassifyInput.OpenAsync(input, problems, cancel))
        await using (FileStream target = device ? File.OpenWrite(output) : File.Create(temporary))
        {
            await ready;
            problems.AddRange(await JsonlClassification.RunAsync(classifier, source, target, input, cancel));
        }
        if (!device)
            File.Move(temporary, output, overwrite: true);
        return terminal.Report([.. problems]);
    }
}
