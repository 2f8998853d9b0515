using Catalogue.Model.Verdicts;

namespace Catalogue.Site.Words;

/// <summary>A risk level as pages name and colour it.</summary>
internal sealed record LevelView(string Name, string Key, string Meaning)
{
    private static readonly LevelView[] All =
    [
        new("Low", "low", "A call can cost its owner little: information comes back and nothing else happens."),
        new("Medium", "medium", "A call changes something that can be put right, or brings in what needs care."),
        new("High", "high", "A call starts something, reaches outside, or handles what others must not see."),
        new("Critical", "critical", "A call can destroy data, run any code, or move money."),
    ];

    public static LevelView Of(RiskLevel level) => All[(int)level];

    public static IEnumerable<RiskLevel> FromCritical => [RiskLevel.Critical, RiskLevel.High, RiskLevel.Medium, RiskLevel.Low];
}
