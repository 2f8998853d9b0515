using Catalogue.Guard.Approving;
using Catalogue.Guard.Deciding;
using Catalogue.Guard.Messages;
using Catalogue.Model.Policies;

namespace Catalogue.Guard.Http;

/// <summary>Takes a client's calls of tools and forwards, refuses or asks.</summary>
internal sealed class HttpCalls(Gate gate, Approvals approvals, Upstream upstream, Relay relay, HttpListFetch fetch, Surroundings around)
{
    public async Task TakeAsync(Exchange exchange, ClientMessage message, ReadOnlyMemory<byte> body)
    {
        if (gate.HasPins && !exchange.Session.Listed.IsFresh && await fetch.EnsureAsync(exchange, message) is { } fault)
        {
            await RefuseAsync(exchange, message, Judge(exchange, message).Denied(fault));
            return;
        }
        Ruling ruling = Judge(exchange, message);
        if (AskedCall.StateOf(message) is { } state)
            await AnsweredAsync(exchange, message, ruling, state);
        else if (ruling.Action == PolicyAction.Allow)
            await ForwardAsync(exchange, message, ruling, body);
        else if (ruling.Action == PolicyAction.Ask)
            await AskAsync(exchange, message, ruling, body);
        else
            await RefuseAsync(exchange, message, ruling);
    }

    private Ruling Judge(Exchange exchange, ClientMessage message) => gate.Judge(message.Call!, exchange.Grant, exchange.Session.Listed);

    private async Task ForwardAsync(Exchange exchange, ClientMessage message, Ruling ruling, ReadOnlyMemory<byte> body)
    {
        (Ticket? ticket, string? denied) = gate.Admit(message.Call!, exchange.Grant, ruling);
        if (ticket is null)
        {
            await DenyAsync(exchange, message, ruling.Denied(denied!));
            return;
        }
        string outcome = "lost";
        try
        {
            using HttpResponseMessage response = await upstream.SendAsync("POST", null, exchange.Request.Headers, body, exchange.WithAuthorization, exchange.Gone);
            outcome = await relay.PassAsync(exchange, response, message.Method, message.Id);
        }
        catch (HttpRequestException e)
        {
            around.Say($"the server cannot be reached: {e.Message}");
            bool never = e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError;
            if (never)
                gate.NeverDelivered(ticket);
            await Relay.FaultAsync(exchange, message.Id, "The server cannot be reached.");
            if (never)
                return;
        }
        finally
        {
            if (outcome != "lost" || exchange.Gone.IsCancellationRequested)
                gate.Done(ticket, outcome);
        }
    }

    private async Task RefuseAsync(Exchange exchange, ClientMessage message, Ruling ruling)
    {
        gate.WriteDown(message.Call!, exchange.Grant, ruling);
        await DenyAsync(exchange, message, ruling);
    }

    private static Task DenyAsync(Exchange exchange, ClientMessage message, Ruling ruling) =>
        exchange.AnswerAsync(200, CallAnswer.Of(message, ruling, message.Version ?? exchange.Request.Headers["MCP-Protocol-Version"]));

    private async Task AskAsync(Exchange exchange, ClientMessage message, Ruling ruling, ReadOnlyMemory<byte> body)
    {
        gate.WriteDown(message.Call!, exchange.Grant, ruling);
        if (exchange.IsModern(message) && message.CanElicit && approvals.AsksClient)
        {
            await exchange.AnswerAsync(200, approvals.Question(message, ruling, exchange.Grant));
            return;
        }
        (bool approved, string reason) = await WaitAsync(exchange, message, ruling);
        Ruling now = Judge(exchange, message);
        bool isSame = now.Policy == ruling.Policy && now.Action == PolicyAction.Ask;
        if (approved && isSame)
            await ForwardAsync(exchange, message, now, body);
        else
            await RefuseAsync(exchange, message, now.Action == PolicyAction.Hide ? now : ruling.Denied(approved ? "The policy changed while the call waited for approval." : reason));
    }

    private async Task<(bool Approved, string Reason)> WaitAsync(Exchange exchange, ClientMessage message, Ruling ruling)
    {
        var decided = new TaskCompletionSource<(bool, string)>(TaskCreationOptions.RunContinuationsAsynchronously);
        string key = around.NewName();
        bool elicits = exchange.Session.ClientElicits && !exchange.IsModern(message) && approvals.AsksClient;
        if (elicits)
            await exchange.BeginStreamAsync();
        approvals.Wait(key, approvals.New(message, ruling, exchange.Grant), elicits ? line => Send(exchange, line) : null, (approved, reason) => decided.SetResult((approved, reason)));
        await using CancellationTokenRegistration gone = exchange.Gone.Register(() => approvals.Withdraw(key));
        return await decided.Task;
    }

    private static bool Send(Exchange exchange, byte[] line)
    {
        _ = exchange.AnswerAsync(200, line);
        return true;
    }

    private async Task AnsweredAsync(Exchange exchange, ClientMessage message, Ruling ruling, string state)
    {
        CarriedState? carried = approvals.Take(message, ruling, exchange.Grant, state);
        bool approved = carried is not null && AskedCall.SaysYes(message);
        if (ruling.Action is PolicyAction.Allow or PolicyAction.Ask && carried is not null && (approved || ruling.Action == PolicyAction.Allow))
            await ForwardAsync(exchange, message, ruling, AskedCall.Stripped(message, carried));
        else
            await RefuseAsync(exchange, message, ruling.Action is PolicyAction.Deny or PolicyAction.Hide ? ruling : ruling.Denied(carried is null ? "The approval is not for this call, or is too old or used." : "The call was not approved."));
    }
}
