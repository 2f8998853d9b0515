using Catalogue.Classifier.Features;
using Catalogue.Classifier.Judging;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Wording;

/// <summary>The features that spoke loudest for or against the verdict.</summary>
internal static class Contributions
{
    private const int Most = 8;
    private const double Least = 0.02;

    public static IReadOnlyList<Contribution> Of(Verdict verdict, ModelJudge judge)
    {
        var byWording = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (Feature feature in verdict.Features)
        {
            double weight = judge.WeightOf(feature, verdict);
            if (weight == 0)
                continue;
            string wording = FeatureWording.Of(feature);
            byWording[wording] = byWording.GetValueOrDefault(wording) + weight;
        }
        return
        [
            .. byWording.Where(p => Math.Abs(p.Value) >= Least)
                .OrderByDescending(p => Math.Abs(p.Value)).ThenBy(p => p.Key, StringComparer.Ordinal)
                .Take(Most).Select(p => new Contribution(p.Key, Math.Round(p.Value, 3))),
        ];
    }
}
