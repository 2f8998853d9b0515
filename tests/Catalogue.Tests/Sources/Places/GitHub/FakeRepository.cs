using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Catalogue.Tests.Sources.Places.GitHub;

/// <summary>One repository of the fake. Its commit is a function of its version, so that a change is one call.</summary>
internal sealed class FakeRepository(string fullName)
{
    public string FullName { get; set; } = fullName;

    public string Branch { get; set; } = "main";

    public SortedDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Link and where it leads.</summary>
    public SortedDictionary<string, string> Links { get; } = new(StringComparer.Ordinal);

    public List<string> Submodules { get; } = [];

    public List<string> Topics { get; } = [];

    public DateTimeOffset Created { get; set; } = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public bool IsFork { get; set; }

    public bool IsArchived { get; set; }

    public bool IsEmpty { get; set; }

    /// <summary>Whether it is gone or private.</summary>
    public bool IsGone { get; set; }

    public bool IsTruncated { get; set; }

    public int Version { get; private set; } = 1;

    public string Commit => Hash($"{FullName} {Version}");

    public FakeRepository With(string path, string text)
    {
        Files[path] = Encoding.UTF8.GetBytes(text);
        return this;
    }

    /// <summary>Commits what was changed.</summary>
    public void Push() => Version++;

    public static string BlobSha(string path) => Hash(path);

    public byte[] Archive()
    {
        using var packed = new MemoryStream();
        string root = $"{FullName.Replace('/', '-')}-{Commit[..7]}/";
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(gzip, TarEntryFormat.Pax))
        {
            tar.WriteEntry(new PaxGlobalExtendedAttributesTarEntry(new Dictionary<string, string>(StringComparer.Ordinal) { ["comment"] = Commit }));
            foreach ((string path, byte[] bytes) in Files)
                tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, root + path) { DataStream = new MemoryStream(bytes) });
            foreach ((string path, string target) in Links)
                tar.WriteEntry(new UstarTarEntry(TarEntryType.SymbolicLink, root + path) { LinkName = target });
            foreach (string path in Submodules)
                tar.WriteEntry(new UstarTarEntry(TarEntryType.Directory, root + path + "/"));
        }
        return packed.ToArray();
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)), 0, 20);
}
