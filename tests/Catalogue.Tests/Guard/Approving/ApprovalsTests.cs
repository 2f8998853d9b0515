using System.Text.Json;
using Catalogue.Guard.Approving;

namespace Catalogue.Tests.Guard.Approving;

public sealed class ApprovalsTests : IDisposable
{
    private const string Policy = """{"version":"1","default":"deny","tools":{"echo":{"ask":true}}}""";
    private const string Modern = "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\",\"io.modelcontextprotocol/clientCapabilities\":{\"elicitation\":{}}}";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private ApprovalFolder Waiting => new(Path.Combine(folder.File("state"), "approvals"));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Terminal_DecidesOnOneCall(bool approve)
    {
        using GuardedRun run = GuardedRun.Start(folder, Policy);
        run.Send("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"echo","arguments":{"message":"hi"}}}""");

        ApprovalRequest request = Waits();
        Assert.Equal("", run.Received);
        Waiting.Decide(request, approve);

        Assert.Equal(!approve, GuardedRun.IsDenied(run.Answer("1")));
        Assert.Empty(Waiting.Pending(DateTimeOffset.MinValue));
    }

    [Fact]
    public void Approval_IsForTheShownCallAlone()
    {
        using GuardedRun run = GuardedRun.Start(folder, Policy);
        run.Send("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"echo","arguments":{"message":"hi"}}}""");
        ApprovalRequest request = Waits();

        // As if the call had been changed after it was shown.
        Waiting.Decide(request with { Arguments = """{"message":"other"}""" }, approve: true);

        Assert.True(GuardedRun.IsDenied(run.Answer("1")));
    }

    [Fact]
    public void Client_IsAskedWhereItOffersTo()
    {
        using GuardedRun run = GuardedRun.Start(folder, Policy);
        run.Ask("0", "initialize", """{"protocolVersion":"2025-06-18","capabilities":{"elicitation":{}},"clientInfo":{"name":"t","version":"1"}}""");
        foreach ((string answer, bool passes) in (IEnumerable<(string, bool)>)[("""{"action":"accept","content":{"approve":true}}""", true), ("""{"action":"decline"}""", false), ("""{"action":"accept","content":{"approve":"true"}}""", false)])
        {
            run.Send("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"echo"}}""");
            JsonElement question = JsonElement.Parse(run.Next());
            Assert.Equal("elicitation/create", question.GetProperty("method").GetString());

            run.Send($$$"""{"jsonrpc":"2.0","id":{{{question.GetProperty("id").GetRawText()}}},"result":{{{answer}}}}""");

            Assert.Equal(!passes, GuardedRun.IsDenied(run.Answer("1")));
        }
        Assert.DoesNotContain("approve", run.Received, StringComparison.Ordinal);
    }

    [Fact]
    public void InputRequired_IsBoundToTheCallUsedOnceAndStripped()
    {
        using GuardedRun run = GuardedRun.Start(folder, Policy);
        JsonElement asked = run.Ask("1", "tools/call", $$$"""{"name":"echo","arguments":{"n":1.0},"requestState":"server's","inputResponses":{"own":{"a":1.0}},{{{Modern}}}}""").GetProperty("result");
        Assert.Equal("input_required", asked.GetProperty("resultType").GetString());
        string state = asked.GetProperty("requestState").GetString()!;
        string Retry(string arguments, string? stateText = null, string approve = "true") =>
            "{\"name\":\"echo\",\"arguments\":" + arguments + ",\"inputResponses\":{\"catalogue-guard-approval\":{\"action\":\"accept\",\"content\":{\"approve\":" + approve + "}}},\"requestState\":\"" + (stateText ?? state) + "\"," + Modern + "}";

        Assert.True(GuardedRun.IsDenied(run.Ask("2", "tools/call", Retry("""{"n":1}"""))));
        Assert.True(GuardedRun.IsDenied(run.Ask("3", "tools/call", Retry("""{"n":1.0}""", state[..^1] + (state[^1] == 'A' ? 'B' : 'A')))));
        Assert.Equal("", run.Received);
        Assert.False(GuardedRun.IsDenied(run.Ask("4", "tools/call", Retry("""{"n":1.0}"""))));
        Assert.True(GuardedRun.IsDenied(run.Ask("5", "tools/call", Retry("""{"n":1.0}"""))));

        Assert.Equal($$$"""{"jsonrpc":"2.0","id":4,"method":"tools/call","params":{"name":"echo","arguments":{"n":1.0},{{{Modern}}},"inputResponses":{"own":{"a":1.0}},"requestState":"server\u0027s"}}""" + "\n", run.Received);
    }

    [Fact]
    public void CallThatNobodyApproves_IsDeniedInTime()
    {
        using GuardedRun run = GuardedRun.Start(folder, Policy, ["--approval-timeout", "1"]);

        Assert.Contains("in time", GuardedRun.Reason(run.Call("1", "echo")), StringComparison.Ordinal);
    }

    [Fact]
    public void PolicyThatChangedMeanwhile_VoidsTheApproval()
    {
        using GuardedRun run = GuardedRun.Start(folder, Policy);
        run.Send("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"echo"}}""");
        ApprovalRequest request = Waits();
        File.WriteAllText(folder.File("policy.json"), Policy + "\n");
        Assert.True(SpinWait.SpinUntil(() => run.Errors.Contains("in force", StringComparison.Ordinal), TimeSpan.FromSeconds(30)));

        Waiting.Decide(request, approve: true);

        Assert.Contains("changed", GuardedRun.Reason(run.Answer("1")), StringComparison.Ordinal);
    }

    private ApprovalRequest Waits()
    {
        ApprovalRequest? request = null;
        Assert.True(SpinWait.SpinUntil(() => Waiting.Pending(DateTimeOffset.MinValue) is [var first, ..] && (request = first) is not null, TimeSpan.FromSeconds(60)));
        return request!;
    }
}
