namespace Catalogue.Guard.Messages;

/// <summary>What guard needs to know of a server's message; the rest is passed on unread.</summary>
/// <param name="Id">Null for a notification.</param>
/// <param name="Method">Null for a response.</param>
/// <param name="HoldsTools">Whether its result has a member that a client could take for a list of tools.</param>
/// <param name="IsError">Whether it is an error, or a result that says it is one.</param>
internal sealed record ServerMessage(RequestId? Id, string? Method, bool HoldsTools, bool IsError)
{
    public bool IsResponse => Method is null;
}
