using Catalogue.Model.Verdicts;

namespace Catalogue.Training.Measuring;

/// <summary>The mistakes that do harm: tools that readers put at High or Critical and the verdict at Low.</summary>
/// <param name="Grave">Tools that readers put at High or Critical.</param>
/// <param name="JudgedLow">Of these, judged Low.</param>
/// <param name="Unmarked">Of these, not marked for a review either.</param>
/// <param name="CriticalUnmarked">Of these, Critical by the readers.</param>
internal sealed record UnderCalls(int Grave, int JudgedLow, int Unmarked, int CriticalUnmarked)
{
    public static UnderCalls Of(IEnumerable<Scored> scored)
    {
        Scored[] grave = [.. scored.Where(s => s.Label.Risk >= RiskLevel.High)];
        Scored[] low = [.. grave.Where(s => s.Verdict.Risk == RiskLevel.Low)];
        Scored[] unmarked = [.. low.Where(s => !s.Verdict.NeedsReview)];
        return new UnderCalls(grave.Length, low.Length, unmarked.Length, unmarked.Count(s => s.Label.Risk == RiskLevel.Critical));
    }
}
