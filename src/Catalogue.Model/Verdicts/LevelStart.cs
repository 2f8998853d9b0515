namespace Catalogue.Model.Verdicts;

/// <summary>The level that a class alone gives, before signals move it.</summary>
public static class LevelStart
{
    public static RiskLevel Of(ToolClass toolClass) => toolClass switch
    {
        ToolClass.Read => RiskLevel.Low,
        ToolClass.Write => RiskLevel.Medium,
        ToolClass.Execute => RiskLevel.High,
        _ => RiskLevel.Critical,
    };
}
