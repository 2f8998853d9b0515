using System.Security.Cryptography;
using System.Text;
using Catalogue.Model;

namespace Catalogue.Site;

/// <summary>What a build would read, as hashes, beside what the last one in the same folder read. Files count by their bytes alone, never by their dates.</summary>
public sealed class BuildInputs
{
    private readonly CatalogueStore store;

    private BuildInputs(CatalogueStore store, string stamp, BuildMemory memory)
    {
        (this.store, Stamp, Memory) = (store, stamp, memory);
        Ids = store.ServerIds();
        IsUnchanged = memory.IsWhole && memory.Changes == ChangesHash() && Ids.Count == memory.Servers.Count && Ids.All(Knows);
    }

    /// <summary>Whether a build would make what is there.</summary>
    public bool IsUnchanged { get; }

    /// <summary>Ids of all servers, sorted.</summary>
    internal IReadOnlyList<string> Ids { get; }

    /// <summary>Hash of everything that no single server owns: program, options, templates, content, signals, attacks.</summary>
    internal string Stamp { get; }

    internal BuildMemory Memory { get; }

    /// <param name="options">What is to be built.</param>
    /// <param name="store">The catalogue.</param>
    public static BuildInputs Read(SiteOptions options, CatalogueStore store)
    {
        string stamp = StampOf(options, store);
        return new BuildInputs(store, stamp, BuildMemory.Load(options.OutputFolder, stamp));
    }

    /// <summary>Whether the server's files are those that the last build made its pages from.</summary>
    public bool Knows(string id) => Memory.Servers.TryGetValue(id, out RememberedServer? known) && known.Hash == HashOf(id);

    /// <summary>Hash of the change logs, which judging may add to. What another run holds beside them, its journal and its lock, is no page's business.</summary>
    internal string ChangesHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in store.ChangeDates().Select(store.ChangesFile))
            Append(hash, file);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Hash of a server's definitions, judgements and reviews.</summary>
    internal string HashOf(string id)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in (ReadOnlySpan<string>)[store.ServerFile(id), store.ClassificationsFile(id), store.ReviewsFile(id)])
            Append(hash, file);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string StampOf(SiteOptions options, CatalogueStore store)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (Type part in (ReadOnlySpan<Type>)[typeof(BuildInputs), typeof(CatalogueStore), typeof(Policies.PolicyFormats)])
            hash.AppendData(part.Module.ModuleVersionId.ToByteArray());
        hash.AppendData(Encoding.UTF8.GetBytes($"{options.Program}\n{options.BaseUrl}\n{options.Repository}\n{options.Layout}\n"));
        foreach (string folder in (string[])[options.TemplatesFolder, options.ContentFolder, options.AssetsFolder, .. store.SharedFolders])
        {
            foreach (string file in FilesOf(folder, SearchOption.AllDirectories))
            {
                hash.AppendData(Encoding.UTF8.GetBytes($"{Path.GetRelativePath(folder, file)}\n"));
                Append(hash, file);
            }
        }
        foreach (string file in FilesOf(store.Root, SearchOption.TopDirectoryOnly))
            Append(hash, file);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string> FilesOf(string folder, SearchOption depth) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", depth).Order(StringComparer.Ordinal) : [];

    // The length goes first, so that bytes cannot move from one file to the next unseen.
    private static void Append(IncrementalHash hash, string file)
    {
        byte[] bytes = File.Exists(file) ? File.ReadAllBytes(file) : [];
        hash.AppendData(BitConverter.GetBytes(File.Exists(file) ? bytes.LongLength : -1));
        hash.AppendData(bytes);
    }
}
