using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Catalogue.Model.Store;
using Catalogue.Policies.Evaluation;
using Catalogue.Site.Routing;
using Microsoft.Win32.SafeHandles;

namespace Catalogue.Site.Memory;

/// <summary>What a build would read, as hashes, beside what the last one in the same folder read. Files count by their bytes alone, never by their dates.</summary>
public sealed class BuildInputs
{
    private readonly CatalogueStore store;
    private readonly ConcurrentDictionary<string, bool> same = new(StringComparer.Ordinal);

    private BuildInputs(CatalogueStore store, string stamp, BuildMemory memory, int workers)
    {
        (this.store, Stamp, Memory) = (store, stamp, memory);
        Ids = store.ServerIds();
        IsUnchanged = memory.IsWhole && memory.Changes == ChangesHash() && Ids.Count == memory.Servers.Count && Ids.AsParallel().WithDegreeOfParallelism(workers).All(Knows);
    }

    /// <summary>Whether a build would make what is there.</summary>
    public bool IsUnchanged { get; }

    /// <summary>Ids of all servers, sorted.</summary>
    internal IReadOnlyList<string> Ids { get; }

    /// <summary>Hash of everything that no single server owns: program, options, templates, content, signals, attacks, proofs.</summary>
    internal string Stamp { get; }

    internal BuildMemory Memory { get; }

    /// <param name="options">What is to be built.</param>
    /// <param name="store">The catalogue.</param>
    public static BuildInputs Read(SiteOptions options, CatalogueStore store)
    {
        string stamp = StampOf(options, store);
        return new BuildInputs(store, stamp, BuildMemory.Load(options.OutputFolder, stamp), options.Parallelism ?? Environment.ProcessorCount);
    }

    /// <summary>Whether the server's files are those that the last build made its pages from.</summary>
    public bool Knows(string id) => Known(id) is not null;

    /// <summary>The server as the last build knew it, where its files are still the same. Once they were, they are not read again.</summary>
    internal RememberedServer? Known(string id)
    {
        if (!Memory.Servers.TryGetValue(id, out RememberedServer? known))
            return null;
        if (!same.ContainsKey(id) && known.Hash != HashOf(id))
            return null;
        same[id] = true;
        return known;
    }

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
        foreach (Type part in (ReadOnlySpan<Type>)[typeof(BuildInputs), typeof(CatalogueStore), typeof(Catalogue.Policies.Formats.PolicyFormats)])
            hash.AppendData(part.Module.ModuleVersionId.ToByteArray());
        hash.AppendData(Encoding.UTF8.GetBytes($"{options.Program}\n{options.BaseUrl}\n{options.Repository}\n{options.Layout}\n{options.Precompress}\n{store.HidesPrivate}\n"));
        foreach (string folder in (string[])[options.TemplatesFolder, options.ContentFolder, options.AssetsFolder, .. store.SharedFolders])
        {
            foreach (string file in FilesOf(folder))
            {
                hash.AppendData(Encoding.UTF8.GetBytes($"{Path.GetRelativePath(folder, file)}\n"));
                Append(hash, file);
            }
        }
        // What a crawl keeps beside it is no page's business.
        Append(hash, Path.Combine(store.Root, PolicyProofs.FileName));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string> FilesOf(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [];

    // The length goes first, so that bytes cannot move from one file to the next unseen.
    private static void Append(IncrementalHash hash, string file)
    {
        if (!File.Exists(file))
        {
            hash.AppendData(BitConverter.GetBytes(-1L));
            return;
        }
        using SafeFileHandle handle = File.OpenHandle(file);
        hash.AppendData(BitConverter.GetBytes(RandomAccess.GetLength(handle)));
        byte[] buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        int read;
        for (long at = 0; (read = RandomAccess.Read(handle, buffer, at)) > 0; at += read)
            hash.AppendData(buffer, 0, read);
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
