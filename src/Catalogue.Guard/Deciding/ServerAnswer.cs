using Catalogue.Guard.Messages;
using Catalogue.Guard.Pinning;

namespace Catalogue.Guard.Deciding;

/// <summary>What of a server's answer a client may see.</summary>
internal sealed class ServerAnswer(Gate gate, Surroundings around)
{
    /// <param name="asked">The method that it answers; null where nobody knows.</param>
    /// <param name="text">The answer, without a line's end.</param>
    /// <returns>The same bytes, or fewer; null where it could hold a list that cannot be read, and must not be passed on.</returns>
    public ReadOnlyMemory<byte>? Seen(string? asked, ServerMessage message, ReadOnlyMemory<byte> text, string grant, ListedTools listed)
    {
        if (asked == KnownMethods.List || (asked is null && message.HoldsTools))
            return ToolList.Filter(text, (name, definition) => gate.Shows(name, definition, grant, listed));
        return asked is "initialize" or "server/discover" && gate.HasPins ? Instructions.Checked(text, KeepsInstructions) : text;
    }

    private bool KeepsInstructions(string instructions)
    {
        bool keeps = gate.KeepsInstructions(instructions);
        if (!keeps)
            around.Say("the server's instructions to the model are not the pinned ones and were taken out; look at them with: catalogue guard pin --accept-instructions");
        return keeps;
    }
}
