using System.CommandLine;
using System.Globalization;
using Catalogue.Classifier;
using Catalogue.Training.Labels;
using Catalogue.Training.Measuring;

namespace Catalogue.Training.Commands;

/// <summary><c>evaluate</c>: the published benchmark, by cross-validation grouped by server.</summary>
internal static class EvaluateCommand
{
    public static Command Create(TextWriter output, TextWriter errors)
    {
        var options = new LearningOptions();
        Option<bool> save = new("--save") { Description = "Write the metrics into the catalogue beside the model" };
        Option<string?> outside = new("--outside") { Description = "Measure the catalogue's model as it is, on tools that it never saw; say in a few words what they are", HelpName = "WHAT" };
        Option<string?> date = new("--date") { Description = "Day of the measurement, yyyy-MM-dd; with --outside", HelpName = "DAY" };
        Option<string?> verdicts = new("--verdicts") { Description = "Also write each verdict beside its label, one JSON object a line", HelpName = "FILE.jsonl" };
        Option<bool> json = new("--json") { Description = "Write JSON for a program to read" };
        var command = new Command("evaluate", "Measures the classifier by cross-validation grouped by server.\nExample: evaluate --tools tools.jsonl") { save, json, outside, date, verdicts };
        foreach (Option option in options.All)
            command.Options.Add(option);
        command.SetAction(async (parsed, cancel) =>
        {
            TrainingSet set = await options.LoadAsync(errors, parsed, cancel);
            string model = Path.Combine(parsed.GetValue(options.Catalogue)!, "model");
            if (parsed.GetValue(outside) is { } what)
                return await OutsideAsync(output, set, model, what, parsed.GetValue(date), parsed.GetValue(save), parsed.GetValue(json), parsed.GetValue(verdicts));
            Metrics metrics = Evaluation.Run(set, parsed.GetValue(verdicts), cancel);
            if (parsed.GetValue(save))
                Evaluation.Save(metrics, model);
            if (parsed.GetValue(json))
                await output.WriteLineAsync(Evaluation.ToJson(metrics));
            else
                MetricsTables.Show(output, metrics);
            return 0;
        });
        return command;
    }

    private static async Task<int> OutsideAsync(TextWriter output, TrainingSet set, string model, string what, string? date, bool save, bool json, string? verdicts)
    {
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            throw new WrongUsageException("--outside needs --date yyyy-MM-dd.");
        OutsideMeasurement measured = Evaluation.Outside(set, ToolClassifier.Load(model).WithoutReaders(), what, date!, verdicts);
        if (save)
            OutsideMetrics.Add(model, measured);
        if (json)
            await output.WriteLineAsync(OutsideMetrics.ToJson(measured));
        else
            MetricsTables.Show(output, measured);
        return 0;
    }
}
