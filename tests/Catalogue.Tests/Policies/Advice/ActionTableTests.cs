using Catalogue.Model.Policies;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Advice;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Policies.Advice;

public class ActionTableTests
{
    private static readonly string[] Signals =
    [
        "annotation-mismatch", "arbitrary-code", "bulk", "external-communication", "financial", "hidden-text", "limited-scope", "model-instructions", "permissions", "secrets", "sensitive-data",
        "untrusted-content",
    ];

    /// <summary>The table of the design, written out: verdict, row, then the actions of Careful, Full and ReadOnly.</summary>
    public static TheoryData<ToolClass, RiskLevel, string, PolicyRow, string, string, string> Table => new()
    {
        { ToolClass.Read, RiskLevel.Low, "", PolicyRow.Routine, "Allow", "Allow 60", "Allow" },
        { ToolClass.Read, RiskLevel.Medium, "sensitive-data", PolicyRow.Routine, "Allow", "Allow 60", "Allow" },
        { ToolClass.Read, RiskLevel.Medium, "untrusted-content", PolicyRow.Routine, "Allow", "Allow 60", "Allow" },
        { ToolClass.Write, RiskLevel.Low, "limited-scope", PolicyRow.Routine, "Allow 30", "Allow 30", "Hide" },
        { ToolClass.Write, RiskLevel.Medium, "", PolicyRow.Routine, "Allow 30", "Allow 30", "Hide" },
        { ToolClass.Execute, RiskLevel.Medium, "limited-scope", PolicyRow.Routine, "Allow 10", "Allow 10", "Hide" },
        { ToolClass.Destructive, RiskLevel.Medium, "limited-scope", PolicyRow.Routine, "Allow 10", "Allow 10", "Hide" },
        { ToolClass.Execute, RiskLevel.High, "", PolicyRow.HighByClass, "Allow 10", "Allow 10", "Hide" },
        { ToolClass.Execute, RiskLevel.High, "sensitive-data untrusted-content", PolicyRow.HighByClass, "Allow 10", "Allow 10", "Hide" },
        { ToolClass.Execute, RiskLevel.High, "arbitrary-code limited-scope", PolicyRow.HighBySignal, "Ask", "Allow 10", "Hide" },
        { ToolClass.Execute, RiskLevel.High, "secrets", PolicyRow.HighBySignal, "Ask", "Allow 10", "Hide" },
        { ToolClass.Execute, RiskLevel.High, "bulk", PolicyRow.HighBySignal, "Ask", "Allow 10", "Hide" },
        { ToolClass.Read, RiskLevel.High, "secrets", PolicyRow.HighBySignal, "Ask", "Allow 60", "Hide" },
        { ToolClass.Read, RiskLevel.High, "", PolicyRow.HighBySignal, "Ask", "Allow 60", "Hide" },
        { ToolClass.Write, RiskLevel.High, "secrets", PolicyRow.HighBySignal, "Ask", "Allow 30", "Hide" },
        { ToolClass.Write, RiskLevel.High, "permissions", PolicyRow.HighBySignal, "Ask", "Allow 30", "Hide" },
        { ToolClass.Write, RiskLevel.High, "external-communication", PolicyRow.HighBySignal, "Ask", "Allow 30", "Hide" },
        { ToolClass.Write, RiskLevel.High, "financial", PolicyRow.HighBySignal, "Ask", "Allow 30", "Hide" },
        { ToolClass.Write, RiskLevel.High, "bulk", PolicyRow.HighBySignal, "Ask", "Allow 30", "Hide" },
        { ToolClass.Write, RiskLevel.High, "arbitrary-code", PolicyRow.HighBySignal, "Ask", "Allow 30", "Hide" },
        { ToolClass.Destructive, RiskLevel.High, "limited-scope", PolicyRow.HighBySignal, "Ask", "Allow 10", "Hide" },
        { ToolClass.Read, RiskLevel.Critical, "financial", PolicyRow.Critical, "Deny", "Ask", "Hide" },
        { ToolClass.Write, RiskLevel.Critical, "bulk external-communication", PolicyRow.Critical, "Deny", "Ask", "Hide" },
        { ToolClass.Execute, RiskLevel.Critical, "arbitrary-code", PolicyRow.Critical, "Deny", "Ask", "Hide" },
        { ToolClass.Destructive, RiskLevel.Critical, "", PolicyRow.Critical, "Deny", "Ask", "Hide" },
        { ToolClass.Destructive, RiskLevel.Critical, "model-instructions", PolicyRow.Critical, "Deny", "Ask", "Hide" },
        { ToolClass.Read, RiskLevel.Low, "model-instructions", PolicyRow.Doubtful, "Ask", "Ask", "Hide" },
        { ToolClass.Read, RiskLevel.High, "hidden-text", PolicyRow.Doubtful, "Ask", "Ask", "Hide" },
        { ToolClass.Read, RiskLevel.Low, "annotation-mismatch", PolicyRow.Doubtful, "Ask", "Ask", "Hide" },
        { ToolClass.Read, RiskLevel.Low, "needs-review", PolicyRow.Doubtful, "Ask", "Ask", "Hide" },
        { ToolClass.Write, RiskLevel.Medium, "model-instructions", PolicyRow.Doubtful, "Ask", "Ask", "Hide" },
        { ToolClass.Write, RiskLevel.Medium, "needs-review", PolicyRow.Doubtful, "Ask", "Ask", "Hide" },
        { ToolClass.Execute, RiskLevel.High, "model-instructions", PolicyRow.Doubtful, "Ask", "Ask", "Hide" },
        { ToolClass.Execute, RiskLevel.High, "needs-review", PolicyRow.Doubtful, "Ask", "Ask", "Hide" },
        { ToolClass.Destructive, RiskLevel.High, "limited-scope needs-review", PolicyRow.Doubtful, "Ask", "Ask", "Hide" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Verdict_GetsTheActionOfItsRow(ToolClass toolClass, RiskLevel risk, string signals, PolicyRow row, string careful, string full, string readOnly)
    {
        Classification verdict = PolicySamples.Judged("t", toolClass, risk, signals);

        Assert.Equal(row, ActionTable.RowOf(verdict));
        Assert.Equal([careful, full, readOnly], new[] { ServerProfile.Careful, ServerProfile.Full, ServerProfile.ReadOnly }.Select(p => Said(verdict, p)));
    }

    [Fact]
    public void Table_HasEveryRowForEveryClassThatCanBeInIt()
    {
        var seen = Table.Select(r => (r.Data.Item4, r.Data.Item1)).ToHashSet();

        var possible = from row in Enum.GetValues<PolicyRow>() from toolClass in Enum.GetValues<ToolClass>() where row != PolicyRow.HighByClass || toolClass == ToolClass.Execute select (row, toolClass);
        Assert.Subset(seen, possible.ToHashSet());
    }

    [Fact]
    public void GraverVerdict_NeverGetsALaxerAction()
    {
        Gen<Classification[]> pairs =
            from toolClass in Gen.Elements(Enum.GetValues<ToolClass>())
            from levels in Gen.Two(Gen.Elements(Enum.GetValues<RiskLevel>()))
            from signals in Gen.SubListOf(Signals)
            from more in Gen.SubListOf(Signals)
            from reviews in Gen.Elements((false, false), (false, true), (true, true))
            select new[]
            {
                PolicySamples.Judged("t", toolClass, levels.Item1 < levels.Item2 ? levels.Item1 : levels.Item2, string.Join(' ', signals)) with { NeedsReview = reviews.Item1 },
                PolicySamples.Judged("t", toolClass, levels.Item1 < levels.Item2 ? levels.Item2 : levels.Item1, string.Join(' ', signals.Union(more))) with { NeedsReview = reviews.Item2 },
            };

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(pairs.ToArbitrary(), pair => Enum.GetValues<ServerProfile>().All(p => Action(pair[0], p) <= Action(pair[1], p))));
    }

    [Fact]
    public void ProfileThatGivesLess_NeverGetsALaxerAction()
    {
        foreach ((ToolClass toolClass, RiskLevel risk, string signals, _, _, _, _) in Table.Select(r => r.Data))
        {
            Classification verdict = PolicySamples.Judged("t", toolClass, risk, signals);

            Assert.True(Action(verdict, ServerProfile.Full) <= Action(verdict, ServerProfile.Careful), $"{toolClass} {risk} {signals}");
            Assert.True(Action(verdict, ServerProfile.Careful) <= Action(verdict, ServerProfile.ReadOnly), $"{toolClass} {risk} {signals}");
        }
    }

    [Fact]
    public void SettledFlag_HoldsNothingBackUntilTheDefinitionChanges()
    {
        Classification flagged = PolicySamples.Judged("t", ToolClass.Execute, RiskLevel.High, "model-instructions");
        var stamp = new ReviewStamp { By = "someone", Date = new DateOnly(2026, 11, 21), Reason = "It orders nothing that harms.", Settled = ["model-instructions"] };

        Assert.Equal(PolicyRow.HighByClass, ActionTable.RowOf(flagged with { Review = stamp }));
        Assert.Equal(PolicyRow.Doubtful, ActionTable.RowOf(flagged with { Review = stamp with { Stale = true } }));
        Assert.Equal(PolicyRow.Doubtful, ActionTable.RowOf(flagged with { Review = stamp with { Settled = ["hidden-text"] } }));
    }

    [Theory]
    [InlineData(ToolClass.Execute, RiskLevel.Critical, "arbitrary-code", "arbitrary-code")]
    [InlineData(ToolClass.Write, RiskLevel.Critical, "bulk external-communication", "bulk,external-communication")]
    [InlineData(ToolClass.Destructive, RiskLevel.Critical, "", "")]
    [InlineData(ToolClass.Write, RiskLevel.High, "secrets bulk sensitive-data", "bulk,secrets")]
    [InlineData(ToolClass.Destructive, RiskLevel.High, "limited-scope", "limited-scope")]
    [InlineData(ToolClass.Read, RiskLevel.Low, "needs-review model-instructions", "model-instructions,needs-review")]
    [InlineData(ToolClass.Execute, RiskLevel.High, "sensitive-data", "")]
    public void Causes_AreWhatPutTheToolIntoItsRow(ToolClass toolClass, RiskLevel risk, string signals, string causes)
    {
        Classification verdict = PolicySamples.Judged("t", toolClass, risk, signals);

        Assert.Equal(causes, string.Join(',', ActionTable.CausesOf(verdict, ActionTable.RowOf(verdict))));
    }

    private static PolicyAction Action(Classification verdict, ServerProfile profile) => ActionTable.ActionOf(ActionTable.RowOf(verdict), verdict.Class, profile);

    private static string Said(Classification verdict, ServerProfile profile)
    {
        Recommendation rule = PolicyAdvisor.ForServer(PolicySamples.Server("acme/x", "t"), [verdict], profile)[0];
        return rule.Limit is { } limit ? $"{rule.Action} {limit.Max}" : rule.Action.ToString();
    }
}
