using System.Security.Cryptography;
using System.Text;
using Catalogue.Site.Output;
using Catalogue.Site.Survey;

namespace Catalogue.Site.Memory;

/// <summary>What the last whole build in an output folder knew of each server, in <c>.build/memory</c>; empty where there is none to trust.</summary>
internal sealed class BuildMemory
{
    private const string FileName = "memory";
    private const string Heading = "catalogue memory 5";

    private static BuildMemory Empty => new()
    {
        IsWhole = false,
        Changes = "",
        Search = "",
        Pages = 0,
        Lists = new Dictionary<string, string>(StringComparer.Ordinal),
        Servers = new Dictionary<string, RememberedServer>(StringComparer.Ordinal),
    };

    /// <summary>Whether the build met no problem, so that the same inputs need no second look.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>Hash of the change logs that it showed.</summary>
    public required string Changes { get; init; }

    /// <summary>Hash of what its search index was made from.</summary>
    public required string Search { get; init; }

    /// <summary>HTML pages that it made.</summary>
    public required int Pages { get; init; }

    /// <summary>Hash of what each page of the whole catalogue showed, by its file.</summary>
    public required IReadOnlyDictionary<string, string> Lists { get; init; }

    /// <summary>By id; a server with a problem is left out, so that the problem is met again.</summary>
    public required IReadOnlyDictionary<string, RememberedServer> Servers { get; init; }

    /// <summary>Lists of ids that its servers share, for those that the next build reads anew to share as well.</summary>
    public SharedLists SharedLists { get; private init; } = new();

    /// <summary>The memory of a folder, if it was made under the same stamp and the build came to its end.</summary>
    public static BuildMemory Load(string output, string stamp)
    {
        string folder = Path.Combine(output, OutputState.Folder), file = Path.Combine(folder, FileName);
        if (!File.Exists(file) || OutputState.WasInterrupted(folder))
            return Empty;
        try
        {
            byte[] bytes = File.ReadAllBytes(file);
            int length = bytes.Length - SHA256.HashSizeInBytes;
            if (length < 0 || !SHA256.HashData(bytes.AsSpan(0, length)).AsSpan().SequenceEqual(bytes.AsSpan(length)))
                return Empty;
            using var reader = new BinaryReader(new MemoryStream(bytes, 0, length));
            return reader.ReadString() == Heading && reader.ReadString() == stamp ? Read(reader) : Empty;
        }
        catch (IOException)
        {
            return Empty;
        }
    }

    /// <param name="temporary">Turns a name into a path on the output's disk.</param>
    public void Save(Func<string, string> temporary, string stamp)
    {
        string path = temporary("memory.writing");
        using (FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        using (var sha = SHA256.Create())
        {
            using (var hashed = new CryptoStream(file, sha, CryptoStreamMode.Write, leaveOpen: true))
            using (var writer = new BinaryWriter(new BufferedStream(hashed, 1 << 16), Encoding.UTF8))
                Write(writer, stamp);
            file.Write(sha.Hash);
        }
        File.Move(path, temporary(FileName), overwrite: true);
    }

    private void Write(BinaryWriter writer, string stamp)
    {
        writer.Write(Heading);
        writer.Write(stamp);
        writer.Write(IsWhole);
        writer.Write(Changes);
        writer.Write(Search);
        writer.Write(Pages);
        writer.Write(Lists.Count);
        foreach ((string file, string hash) in Lists.OrderBy(l => l.Key, StringComparer.Ordinal))
        {
            writer.Write(file);
            writer.Write(hash);
        }
        writer.Write(Servers.Count);
        foreach ((_, RememberedServer server) in Servers.OrderBy(s => s.Key, StringComparer.Ordinal))
            server.Write(writer);
    }

    private static BuildMemory Read(BinaryReader reader)
    {
        (bool whole, string changes, string search) = (reader.ReadBoolean(), reader.ReadString(), reader.ReadString());
        (int pages, int listed) = (reader.ReadInt32(), reader.ReadInt32());
        var hashes = new Dictionary<string, string>(listed, StringComparer.Ordinal);
        for (int i = 0; i < listed; i++)
            hashes.Add(reader.ReadString(), reader.ReadString());
        int count = reader.ReadInt32();
        var servers = new Dictionary<string, RememberedServer>(StringComparer.Ordinal);
        var lists = new SharedLists();
        for (int i = 0; i < count; i++)
        {
            var server = RememberedServer.Read(reader, lists);
            servers.Add(server.Entry.Id, server);
        }
        return new BuildMemory { IsWhole = whole, Changes = changes, Search = search, Pages = pages, Lists = hashes, Servers = servers, SharedLists = lists };
    }
}
