using System.Security.Cryptography;
using System.Text;
using Catalogue.Site.Output;

namespace Catalogue.Site.Memory;

/// <summary>What the last whole build in an output folder knew of each server, in <c>.build/memory</c>; empty where there is none to trust.</summary>
internal sealed class BuildMemory
{
    private const string FileName = "memory";
    private const string Heading = "catalogue memory 7";

    private static BuildMemory Empty => new()
    {
        Stamp = "",
        IsWhole = false,
        IsComplete = false,
        Changes = "",
        Search = "",
        Pages = 0,
        Lists = new Dictionary<string, string>(StringComparer.Ordinal),
    };

    /// <summary>Hash of everything that no single server owns.</summary>
    public required string Stamp { get; init; }

    /// <summary>Whether the build met no problem, so that the same inputs need no second look.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>Whether every server that it showed is remembered, so that what others listed of them is known.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Hash of the change logs that it showed.</summary>
    public required string Changes { get; init; }

    /// <summary>Hash of what its search index was made from.</summary>
    public required string Search { get; init; }

    /// <summary>HTML pages that it made.</summary>
    public required int Pages { get; init; }

    /// <summary>Hash of what each page of the whole catalogue showed, by its file.</summary>
    public required IReadOnlyDictionary<string, string> Lists { get; init; }

    /// <summary>A server with a problem is left out, so that the problem is met again.</summary>
    public RememberedServers Servers { get; private init; } = RememberedServers.None;

    /// <summary>The last bytes of its file, by which it is told from another; null where there is no file to trust.</summary>
    private byte[]? Seal { get; init; }

    /// <summary>Whether the folder's memory is still the one that was loaded: another build may have come to its end since.</summary>
    public bool IsStillIn(string output)
    {
        if (Seal is null)
            return true;
        try
        {
            using var file = File.OpenHandle(FileIn(output));
            byte[] seal = new byte[Seal.Length];
            return RandomAccess.GetLength(file) >= seal.Length && RandomAccess.Read(file, seal, RandomAccess.GetLength(file) - seal.Length) == seal.Length && seal.AsSpan().SequenceEqual(Seal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>What was made under another stamp is worth nothing.</summary>
    public BuildMemory Under(string stamp) => Stamp == stamp ? this : Empty;

    /// <summary>The memory of a folder, if the build came to its end.</summary>
    public static BuildMemory Load(string output)
    {
        string file = FileIn(output);
        if (!File.Exists(file) || OutputState.WasInterrupted(Path.Combine(output, OutputState.Folder)))
            return Empty;
        try
        {
            byte[] bytes = File.ReadAllBytes(file);
            int length = bytes.Length - SHA256.HashSizeInBytes;
            if (length < 0 || !SHA256.HashData(bytes.AsSpan(0, length)).AsSpan().SequenceEqual(bytes.AsSpan(length)))
                return Empty;
            using var reader = new BinaryReader(new MemoryStream(bytes, 0, length));
            return reader.ReadString() == Heading ? Read(reader, bytes, length) : Empty;
        }
        catch (IOException)
        {
            return Empty;
        }
    }

    private static string FileIn(string output) => Path.Combine(output, OutputState.Folder, FileName);

    /// <param name="temporary">Turns a name into a path on the output's disk.</param>
    /// <param name="servers">What to keep of each server.</param>
    public void Save(Func<string, string> temporary, IReadOnlyCollection<RememberedServer> servers)
    {
        string path = temporary("memory.writing");
        using (FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        using (var sha = SHA256.Create())
        {
            using (var hashed = new CryptoStream(file, sha, CryptoStreamMode.Write, leaveOpen: true))
            using (var writer = new BinaryWriter(new BufferedStream(hashed, 1 << 16), Encoding.UTF8))
                Write(writer, servers);
            file.Write(sha.Hash);
        }
        File.Move(path, temporary(FileName), overwrite: true);
    }

    private void Write(BinaryWriter writer, IReadOnlyCollection<RememberedServer> servers)
    {
        writer.Write(Heading);
        writer.Write(Stamp);
        writer.Write(IsWhole);
        writer.Write(IsComplete);
        writer.Write(Changes);
        writer.Write(Search);
        writer.Write(Pages);
        writer.Write(Lists.Count);
        foreach ((string file, string hash) in Lists.OrderBy(l => l.Key, StringComparer.Ordinal))
        {
            writer.Write(file);
            writer.Write(hash);
        }
        RememberedServers.Write(writer, servers);
    }

    private static BuildMemory Read(BinaryReader reader, byte[] bytes, int end)
    {
        (string stamp, bool whole, bool complete, string changes, string search) = (reader.ReadString(), reader.ReadBoolean(), reader.ReadBoolean(), reader.ReadString(), reader.ReadString());
        (int pages, int listed) = (reader.ReadInt32(), reader.ReadInt32());
        var hashes = new Dictionary<string, string>(listed, StringComparer.Ordinal);
        for (int i = 0; i < listed; i++)
            hashes.Add(reader.ReadString(), reader.ReadString());
        var servers = RememberedServers.Read(bytes, (int)reader.BaseStream.Position, end);
        return new BuildMemory { Stamp = stamp, IsWhole = whole, IsComplete = complete, Changes = changes, Search = search, Pages = pages, Lists = hashes, Servers = servers, Seal = bytes[end..] };
    }
}
