using Catalogue.Model.Verdicts;

namespace Catalogue.Site.Survey;

/// <summary>How many tools stand at each level and in each class.</summary>
internal sealed record RiskProfile(IReadOnlyList<int> Levels, IReadOnlyList<int> Classes)
{
    public static RiskProfile Empty { get; } = new(new int[4], new int[4]);

    public int Total => Levels.Sum();

    public int HighOrAbove => this[RiskLevel.High] + this[RiskLevel.Critical];

    public int this[RiskLevel level] => Levels[(int)level];

    public int this[ToolClass toolClass] => Classes[(int)toolClass];

    public static RiskProfile Of(IEnumerable<Classification> verdicts) => Count(verdicts.Select(v => (v.Risk, v.Class)));

    public static RiskProfile Of(IEnumerable<ToolEntry> tools) => Count(tools.Select(t => (t.Risk, t.Class)));

    private static RiskProfile Count(IEnumerable<(RiskLevel Risk, ToolClass Class)> tools)
    {
        int[] levels = new int[4], classes = new int[4];
        foreach ((RiskLevel risk, ToolClass toolClass) in tools)
        {
            levels[(int)risk]++;
            classes[(int)toolClass]++;
        }
        return new RiskProfile(levels, classes);
    }
}
