using System.Text.Json;
using Catalogue.Model.Policies;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Evaluation;

namespace Catalogue.Tests.Policies.Evaluation;

/// <summary>Arguments that two readers take differently must not pass a condition in either reading.</summary>
public class ArgumentReadingTests
{
    private const string AtMost = "9007199254740992";

    [Theory]
    [InlineData("""{"n":9007199254740992}""", true)]
    [InlineData("""{"n":9007199254740993}""", false)]
    [InlineData("""{"n":9007199254740992.0000000000000000001}""", false)]
    [InlineData("""{"n":9.007199254740992e15}""", true)]
    [InlineData("""{"n":90071992547409920e-1}""", true)]
    [InlineData("""{"n":-1e400}""", true)]
    [InlineData("""{"n":1e400}""", false)]
    [InlineData("""{"n":1e99999999999}""", false)]
    [InlineData("""{"n":-0.0}""", true)]
    public void Numbers_AreComparedAsWritten(string arguments, bool passes) => Assert.Equal(passes, Decide("lte", AtMost, "n", arguments));

    [Fact]
    public void NumberThatBinaryPutsOnTheOtherSide_IsDeniedThoughItIsInsideAsWritten() => Assert.False(Decide("lte", "9007199254740992", "n", """{"n":9007199254740992.5}"""));

    [Theory]
    [InlineData("""{"op":"read"}""", true)]
    [InlineData("""{"op":"delete","op":"read"}""", false)]
    [InlineData("""{"op":"read","op":"read"}""", false)]
    [InlineData("""{"op":"read","\u006fp":"delete"}""", false)]
    [InlineData("""{"op":"read","Op":"delete"}""", false)]
    [InlineData("""{"op":"read","op\u0000":"delete"}""", false)]
    [InlineData("""{"op":"read"," op":"delete"}""", false)]
    [InlineData("""{"op":"\ud800"}""", false)]
    [InlineData("""{"op":"read","\ud800":1}""", false)]
    [InlineData("""{"op":["read"]}""", false)]
    [InlineData("""{"op":null}""", false)]
    [InlineData("""{}""", false)]
    [InlineData("""[]""", false)]
    [InlineData("""{"op":"READ"}""", false)]
    public void AmbiguousMembers_AreDenied(string arguments, bool passes) => Assert.Equal(passes, Decide("in", "read", "op", arguments));

    [Theory]
    [InlineData("ma\u017fk", "mask")]
    [InlineData("\u212aey", "key")]
    [InlineData("\uff4b\uff45\uff59", "key")]
    [InlineData("k\u0435y", null)]
    public void LettersThatFoldOntoTheNamed_AreDenied(string sibling, string? onto)
    {
        string name = onto ?? "key";
        string arguments = JsonSerializer.Serialize(new Dictionary<string, string> { [name] = "read", [sibling] = "delete" });

        Assert.Equal(onto is null, Decide("in", "read", name, arguments));
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

    private static bool Decide(string op, string value, string parameter, string arguments) =>
        new PolicyEvaluator([New() with { Conditions = [new ArgumentCondition(parameter, op, [value], "")] }]).Decide(new ToolCall("t", JsonDocument.Parse(arguments).RootElement)).Passes;
}
