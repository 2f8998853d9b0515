using Catalogue.Model.Policies;
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
    public void Probes_ShowTheToolItsSiblingAnUnknownToolAndTheForbiddenArgument()
    {
        IReadOnlyList<PolicyProbe> probes = PolicyProbe.For(PolicySamples.Request(ServerProfile.Careful, conditions: true), "read_file");

        Assert.Equal(["tool", "sibling", "unknown", "forbidden"], probes.Select(p => p.Kind));
        Assert.Equal([PolicyAction.Allow, PolicyAction.Deny, PolicyAction.Deny, PolicyAction.Deny], probes.Select(p => p.Verdict.Action));
    }
}
