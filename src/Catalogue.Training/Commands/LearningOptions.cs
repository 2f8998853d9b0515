using System.CommandLine;
using Catalogue.Model;
using Catalogue.Model.Language;
using Catalogue.Model.Store;
using Catalogue.Training.Labels;
using Catalogue.Training.Textbook;

namespace Catalogue.Training.Commands;

/// <summary>The options of <c>train</c> and <c>evaluate</c>: where labels and definitions stand.</summary>
internal sealed class LearningOptions
{
    /// <summary>Folder of definitions that labels speak of; they belong to their authors and are no part of the repository.</summary>
    public const string CorpusVariable = "CATALOGUE_CORPUS";

    public Option<string> Catalogue { get; } = new("--catalogue") { Description = "Catalogue folder", DefaultValueFactory = _ => "catalogue", HelpName = "DIR" };

    public Option<string[]> Tools { get; } = new("--tools") { Description = $"Definitions, one JSON object a line, .gz or not; several times for several files [default: tools.*.jsonl* in ${CorpusVariable}]", HelpName = "FILE.jsonl" };

    public Option<string[]> Labels { get; } = new("--labels") { Description = "Labels, several times for several files; accuracy is measured on those with dev in their name, or on all [default: labels/*.jsonl of the catalogue]", HelpName = "FILE.jsonl" };

    public IEnumerable<Option> All => [Catalogue, Tools, Labels];

    public async Task<TrainingSet> LoadAsync(TextWriter errors, ParseResult parsed, CancellationToken cancel)
    {
        var store = new CatalogueStore(parsed.GetValue(Catalogue)!);
        if (!store.Exists)
            throw new WrongUsageException($"There is no catalogue folder '{store.Root}'. Name one with --catalogue.");
        List<Problem> problems = [];
        TrainingSet set = await TrainingSet.LoadAsync(ToolFiles(parsed.GetValue(Tools) ?? []), LabelFiles(store, parsed.GetValue(Labels) ?? []), TextbookReader.Load(store.Root, problems), problems, cancel);
        await ShowAsync(errors, problems);
        return set.Count > 0 ? set : throw new WrongUsageException("None of the labelled tools is among the definitions given with --tools.");
    }

    /// <summary>Labels of <c>labels/outside</c>: of tools that measure the model and never train it.</summary>
    public async Task<IReadOnlyList<Label>> OutsideAsync(TextWriter errors, ParseResult parsed, CancellationToken cancel)
    {
        string folder = Path.Combine(new CatalogueStore(parsed.GetValue(Catalogue)!).LabelsFolder, "outside");
        List<Problem> problems = [];
        List<Label> labels = [];
        foreach (string file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
            labels.AddRange(await LabelFile.LoadAsync(file, problems, cancel));
        await ShowAsync(errors, problems);
        return labels;
    }

    private static async Task ShowAsync(TextWriter errors, IEnumerable<Problem> problems)
    {
        foreach (Problem problem in problems)
            await errors.WriteLineAsync(InvisibleText.EscapedOnOneLine(problem.ToString()));
    }

    private static string[] ToolFiles(string[] given)
    {
        if (given.Length > 0)
            return given.FirstOrDefault(f => !File.Exists(f)) is { } missing ? throw new WrongUsageException($"There is no file '{missing}'.") : given;
        string? corpus = Environment.GetEnvironmentVariable(CorpusVariable);
        if (corpus is null || !Directory.Exists(corpus))
            throw new WrongUsageException($"Name the definitions with --tools FILE.jsonl, or set {CorpusVariable} to a folder that holds tools.*.jsonl.");
        return [.. Directory.EnumerateFiles(corpus, "tools.*.jsonl*").Order(StringComparer.Ordinal)];
    }

    private static string[] LabelFiles(CatalogueStore store, string[] given)
    {
        if (given.FirstOrDefault(f => !File.Exists(f)) is { } missing)
            throw new WrongUsageException($"There is no label file '{missing}'.");
        return given.Length > 0 ? given
            : Directory.Exists(store.LabelsFolder) ? [.. Directory.EnumerateFiles(store.LabelsFolder, "*.jsonl").Order(StringComparer.Ordinal)]
            : throw new WrongUsageException($"The catalogue has no labels in '{store.LabelsFolder}'; name some with --labels FILE.jsonl.");
    }
}
