using System.CommandLine;
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
        Option<bool> json = new("--json") { Description = "Write JSON for a program to read" };
        var command = new Command("evaluate", "Measures the classifier by cross-validation grouped by server.\nExample: evaluate --tools tools.jsonl") { save, json };
        foreach (Option option in options.All)
            command.Options.Add(option);
        command.SetAction(async (parsed, cancel) =>
        {
            TrainingSet set = await options.LoadAsync(errors, parsed, cancel);
            Metrics metrics = Evaluation.Run(set, cancel);
            if (parsed.GetValue(save))
                Evaluation.Save(metrics, Path.Combine(parsed.GetValue(options.Catalogue)!, "model"));
            if (parsed.GetValue(json))
                await output.WriteLineAsync(Evaluation.ToJson(metrics));
            else
                MetricsTables.Show(output, metrics);
            return 0;
        });
        return command;
    }
}
