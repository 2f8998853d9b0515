using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Catalogue.Model.Store;
using Catalogue.Policies.Evaluation;
using Catalogue.Site.Output;
using Catalogue.Site.Routing;
using Microsoft.Win32.SafeHandles;

namespace Catalogue.Site.Memory;

/// <summary>What a build would read, as hashes, beside what the last one in the same folder read. Files count by their bytes alone, never by their dates.</summary>
public sealed class BuildInputs
{
    private readonly CatalogueStore store;
    private readonly ConcurrentDictionary<string, bool> same = new(StringComparer.Ordinal);

    private BuildInputs(CatalogueStore store, string stamp, BuildMemory memory, Task<Manifest?> manifest, int workers)
    {
        (this.store, Stamp, Memory, LastManifest) = (store, stamp, memory, manifest);
        Ids = store.ServerIds();
        AreServersKnown = Ids.Count == memory.Servers.Count && Ids.AsParallel().WithDegreeOfParallelism(workers).All(Knows);
        IsUnchanged = AreServersKnown && memory.IsWhole && memory.Changes == ChangesHash();
    }

    /// <summary>Whether a build would make what is there.</summary>
    public bool IsUnchanged { get; }

    /// <summary>Whether every server's files are those of the last build, and none is gone.</summary>
    public bool AreServersKnown { get; }

    /// <summary>Ids of all servers, sorted.</summary>
    internal IReadOnlyList<string> Ids { get; }

    /// <summary>Hash of everything that no single server owns: program, options, templates, content, signals, attacks, proofs.</summary>
    internal string Stamp { get; }

    internal BuildMemory Memory { get; }

    /// <summary>What the last build says it wrote, while it is being read; null where nothing can be read.</summary>
    internal Task<Manifest?> LastManifest { get; }

    /// <param name="options">What is to be built.</param>
    /// <param name="store">The catalogue.</param>
    public static BuildInputs Read(SiteOptions options, CatalogueStore store)
    {
        Task<Manifest?> manifest = Task.Run(() => Manifest.TryRead(options.OutputFolder));
        Task<BuildMemory> memory = Task.Run(() => BuildMemory.Load(options.OutputFolder));
        string stamp = StampOf(options, store);
        return new BuildInputs(store, stamp, memory.GetAwaiter().GetResult().Under(stamp), manifest, options.Parallelism ?? Environment.ProcessorCount);
    }

    /// <summary>Whether the server's files are those that the last build made its pages from.</summary>
    /// <remarks>Once they were, they are not read again.</remarks>
    public bool Knows(string id)
    {
        if (Memory.Servers.HashOf(id) is not { } hash || (!same.ContainsKey(id) && !Has(id, hash)))
            return false;
        same[id] = true;
        return true;
    }

    /// <summary>The server as the last build knew it, where its files are still the same.</summary>
    internal RememberedServer? Known(string id) => Knows(id) ? Memory.Servers.Find(id) : null;

    // A file that cannot be read is met by the survey, which names it.
    private bool Has(string id, string hash)
    {
        try
        {
            return hash == HashOf(id);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
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
