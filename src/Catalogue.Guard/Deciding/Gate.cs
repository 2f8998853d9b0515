using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using Catalogue.Guard.Auditing;
using Catalogue.Guard.Measuring;
using Catalogue.Guard.Messages;
using Catalogue.Guard.Pinning;
using Catalogue.Model.Policies;
using Catalogue.Policies.Evaluation;

namespace Catalogue.Guard.Deciding;

/// <summary>Decides each call: pins, policy, counters, audit, in this order. Whatever goes wrong on the way denies.</summary>
internal sealed class Gate(Func<string, PolicyRules> policyOf, Func<PinBook?> pins, ICallCounters counters, AuditLog? audit, GuardMetrics metrics, Surroundings around)
{
    private static readonly byte[] NoArguments = "{}"u8.ToArray();

    /// <summary>Whether the audit takes the arguments whole.</summary>
    public bool LogArguments { get; init; }

    /// <summary>Whether definitions are compared with pins, for which a server must be asked for all of them first.</summary>
    public bool HasPins => pins() is not null;

    /// <summary>What the policy of now says, without counting.</summary>
    public Ruling Judge(ToolRequest call, string grant, ListedTools listed)
    {
        try
        {
            PolicyRules policy = policyOf(grant);
            var nothing = new Ruling(PolicyAction.Deny, "", [], policy.Digest, DigestOf(call));
            RuleDecision decision = policy.Decide(call.Tool, call.Arguments, listed.RequiredOf(call.Tool));
            if (decision.Action is PolicyAction.Allow or PolicyAction.Ask && pins()?.Changed(call.Tool, listed.DigestOf(call.Tool)) is { } changed)
                return nothing.Denied(changed);
            return nothing with { Action = decision.Action, Reason = decision.Reason, Limits = decision.Limits, ApprovalTimeout = decision.ApprovalTimeout };
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            around.Say($"a call was denied because deciding it failed: {e.Message}");
            return new Ruling(PolicyAction.Deny, "Guard could not decide.", [], "", "");
        }
    }

    /// <summary>Counts a call that the policy lets through and writes it down.</summary>
    /// <returns>A ticket, or why it is denied after all.</returns>
    public (Ticket? Ticket, string? Denied) Admit(ToolRequest call, string grant, Ruling ruling)
    {
        DateTimeOffset at = around.Clock.GetUtcNow();
        string? why = Reserved(ruling, grant, at);
        if (why is null)
        {
            try
            {
                long line = audit?.Write(Entry(call, grant, ruling, "allow")) ?? 0;
                metrics.Called(call.Tool, grant, "allow");
                return (new Ticket(call.Tool, grant, ruling.Limits, at, line, around.Clock.GetTimestamp()), null);
            }
            catch (IOException e)
            {
                around.Say(e.Message);
                why = "The call cannot be written to the audit.";
                TakeBack(ruling.Limits, grant, at);
            }
        }
        WriteDown(call, grant, ruling.Denied(why));
        return (null, why);
    }

    /// <summary>Notes a call that is not made, or waits for a person.</summary>
    public void WriteDown(ToolRequest call, string grant, Ruling ruling)
    {
        string decision = ruling.Action.ToString().ToLowerInvariant();
        metrics.Called(IsListed(call.Tool, grant) ? call.Tool : "other", grant, decision);
        try
        {
            audit?.Write(Entry(call, grant, ruling, decision));
        }
        catch (IOException e)
        {
            around.Say(e.Message);
        }
    }

    public void Refused(MessageFault fault, string grant)
    {
        metrics.Refused(fault.Kind);
        audit?.Note(new AuditEntry("refused") { Grant = grant, Decision = fault.Kind, Reason = fault.Message });
    }

    /// <summary>The call was answered, or will not be.</summary>
    /// <param name="outcome"><c>ok</c>, <c>error</c> or <c>lost</c>.</param>
    public void Done(Ticket ticket, string outcome)
    {
        TimeSpan took = around.Clock.GetElapsedTime(ticket.Started);
        metrics.Answered(ticket.Tool, took.TotalSeconds, outcome);
        audit?.Note(new AuditEntry("done") { Grant = ticket.Grant, Tool = ticket.Tool, Decision = outcome, Call = ticket.Line, Milliseconds = took.TotalMilliseconds });
    }

    /// <summary>The call never reached the server: it does not count.</summary>
    public void NeverDelivered(Ticket ticket)
    {
        TakeBack(ticket.Limits, ticket.Grant, ticket.At);
        Done(ticket, "lost");
    }

    /// <summary>Whether a client may see the tool in a list; the definition is taken down where rules need it.</summary>
    public bool Shows(string tool, JsonElement definition, string grant, ListedTools listed)
    {
        PinBook? book = pins();
        PolicyRules policy = policyOf(grant);
        if (book is not null || policy.NeedsDefinitions)
            listed.Add(tool, definition, book is not null);
        return policy.Shows(tool) && book?.Changed(tool, listed.DigestOf(tool)) is null;
    }

    /// <summary>Whether the server's word to the model is the one that was pinned.</summary>
    public bool KeepsInstructions(string instructions) => pins() is not { } book || book.Instructions == instructions;

    private bool IsListed(string tool, string grant) => policyOf(grant) is var policy && (policy.Tools.ContainsKey(tool) || policy.Hidden.Contains(tool));

    private string? Reserved(Ruling ruling, string grant, DateTimeOffset at)
    {
        try
        {
            return counters.Reserve(ruling.Limits, grant, at);
        }
        catch (IOException e)
        {
            around.Say(e.Message);
            return e.Message;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            around.Say($"a call was denied because it could not be counted: {e.Message}");
            return "The call cannot be counted.";
        }
    }

    private void TakeBack(IReadOnlyList<CallLimit> limits, string grant, DateTimeOffset at)
    {
        try
        {
            counters.Refund(limits, grant, at);
        }
        catch (IOException e)
        {
            around.Say(e.Message);
        }
    }

    private AuditEntry Entry(ToolRequest call, string grant, Ruling ruling, string decision) => new("call")
    {
        Grant = grant,
        Tool = call.Tool,
        Decision = decision,
        Reason = decision == "allow" ? null : ruling.Reason,
        ArgumentsDigest = ruling.ArgumentsDigest,
        Arguments = LogArguments ? Raw(call).ToArray() : null,
        Policy = ruling.Policy,
    };

    private static string DigestOf(ToolRequest call) => Convert.ToHexStringLower(SHA256.HashData(Raw(call)));

    private static ReadOnlySpan<byte> Raw(ToolRequest call) =>
        call.Arguments.ValueKind == JsonValueKind.Undefined ? NoArguments : JsonMarshal.GetRawUtf8Value(call.Arguments);
}
