namespace Catalogue.Site.Memory;

/// <summary>What the pages of a server show beside its own files, as hashes.</summary>
/// <param name="History">Of what happened to the server and its tools.</param>
/// <param name="Elsewhere">Of the tools on other servers that each tool's page lists, in the order of its tools.</param>
internal sealed record NeighbourPrints(string History, IReadOnlyList<ulong> Elsewhere)
{
    /// <summary>Places of the tools whose pages list something else than <paramref name="last"/> says; null where more than these pages has changed.</summary>
    public int[]? ChangedSince(NeighbourPrints last) =>
        History == last.History && Elsewhere.Count == last.Elsewhere.Count ? [.. Enumerable.Range(0, Elsewhere.Count).Where(i => Elsewhere[i] != last.Elsewhere[i])] : null;

    public static NeighbourPrints Read(BinaryReader from)
    {
        string history = from.ReadString();
        ulong[] elsewhere = new ulong[from.Read7BitEncodedInt()];
        for (int i = 0; i < elsewhere.Length; i++)
            elsewhere[i] = from.ReadUInt64();
        return new NeighbourPrints(history, elsewhere);
    }

    public void Write(BinaryWriter to)
    {
        to.Write(History);
        to.Write7BitEncodedInt(Elsewhere.Count);
        foreach (ulong print in Elsewhere)
            to.Write(print);
    }
}
