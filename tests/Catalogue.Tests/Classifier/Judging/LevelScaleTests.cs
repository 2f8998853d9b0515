using Catalogue.Classifier.Judging;
using Catalogue.Model.Verdicts;

namespace Catalogue.Tests.Classifier.Judging;

public sealed class LevelScaleTests
{
    [Theory]
    [InlineData(ToolClass.Read, "", RiskLevel.Low)]
    [InlineData(ToolClass.Write, "", RiskLevel.Medium)]
    [InlineData(ToolClass.Execute, "", RiskLevel.High)]
    [InlineData(ToolClass.Destructive, "", RiskLevel.Critical)]
    [InlineData(ToolClass.Read, "secrets", RiskLevel.High)]
    [InlineData(ToolClass.Write, "secrets", RiskLevel.High)]
    [InlineData(ToolClass.Execute, "secrets", RiskLevel.High)]
    [InlineData(ToolClass.Read, "sensitive-data", RiskLevel.Medium)]
    [InlineData(ToolClass.Write, "sensitive-data", RiskLevel.Medium)]
    [InlineData(ToolClass.Read, "untrusted-content", RiskLevel.Medium)]
    [InlineData(ToolClass.Execute, "arbitrary-code", RiskLevel.Critical)]
    [InlineData(ToolClass.Write, "arbitrary-code", RiskLevel.High)]
    [InlineData(ToolClass.Execute, "arbitrary-code,limited-scope", RiskLevel.High)]
    [InlineData(ToolClass.Execute, "financial", RiskLevel.Critical)]
    [InlineData(ToolClass.Write, "financial", RiskLevel.Critical)]
    [InlineData(ToolClass.Read, "permissions", RiskLevel.High)]
    [InlineData(ToolClass.Write, "permissions", RiskLevel.High)]
    [InlineData(ToolClass.Write, "external-communication", RiskLevel.High)]
    [InlineData(ToolClass.Execute, "external-communication", RiskLevel.High)]
    [InlineData(ToolClass.Write, "bulk", RiskLevel.High)]
    [InlineData(ToolClass.Execute, "bulk", RiskLevel.High)]
    [InlineData(ToolClass.Write, "external-communication,bulk", RiskLevel.Critical)]
    [InlineData(ToolClass.Write, "limited-scope", RiskLevel.Low)]
    [InlineData(ToolClass.Execute, "limited-scope", RiskLevel.Medium)]
    [InlineData(ToolClass.Destructive, "limited-scope", RiskLevel.High)]
    [InlineData(ToolClass.Read, "hidden-text", RiskLevel.High)]
    [InlineData(ToolClass.Write, "model-instructions", RiskLevel.Medium)]
    [InlineData(ToolClass.Write, "annotation-mismatch", RiskLevel.Medium)]
    public void TaxonomysTable_Holds(ToolClass toolClass, string signals, RiskLevel expected)
    {
        (RiskLevel level, _) = LevelScale.Of(toolClass, Split(signals));

        Assert.Equal(expected, level);
    }

    [Theory]
    [InlineData(ToolClass.Write, RiskLevel.High)]
    [InlineData(ToolClass.Execute, RiskLevel.Critical)]
    public void MoneyThatIsOnlyRequestedOrRecorded_IsHighInAWrite(ToolClass toolClass, RiskLevel expected)
    {
        (RiskLevel level, _) = LevelScale.Of(toolClass, ["financial"], onlyRecords: true);

        Assert.Equal(expected, level);
    }

    [Fact]
    public void AnySignals_MovesLeadFromTheStartToTheLevelAndOnlyLimitedScopeGoesBelow()
    {
        string[] ids = ["secrets", "sensitive-data", "untrusted-content", "arbitrary-code", "financial", "permissions", "external-communication", "bulk", "limited-scope", "model-instructions", "hidden-text", "annotation-mismatch"];
        foreach (ToolClass toolClass in Enum.GetValues<ToolClass>())
        {
            for (int set = 0; set < 1 << ids.Length; set++)
            {
                string[] signals = [.. ids.Where((_, i) => (set >> i & 1) == 1)];

                (RiskLevel level, IReadOnlyList<LevelMove> moves) = LevelScale.Of(toolClass, signals);

                RiskLevel at = LevelStart.Of(toolClass);
                foreach (LevelMove move in moves)
                {
                    Assert.Equal(at, move.From);
                    Assert.NotEqual(move.From, move.To);
                    Assert.Contains(move.Cause, signals);
                    at = move.To;
                }
                Assert.Equal(level, at);
                Assert.True(level >= LevelStart.Of(toolClass) || signals.Contains("limited-scope"));
            }
        }
    }

    private static string[] Split(string signals) => signals.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
