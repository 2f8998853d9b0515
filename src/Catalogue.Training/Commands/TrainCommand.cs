using System.CommandLine;
using System.Diagnostics;
using Catalogue.Training.Labels;
using Catalogue.Training.Learning;

namespace Catalogue.Training.Commands;

/// <summary><c>train</c>: labels and definitions in, model out.</summary>
internal static class TrainCommand
{
    public static Command Create(TextWriter output, TextWriter errors)
    {
        var options = new LearningOptions();
        var command = new Command("train", "Trains the model on labelled definitions and writes it into the catalogue.\nExample: train --tools tools.jsonl --labels labels.jsonl");
        foreach (Option option in options.All)
            command.Options.Add(option);
        command.SetAction(async (parsed, cancel) =>
        {
            TrainingSet set = await options.LoadAsync(errors, parsed, cancel);
            string folder = Path.Combine(parsed.GetValue(options.Catalogue)!, "model");
            long started = Stopwatch.GetTimestamp();
            ModelTrainer.Train(set, folder, cancel);
            ReadVerdictFile.Save(set, await options.OutsideAsync(errors, parsed, cancel), folder);
            await output.WriteLineAsync($"Trained on {set.Count} labelled tools in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s; the model is in {folder}.");
            return 0;
        });
        return command;
    }
}
