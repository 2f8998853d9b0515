using Catalogue.Model.Verdicts;

namespace Catalogue.Cli.Screen;

/// <summary>Level as a gauge, a word and a colour, never a colour alone.</summary>
internal static class LevelStyle
{
    public static string Markup(RiskLevel level) => level switch
    {
        RiskLevel.Low => "[green]○ Low[/]",
        RiskLevel.Medium => "[yellow]◐ Medium[/]",
        RiskLevel.High => "[darkorange]◕ High[/]",
        _ => "[red]● Critical[/]",
    };
}
