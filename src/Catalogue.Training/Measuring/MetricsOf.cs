using Catalogue.Classifier.Signals;
using Catalogue.Model.Verdicts;
using Catalogue.Training.Labels;

namespace Catalogue.Training.Measuring;

/// <summary>Counts verdicts against labels.</summary>
internal static class MetricsOf
{
    private const int Bins = 10;

    public static Metrics All(IReadOnlyList<Scored> judged, int folds)
    {
        List<Scored> scored = [.. judged.Where(s => s.Tool.Scored)];
        int[][] confusion = Confusion(scored);
        IReadOnlyList<SignalMetrics> signals = [.. SignalDetectors.All.Select(d => SignalOf(scored, d.Id))];
        IReadOnlyList<ReliabilityBin> bins = Reliability(scored);
        List<Scored> sure = [.. scored.Where(s => !s.Verdict.NeedsReview)];
        return new Metrics
        {
            Method = "Cross-validation in five folds grouped by server: features and weights are fitted without the scored fold, calibration and thresholds to what the models of the other folds said of tools that they had not seen.",
            Tools = scored.Count,
            ServerGroups = scored.Select(s => s.Tool.Group).Distinct(StringComparer.Ordinal).Count(),
            Folds = folds,
            Accuracy = Share(scored, s => s.IsRight),
            AccuracyByFold = [.. Enumerable.Range(0, folds).Select(f => Share([.. scored.Where(s => s.Fold == f)], s => s.IsRight))],
            Classes = [.. Enum.GetValues<ToolClass>().Select(c => ClassOf(confusion, c))],
            Confusion = confusion,
            DestructiveJudgedRead = confusion[(int)ToolClass.Destructive][(int)ToolClass.Read],
            UnderCalls = UnderCalls.Of(scored),
            RiskExact = Share(scored, s => s.Verdict.Risk == s.Label.Risk),
            RiskWithinOne = Share(scored, IsNear),
            Signals = signals,
            SignalsMicroF1 = F1(signals.Sum(s => s.Right), signals.Sum(s => s.Found), signals.Sum(s => s.Labelled)),
            CalibrationError = Rounded(bins.Sum(b => b.Count * Math.Abs(b.Accuracy - b.MeanConfidence)) / Math.Max(1, scored.Count)),
            Reliability = bins,
            Coverage = Coverage(scored),
            NeedsReviewShare = ReviewShare(scored, sure),
            AccuracyOfTheRest = Share(sure, s => s.IsRight),
            Parts =
            [
                PartOf("scored tools of the servers whose mistakes were read", [.. scored.Where(s => !s.Tool.IsKeptApart)]),
                PartOf("scored tools of the servers kept apart", [.. scored.Where(s => s.Tool.IsKeptApart)]),
                PartOf("further tools of the servers kept apart, drawn by the kind of their verb", [.. judged.Where(s => s.Tool.Use == LabelUse.Apart)]),
                PartOf("invented tools of the textbook's kinds that never train", [.. judged.Where(s => s.Tool.Use == LabelUse.HeldOutKind)]),
                PartOf("all scored tools, each without the other tools of its server", [.. scored.Select(s => s with { Verdict = s.Alone })]),
            ],
            Baselines = [Baseline("verb list", scored, s => s.VerbList), Baseline("plain maximum-entropy model", scored, s => s.PlainModel)],
        };
    }

    /// <summary>Figures of verdicts of one model that saw none of the tools.</summary>
    public static OutsideMeasurement Outside(string what, string date, string model, IReadOnlyList<Scored> scored)
    {
        List<Scored> sure = [.. scored.Where(s => !s.Verdict.NeedsReview)];
        return new OutsideMeasurement(
            what, date, model, PartOf(what, scored), ReviewShare(scored, sure), Share(sure, s => s.IsRight), UnderCalls.Of(scored), [.. SignalDetectors.All.Select(d => SignalOf(scored, d.Id))]);
    }

    private static double ReviewShare(IReadOnlyList<Scored> scored, List<Scored> sure) => Rounded(1 - (sure.Count / (double)Math.Max(1, scored.Count)));

