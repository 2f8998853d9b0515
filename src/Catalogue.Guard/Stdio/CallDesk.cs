using Catalogue.Guard.Approving;
using Catalogue.Guard.Deciding;
using Catalogue.Guard.Messages;
using Catalogue.Model.Policies;

namespace Catalogue.Guard.Stdio;

/// <summary>Takes a client's calls, one after the other or from many threads, and forwards, refuses or asks.</summary>
internal sealed class CallDesk(Gate gate, Approvals approvals, Connection connection)
{
    /// <param name="message">A call whose id is taken into use already.</param>
    /// <param name="line">Its bytes with the line's end.</param>
    public void Take(ClientMessage message, ReadOnlyMemory<byte> line)
    {
        Ruling ruling = gate.Judge(message.Call!, connection.Grant, connection.Listed);
        if (AskedCall.StateOf(message) is { } state)
            Answered(message, ruling, state);
        else if (ruling.Action == PolicyAction.Allow)
            Forward(message, ruling, line.Span);
        else if (ruling.Action == PolicyAction.Ask)
            Ask(message, ruling, line);
        else
            Refuse(message, ruling);
    }

    private void Forward(ClientMessage message, Ruling ruling, ReadOnlySpan<byte> line)
    {
        (Ticket? ticket, string? denied) = gate.Admit(message.Call!, connection.Grant, ruling);
        if (ticket is null)
        {
            connection.Deny(message, ruling.Denied(denied!));
            return;
        }
        connection.Pending.Set(new Asked(message.Id!.Value, message.Method, ticket));
        if (connection.Server.Write(line))
            return;
        gate.NeverDelivered(ticket);
        connection.Pending.Take(message.Id.Value.Key);
        connection.Client.Write(Reply.Error(message.Id.Value.Json, ErrorCode.Internal, "The server has ended."));
    }

    private void Refuse(ClientMessage message, Ruling ruling)
    {
        gate.WriteDown(message.Call!, connection.Grant, ruling);
        connection.Deny(message, ruling);
    }

    private void Ask(ClientMessage message, Ruling ruling, ReadOnlyMemory<byte> line)
    {
        gate.WriteDown(message.Call!, connection.Grant, ruling);
        if (CallAnswer.IsModern(message.Version) && message.CanElicit && approvals.AsksClient)
        {
            connection.Pending.Take(message.Id!.Value.Key);
            connection.Client.Write(approvals.Question(message, ruling, connection.Grant));
            return;
        }
        byte[] kept = line.ToArray();
        approvals.Wait(message.Id!.Value.Key, approvals.New(message, ruling, connection.Grant), connection.ClientElicits && message.Version is null ? asks => connection.Client.Write(asks) : null, (approved, reason) => Decided(kept, ruling, approved, reason));
    }

    // The policy may be another by now, and then nobody approved this.
    private void Decided(byte[] line, Ruling asked, bool approved, string reason)
    {
        (ClientMessage? message, _) = MessageReader.Read(line.AsMemory().TrimEnd((byte)'\n'), isLine: true);
        using (message)
        {
            Ruling ruling = gate.Judge(message!.Call!, connection.Grant, connection.Listed);
            bool isSame = ruling.Policy == asked.Policy && ruling.Action == PolicyAction.Ask;
            if (approved && isSame)
                Forward(message, ruling, line);
            else
                Refuse(message, ruling.Action == PolicyAction.Hide ? ruling : asked.Denied(approved ? "The policy changed while the call waited for approval." : reason));
        }
    }

    private void Answered(ClientMessage message, Ruling ruling, string state)
    {
        CarriedState? carried = approvals.Take(message, ruling, connection.Grant, state);
        bool approved = carried is not null && AskedCall.SaysYes(message);
        if (ruling.Action is PolicyAction.Allow or PolicyAction.Ask && carried is not null && (approved || ruling.Action == PolicyAction.Allow))
            Forward(message, ruling, AskedCall.Stripped(message, carried));
        else
            Refuse(message, ruling.Action is PolicyAction.Deny or PolicyAction.Hide ? ruling : ruling.Denied(carried is null ? "The approval is not for this call, or is too old or used." : "The call was not approved."));
    }
}
