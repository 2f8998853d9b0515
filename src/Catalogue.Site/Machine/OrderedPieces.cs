namespace Catalogue.Site.Machine;

/// <summary>Appends pieces to a stream in the order of their places, though they come in any order; what comes early waits.</summary>
internal sealed class OrderedPieces(Stream stream)
{
    private readonly Lock gate = new();
    private readonly Dictionary<int, byte[]> waiting = [];
    private int next;

    public void Write(int place, byte[] piece)
    {
        lock (gate)
        {
            waiting.Add(place, piece);
            // One server's lines may come long before another's; a handful wait at any time.
            while (waiting.Remove(next, out byte[]? ready))
            {
                stream.Write(ready);
                next++;
            }
        }
    }
}