    private static PartMetrics PartOf(string name, IReadOnlyList<Scored> part)
    {
        int[][] confusion = Confusion(part);
        ClassMetrics worst = ClassOf(confusion, ToolClass.Destructive);
        IReadOnlyList<SignalMetrics> signals = [.. SignalDetectors.All.Select(d => SignalOf(part, d.Id))];
        double microF1 = F1(signals.Sum(s => s.Right), signals.Sum(s => s.Found), signals.Sum(s => s.Labelled));
        return new PartMetrics(name, part.Count, Share(part, s => s.IsRight), worst.Recall, worst.Precision, Share(part, s => s.Verdict.Risk == s.Label.Risk), Share(part, IsNear), microF1) { Destructive = worst.Labelled };
    }

    private static bool IsNear(Scored one) => one.Label.Risk is { } risk && Math.Abs(one.Verdict.Risk - risk) <= 1;

    private static int[][] Confusion(IReadOnlyList<Scored> scored)
    {
        int[][] counts = [new int[4], new int[4], new int[4], new int[4]];
        foreach (Scored one in scored)
            counts[(int)one.Label.Class][(int)one.Verdict.Class]++;
        return counts;
    }

    private static ClassMetrics ClassOf(int[][] confusion, ToolClass toolClass)
    {
        int k = (int)toolClass, right = confusion[k][k], labelled = confusion[k].Sum(), judged = confusion.Sum(row => row[k]);
        return new ClassMetrics(toolClass.ToString(), labelled, Ratio(right, judged), Ratio(right, labelled), F1(right, judged, labelled));
    }

    private static SignalMetrics SignalOf(IReadOnlyList<Scored> scored, string id)
    {
        int labelled = 0, found = 0, right = 0;
        foreach (Scored one in scored)
        {
            bool wanted = one.Label.Signals?.Contains(id) == true, seen = one.Verdict.Signals.Any(s => s.Id == id);
            labelled += wanted ? 1 : 0;
            found += seen ? 1 : 0;
            right += wanted && seen ? 1 : 0;
        }
        // Readers saw neither hints nor hidden characters: what was found there has no label to stand against.
        bool unlabelled = !SignalDetectors.Learned.Contains(id);
        return new SignalMetrics(id, labelled, unlabelled ? 0 : found, right, Ratio(right, unlabelled ? 0 : found), Ratio(right, labelled), unlabelled ? 0 : F1(right, found, labelled));
    }

    private static List<ReliabilityBin> Reliability(IReadOnlyList<Scored> scored)
    {
        var bins = new List<ReliabilityBin>();
        for (int b = 0; b < Bins; b++)
        {
            List<Scored> inside = [.. scored.Where(s => Math.Min(Bins - 1, (int)(s.Verdict.Confidence * Bins)) == b)];
            bins.Add(new ReliabilityBin(b / (double)Bins, (b + 1) / (double)Bins, inside.Count, inside.Count == 0 ? 0 : Rounded(inside.Sum(s => s.Verdict.Confidence) / inside.Count), Share(inside, s => s.IsRight)));
        }
        return bins;
    }

    private static List<CoveragePoint> Coverage(IReadOnlyList<Scored> scored)
    {
        Scored[] ordered = [.. scored.OrderByDescending(s => s.Verdict.Confidence).ThenBy(s => s.Label.Id, StringComparer.Ordinal)];
        var points = new List<CoveragePoint>();
        for (int percent = 5; percent <= 100; percent += 5)
        {
            int count = Math.Max(1, ordered.Length * percent / 100);
            if (ordered.Length > 0)
                points.Add(new CoveragePoint(percent / 100.0, ordered[count - 1].Verdict.Confidence, Share(ordered[..count], s => s.IsRight)));
        }
        return points;
    }

    private static BaselineMetrics Baseline(string name, IReadOnlyList<Scored> scored, Func<Scored, ToolClass> judge) =>
        new(name, Share(scored, s => judge(s) == s.Label.Class), Share([.. scored.Where(s => s.Label.Class == ToolClass.Destructive)], s => judge(s) == ToolClass.Destructive));

    private static double Share(IReadOnlyCollection<Scored> scored, Func<Scored, bool> holds) => Ratio(scored.Count(holds), scored.Count);

    private static double Ratio(int part, int whole) => whole == 0 ? 0 : Rounded(part / (double)whole);

    private static double F1(int right, int found, int labelled) => found + labelled == 0 ? 0 : Rounded(2.0 * right / (found + labelled));

    private static double Rounded(double value) => Math.Round(value, 4);
}
