using Catalogue.Site.Survey;

namespace Catalogue.Site.Memory;

/// <summary>What the last build knew of its servers. Each is read when it is asked for: a build that finds nothing changed asks for none.</summary>
internal sealed class RememberedServers
{
    private readonly byte[] bytes;
    private readonly Dictionary<string, Place> places = new(StringComparer.Ordinal);

    private RememberedServers(byte[] bytes) => this.bytes = bytes;

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private readonly record struct Place(string Hash, int Tools, int Start, int Length);

    public static RememberedServers None => new([]);

    public int Count => places.Count;

    public int Tools => places.Values.Sum(p => p.Tools);

    public IEnumerable<string> Ids => places.Keys;

    /// <summary>Lists of ids that its servers share, for those that the build reads anew to share as well.</summary>
    public SharedValues Shared { get; } = new();

    /// <summary>Hash of a server's files; null where it is not known.</summary>
    public string? HashOf(string id) => places.TryGetValue(id, out Place place) ? place.Hash : null;

    /// <summary>The server, made anew at each call; null where it is not known. From any thread.</summary>
    public RememberedServer? Find(string id)
    {
        if (!places.TryGetValue(id, out Place place))
            return null;
        using var reader = new BinaryReader(new MemoryStream(bytes, place.Start, place.Length, writable: false));
        return RememberedServer.Read(reader, place.Hash, Shared);
    }

    /// <param name="bytes">What <see cref="Write"/> wrote, at the end of them.</param>
    /// <param name="at">Where it begins.</param>
    public static RememberedServers Read(byte[] bytes, int at, int end)
    {
        var servers = new RememberedServers(bytes);
        using var stream = new MemoryStream(bytes, 0, end, writable: false) { Position = at };
        using var reader = new BinaryReader(stream);
        for (int left = reader.ReadInt32(); left > 0; left--)
        {
            (string id, string hash, int tools, int length) = (reader.ReadString(), reader.ReadString(), reader.ReadInt32(), reader.ReadInt32());
            servers.places.Add(id, new Place(hash, tools, (int)stream.Position, length));
            stream.Position += length;
        }
        return servers;
    }

    public static void Write(BinaryWriter to, IReadOnlyCollection<RememberedServer> servers)
    {
        to.Write(servers.Count);
        using var one = new MemoryStream();
        using var writer = new BinaryWriter(one);
        foreach (RememberedServer server in servers.OrderBy(s => s.Entry.Id, StringComparer.Ordinal))
        {
            one.SetLength(0);
            server.Write(writer);
            writer.Flush();
            to.Write(server.Entry.Id);
            to.Write(server.Hash);
            to.Write(server.Entry.Tools.Count);
            to.Write((int)one.Length);
            to.Write(one.GetBuffer(), 0, (int)one.Length);
        }
    }
}
