using Catalogue.Guard.Deciding;
using Catalogue.Guard.Messages;
using Catalogue.Guard.Pinning;

namespace Catalogue.Guard.Stdio;

/// <summary>What both directions of one client's connection share.</summary>
internal sealed class Connection(LineWriter client, LineWriter server, string grant)
{
    public LineWriter Client => client;

    public LineWriter Server => server;

    public string Grant => grant;

    public Pending Pending { get; } = new();

    public ListedTools Listed { get; } = new();

    /// <summary>Whether the client said when it introduced itself that it can ask a person.</summary>
    public volatile bool ClientElicits;

    /// <summary>Answers a call that is not made.</summary>
    public void Deny(ClientMessage message, Ruling ruling)
    {
        Pending.Take(message.Id!.Value.Key);
        Client.Write(CallAnswer.Of(message, ruling, message.Version));
    }
}
