using System.Text.Json;
using Catalogue.Guard.Approving;
using Catalogue.Guard.Deciding;
using Catalogue.Guard.Messages;

namespace Catalogue.Guard.Stdio;

/// <summary>Reads what the client says, and passes on what may pass as the bytes that came.</summary>
internal sealed class ClientSide(Gate gate, KnownMethods methods, Approvals approvals, ListFetch fetch, Connection connection, Surroundings around)
{
    private readonly CallDesk desk = new(gate, approvals, connection);

    /// <summary>Reads until the client's stream ends.</summary>
    public void Run(Stream input)
    {
        var reader = new LineReader(input);
        while (reader.Next() is { } line)
        {
            if (reader.IsTooLong)
                Refuse(MessageReader.TooLarge(line.Span));
            else if (line.Span.ContainsAnyExcept(" \t\r\n"u8))
                Take(line);
        }
    }

    // Whatever goes wrong with a message, it goes no further, and the next is taken.
    private void Take(ReadOnlyMemory<byte> line)
    {
        try
        {
            Pass(line);
        }
        catch (Exception e) when (e is not (OutOfMemoryException or IOException))
        {
            around.Say($"a message was refused because it met what guard did not expect: {e}");
            IReadOnlyList<byte[]> ids = SalvagedIds.Of(line.Span);
            foreach (byte[] id in ids)
                connection.Pending.Take(RequestId.KeyOfJson(id));
            Refuse(new MessageFault(ErrorCode.Internal, "unexpected", "Guard could not judge the message.", ids));
        }
    }

    private void Pass(ReadOnlyMemory<byte> line)
    {
        ReadOnlyMemory<byte> text = line.Span[^1] == '\n' ? line[..^1] : line;
        (ClientMessage? message, MessageFault? fault) = MessageReader.Read(text, isLine: true);
        if (message is null)
        {
            Refuse(fault!);
            return;
        }
        using (message)
        {
            if (message.Kind == MessageKind.Request)
                Request(message, line);
            else if (message.Kind == MessageKind.Response ? !approvals.TakeAnswer(message) : !IsWithdrawal(message))
                connection.Server.Write(line.Span);
        }
    }

    private void Request(ClientMessage message, ReadOnlyMemory<byte> line)
    {
        RequestId id = message.Id!.Value;
        if (!methods.MayAsk(message.Method))
        {
            Refuse(new MessageFault(ErrorCode.MethodNotFound, "method", $"Method not found: {message.Method}", [id.Json]));
            return;
        }
        // An answer to one of two requests under one id could be taken for the other's, a list for something else.
        if (!connection.Pending.Add(new Asked(id, message.Method, null)))
        {
            Refuse(new MessageFault(ErrorCode.InvalidRequest, "id-in-use", "A request under this id is still open, or too many are.", [id.Json]));
            return;
        }
        if (message.Method == "initialize")
            connection.ClientElicits = message.Params.ValueKind == JsonValueKind.Object && message.Params.TryGetProperty("capabilities", out JsonElement can) && can.ValueKind == JsonValueKind.Object && can.TryGetProperty("elicitation", out _);
        if (message.Call is null)
            Forward(id, line);
        else if (gate.HasPins && !connection.Listed.IsFresh)
            AfterList(message, line.ToArray());
        else
            desk.Take(message, line);
    }

    private void Forward(RequestId id, ReadOnlyMemory<byte> line)
    {
        if (connection.Server.Write(line.Span))
            return;
        connection.Pending.Take(id.Key);
        connection.Client.Write(Reply.Error(id.Json, ErrorCode.Internal, "The server has ended."));
    }

    private void AfterList(ClientMessage message, byte[] line) => fetch.After(message, fault =>
    {
        (ClientMessage? kept, _) = MessageReader.Read(line.AsMemory().TrimEnd((byte)'\n'), isLine: true);
        using (kept)
        {
            if (fault is null)
            {
                desk.Take(kept!, line);
                return;
            }
            Ruling denied = gate.Judge(kept!.Call!, connection.Grant, connection.Listed).Denied(fault);
            gate.WriteDown(kept.Call!, connection.Grant, denied);
            connection.Deny(kept, denied);
        }
    });

    // A call that waits for approval never reached the server: there is nothing to cancel there.
    private bool IsWithdrawal(ClientMessage message) =>
        message.Method == "notifications/cancelled" && message.Params.ValueKind == JsonValueKind.Object && message.Params.TryGetProperty("requestId", out JsonElement id)
            && RequestId.Of(id) is { } request && approvals.Withdraw(request.Key);

    private void Refuse(MessageFault fault)
    {
        gate.Refused(fault, connection.Grant);
        foreach (byte[] reply in Reply.Errors(fault))
            connection.Client.Write(reply);
    }
}
