using Catalogue.Classifier;
using Catalogue.Classifier.Inference;
using Catalogue.Classifier.Judging;
using Catalogue.Classifier.Signals;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Tests.Classifier.Judging;

public class SignalJudgeTests
{
    [Fact]
    public void ModelThatNamesTheSignalsInAnotherOrder_GivesTheSameVerdicts()
    {
        string shipped = Path.Combine(TestPaths.Catalogue, "model", ModelFile.Name);
        using var folder = new TempFolder();
        folder.Write(ModelFile.Name, Reversed(File.ReadAllLines(shipped)));
        Server server = Definitions.Server(
            Definitions.Tool("run_command", "Runs a shell command."), Definitions.Tool("send_email", "Sends an email to many recipients at once."), Definitions.Tool("get_secret", "Returns an API key."));

        ServerClassifications mixed = ToolClassifier.Load(folder.Path).Classify(server, []), straight = Definitions.Shipped.Classify(server, []);

        Assert.NotEmpty(straight.Tools.SelectMany(t => t.Signals));
        Assert.Equal(straight.Tools.Select(Definitions.SignalsOf), mixed.Tools.Select(Definitions.SignalsOf));
    }

    [Fact]
    public void ModelThatLacksASignal_IsRefusedByName()
    {
        string[] names = [.. SignalDetectors.Learned.Where(n => n != SignalIds.Secrets)];
        var model = ClassifierModel.Of([], new ModelSettings(1, 0, [.. names.Select(_ => 0.5)]), names);

        FormatException refused = Assert.Throws<FormatException>(() => new ModelJudge(model));

        Assert.Contains("'secrets'", refused.Message);
    }

    // The model's text with its signals named, and each weight numbered, from the last to the first.
    private static string Reversed(string[] lines)
    {
        string[] signals = [.. lines.Where(l => l.StartsWith("signal\t", StringComparison.Ordinal)).Reverse()];
        IEnumerable<string> entries = lines.SkipWhile(l => !l.StartsWith("signal\t", StringComparison.Ordinal)).Skip(signals.Length).Select(line =>
        {
            string[] parts = line.Split('\t');
            parts[4] = string.Join(' ', parts[4].Split(' ', StringSplitOptions.RemoveEmptyEntries).Reverse()
                .Select(w => w.Split(':')).Select(w => $"{signals.Length - 1 - int.Parse(w[0])}:{w[1]}"));
            return string.Join('\t', parts);
        });
        return string.Join('\n', [.. lines.TakeWhile(l => !l.StartsWith("signal\t", StringComparison.Ordinal)), .. signals, .. entries]) + "\n";
    }
}
