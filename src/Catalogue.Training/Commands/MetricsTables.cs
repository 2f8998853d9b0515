using Catalogue.Model.Verdicts;
using Catalogue.Training.Measuring;
using Spectre.Console;

namespace Catalogue.Training.Commands;

/// <summary>Lays metrics out for a person at a terminal.</summary>
internal static class MetricsTables
{
    public static void Show(TextWriter output, Metrics metrics)
    {
        IAnsiConsole console = Plain(output);
        console.WriteLine(metrics.Method);
        console.WriteLine($"{metrics.Tools} tools, {metrics.ServerGroups} server groups, {metrics.Folds} folds");
        console.WriteLine($"accuracy {metrics.Accuracy:0.0000} (by fold {string.Join(" ", metrics.AccuracyByFold.Select(a => a.ToString("0.000")))})");
        console.WriteLine($"risk level exact {metrics.RiskExact:0.0000}, within one {metrics.RiskWithinOne:0.0000}; Destructive judged Read {metrics.DestructiveJudgedRead}");
        console.WriteLine(Sentence(metrics.UnderCalls));
        console.WriteLine($"calibration error {metrics.CalibrationError:0.0000}; needs review {metrics.NeedsReviewShare:0.0000}, the rest right {metrics.AccuracyOfTheRest:0.0000}");
        foreach (PartMetrics part in metrics.Parts)
            console.WriteLine(Sentence(part));
        foreach (BaselineMetrics baseline in metrics.Baselines)
            console.WriteLine($"baseline {baseline.Name}: accuracy {baseline.Accuracy:0.0000}, Destructive recall {baseline.DestructiveRecall:0.0000}");
        console.Write(Confusion(metrics));
        console.Write(Classes(metrics));
        console.Write(Signals(metrics.Signals, metrics.SignalsMicroF1));
    }

    public static void Show(TextWriter output, OutsideMeasurement measured)
    {
        IAnsiConsole console = Plain(output);
        console.WriteLine(Sentence(measured.Figures));
        console.WriteLine($"needs review {measured.NeedsReviewShare:0.0000}, the rest right {measured.AccuracyOfTheRest:0.0000}");
        console.WriteLine(Sentence(measured.UnderCalls!));
        console.Write(Signals(measured.Signals!, measured.Figures.SignalsMicroF1));
    }

    private static IAnsiConsole Plain(TextWriter output) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });

    private static string Sentence(PartMetrics part) =>
        $"{part.Name} ({part.Tools}): accuracy {part.Accuracy:0.0000}, Destructive {part.DestructiveRecall:0.000} found, {part.DestructivePrecision:0.000} right; risk {part.RiskExact:0.0000}, {part.RiskWithinOne:0.0000}; signals {part.SignalsMicroF1:0.0000}";

    private static string Sentence(UnderCalls under) =>
        $"under-calls: of {under.Grave} tools at High or Critical {under.JudgedLow} are judged Low, {under.Unmarked} of these not marked for review, {under.CriticalUnmarked} of those Critical";

    private static Table Confusion(Metrics metrics)
    {
        var table = Right("label \\ verdict", Enum.GetNames<ToolClass>());
        foreach (ToolClass row in Enum.GetValues<ToolClass>())
            table.AddRow([row.ToString(), .. metrics.Confusion[(int)row].Select(n => n.ToString())]);
        return table;
    }

    private static Table Classes(Metrics metrics)
    {
        var table = Right("class", ["labelled", "precision", "recall", "F1"]);
        foreach (ClassMetrics row in metrics.Classes)
            table.AddRow(row.Class, row.Labelled.ToString(), $"{row.Precision:0.000}", $"{row.Recall:0.000}", $"{row.F1:0.000}");
        return table;
    }

    private static Table Signals(IReadOnlyList<SignalMetrics> signals, double microF1)
    {
        var table = Right("signal", ["labelled", "found", "precision", "recall", "F1"]);
        foreach (SignalMetrics row in signals)
            table.AddRow(row.Signal, row.Labelled.ToString(), row.Found.ToString(), $"{row.Precision:0.000}", $"{row.Recall:0.000}", $"{row.F1:0.000}");
        return table.AddRow("micro", "", "", "", "", $"{microF1:0.000}");
    }

    private static Table Right(string first, IEnumerable<string> others)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(first);
        foreach (string other in others)
            table.AddColumn(new TableColumn(other).RightAligned());
        return table;
    }
}
