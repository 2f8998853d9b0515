using Catalogue.Model.Policies;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Evaluation;

namespace Catalogue.Tests.Policies.Evaluation;

public class PolicyEvaluatorTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 10, 0, 59, TimeSpan.Zero);

    [Fact]
    public void UnknownTool_IsDenied()
    {
        PolicyVerdict verdict = new PolicyEvaluator(PolicySamples.Request(ServerProfile.Full).Rules).Decide(new ToolCall("get_records"));

        Assert.Equal(PolicyAction.Deny, verdict.Action);
    }

    [Fact]
    public void Limit_CountsInCalendarWindows()
    {
        var evaluator = new PolicyEvaluator(PolicySamples.Request(ServerProfile.Careful).Rules);

        PolicyAction[] atTheEnd = [.. Enumerable.Range(0, 31).Select(_ => evaluator.Evaluate(new ToolCall("create_record"), Start).Action)];
        PolicyVerdict nextMinute = evaluator.Evaluate(new ToolCall("create_record"), Start.AddSeconds(1));

        Assert.Equal(30, atTheEnd.Count(a => a == PolicyAction.Allow));
        Assert.Equal(PolicyAction.Deny, atTheEnd[^1]);
        Assert.True(nextMinute.Passes, "a new calendar minute begins after one second");
    }

    [Fact]
    public void Limit_IsOfOneToolAndOfUtc()
    {
        var evaluator = new PolicyEvaluator([.. PolicySamples.Request(ServerProfile.Careful).Rules.Select(r => r with { Limit = new RateLimit(1, "day") })]);

        Assert.True(evaluator.Evaluate(new ToolCall("create_record"), Start).Passes);
        Assert.True(evaluator.Evaluate(new ToolCall("send_mail"), Start).Passes);
        Assert.False(evaluator.Evaluate(new ToolCall("create_record"), Start.ToOffset(TimeSpan.FromHours(14))).Passes);
    }

    [Fact]
    public async Task Limit_HoldsUnderParallelCalls()
    {
        var evaluator = new PolicyEvaluator([New() with { Limit = new RateLimit(1000, "hour") }]);
        DateTimeOffset at = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);
        int passed = 0;

        await Parallel.ForAsync(0, 20_000, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = TestContext.Current.CancellationToken }, (_, _) =>
        {
            if (evaluator.Evaluate(new ToolCall("t"), at).Passes)
                Interlocked.Increment(ref passed);
            return ValueTask.CompletedTask;
        });

        Assert.Equal(1000, passed);
    }

    [Fact]
    public void Limit_CountsByGrant()
    {
        var evaluator = new PolicyEvaluator([New() with { Limit = new RateLimit(1, "hour") }]);
        DateTimeOffset at = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);

        Assert.True(evaluator.Evaluate(new ToolCall("t"), at, "ada").Passes);
        Assert.True(evaluator.Evaluate(new ToolCall("t"), at, "bob").Passes);
        Assert.False(evaluator.Evaluate(new ToolCall("t"), at, "ada").Passes);
    }

    [Fact]
    public void NameThatFoldsOntoAListedTool_IsDeniedUnderAnyDefault() =>
        Assert.Equal(PolicyAction.Deny, new PolicyEvaluator([New()]).Decide(new ToolCall(" T\u0000")).Action);

    private static Recommendation New() => new() { Tool = "t", Action = PolicyAction.Allow, Level = RiskLevel.Medium, Row = PolicyRow.Routine };
}
